import type { ReactNode } from "react";
import { useWords } from "../lib/words";

/** The header and one column, without the manager's navigation. */
export function PlainFrame({ ward, corner, children }: { ward?: string; corner?: ReactNode; children: ReactNode }) {
  const t = useWords();
  return (
    <>
      <header className="app-header">
        <span className="app-header__name">{t("ui-product")}</span>
        {ward ? <span>{ward}</span> : null}
        {corner ? <span className="app-header__corner">{corner}</span> : null}
      </header>
      <main className="app-main app-main--plain" id="main">
        {children}
      </main>
    </>
  );
}
