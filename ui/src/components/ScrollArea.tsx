import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

/** Scrolls sideways when it must, and only then takes its place in the tab order. */
export function ScrollArea({
  label,
  className = "",
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const area = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const measure = () => setScrolls(element.scrollWidth > element.clientWidth + 1);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    return () => watch.disconnect();
  }, []);
  return (
    <section
      ref={area}
      className={`app-scroll ${className}`}
      {...(scrolls ? { tabIndex: 0, "aria-label": label } : { role: "presentation" })}
    >
      {children}
    </section>
  );
}
