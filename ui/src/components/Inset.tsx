import type { ReactNode } from "react";

/** Something to notice, without alarm. */
export function Inset({ children }: { children: ReactNode }) {
  return <div className="app-says">{children}</div>;
}
