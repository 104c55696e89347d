import { type ReactNode, useId } from "react";

export function Panel({
  title,
  corner,
  className = "",
  children,
}: {
  title: string;
  corner?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`app-panel ${className}`} aria-labelledby={id}>
      <div className="app-panel__head">
        <h2 id={id}>{title}</h2>
        {corner}
      </div>
      {children}
    </section>
  );
}
