import type { ReactNode } from "react";
import type { ResultsPage } from "../../bindings";
import { Fold } from "../../components/Fold";
import { Method } from "../../components/Method";
import { Panel } from "../../components/Panel";
import { useWords } from "../../lib/words";

/** Who did not answer, what is hidden and why, and how the numbers were made. */
export function NotSaid({
  page,
  children,
}: {
  page: Pick<ResultsPage, "missing_people" | "hidden" | "method">;
  children: ReactNode;
}) {
  const t = useWords();
  return (
    <Panel title={t("ui-results-missing")}>
      {page.missing_people.map((text) => (
        <p className="app-text" key={text}>
          {text}
        </p>
      ))}
      {children}
      {page.hidden.length > 0 ? (
        <Fold summary={t("ui-results-hidden", { count: page.hidden.length })}>
          <ul>
            {page.hidden.map(({ what, why }) => (
              <li key={what}>
                <strong>{what}.</strong> {why}
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
      <Method lines={page.method} />
    </Panel>
  );
}
