import type { AuditDomain } from "../../bindings";
import { Panel } from "../../components/Panel";
import { ScrollArea } from "../../components/ScrollArea";
import { useWords } from "../../lib/words";

/** What was found in one area, to read. */
export function FoundLines({ domain }: { domain: AuditDomain }) {
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
            {domain.items.map(({ id, text, line, said }) => (
              <tr key={id}>
                <th scope="row">{text}</th>
                <td>{said}</td>
                <td>{line?.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </Panel>
  );
}
