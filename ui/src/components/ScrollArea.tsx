import { type ReactNode, useEffect, useRef, useState } from "react";

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
  useEffect(() => {
    const element = area.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const watch = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1));
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
