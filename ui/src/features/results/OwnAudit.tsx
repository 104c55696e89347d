import { Link } from "@tanstack/react-router";
import type { DomainPage } from "../../bindings";
import { Panel } from "../../components/Panel";
import { ScrollArea } from "../../components/ScrollArea";
import { useWords } from "../../lib/words";

/** What the manager found and guessed before the answers were seen, beside them. */
export function OwnAudit({ page }: { page: DomainPage }) {
  const t = useWords();
  const { evidence, guess } = page;
  if (!evidence && !guess) return null;
  return (
    <Panel title={evidence ? t("ui-evidence-title") : t("ui-guess-title")}>
      {guess ? <p className="app-text">{guess}</p> : null}
      {evidence ? (
        <>
          <p className="app-text">{evidence.found}</p>
          <ScrollArea label={t("ui-evidence-title")}>
            <table className="app-table">
              <thead>
                <tr>
                  <th scope="col">{t("ui-audit-statement")}</th>
                  <th scope="col">{t("ui-evidence-team")}</th>
                  <th scope="col">{t("ui-evidence-audit")}</th>
                  <th scope="col">{t("ui-audit-evidence")}</th>
                  <th scope="col">{t("ui-evidence-beside")}</th>
                </tr>
              </thead>
              <tbody>
                {evidence.rows.map((row) => (
                  <tr key={row.item}>
                    <th scope="row">{row.text}</th>
                    <td>{row.team}</td>
                    <td>{row.met}</td>
                    <td>{row.note}</td>
                    <td>{row.beside}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea>
          <p className="app-text app-small app-quiet app-after">{t("ui-evidence-about")}</p>
        </>
      ) : null}
      <p>
        <Link to="/collect/$round/audit" params={{ round: page.round.id }}>
          {t("ui-evidence-all")}
        </Link>
      </p>
    </Panel>
  );
}
