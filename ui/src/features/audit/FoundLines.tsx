import type { AuditDomain, AuditPage } from "../../bindings";
import { Panel } from "../../components/Panel";
import { ScrollArea } from "../../components/ScrollArea";
import { useWords } from "../../lib/words";

/** What was found in one area, to read. */
export function FoundLines({ domain, options }: { domain: AuditDomain; options: AuditPage["options"] }) {
  const t = useWords();
  return (
    <Panel title={domain.found}>
      {domain.guess_said ? <p className="app-text">{domain.guess_said}</p> : null}
      <ScrollArea label={domain.found}>
        <table className="app-table">
          <thead>
            <tr>
              <th scope="col">{t("ui-audit-statement")}</th>
              <th scope="col">{t("ui-audit-met")}</th>
              <th scope="col">{t("ui-audit-evidence")}</th>
            </tr>
          </thead>
          <tbody>
            {domain.items.map(({ id, text, line }) => (
              <tr key={id}>
                <th scope="row">{text}</th>
                <td>{options.find(({ met }) => met === line?.met)?.text ?? t("ui-audit-not-looked-at")}</td>
                <td>{line?.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </Panel>
  );
}
