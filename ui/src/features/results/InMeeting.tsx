import { Link } from "@tanstack/react-router";
import type { DomainPage } from "../../bindings";
import { Panel } from "../../components/Panel";
import { ScrollArea } from "../../components/ScrollArea";
import { useWords } from "../../lib/words";

/** What the team agreed in a meeting, beside what it answered alone. */
export function InMeeting({ page }: { page: DomainPage }) {
  const t = useWords();
  return (
    <Panel title={t("ui-meeting-agreed-title")}>
      {page.agreed.length > 0 ? (
        <ScrollArea label={t("ui-meeting-agreed-title")}>
          <table className="app-table">
            <thead>
              <tr>
                <th scope="col">{t("ui-meeting-statement")}</th>
                <th scope="col">{t("ui-meeting-answered")}</th>
                <th scope="col">{t("ui-meeting-team")}</th>
                <th scope="col">{t("ui-meeting-organisation")}</th>
                <th scope="col">{t("ui-meeting-minority")}</th>
              </tr>
            </thead>
            <tbody>
              {page.agreed.map(({ item, text, answered, said }) => (
                <tr key={item}>
                  <th scope="row">{text}</th>
                  <td>{answered}</td>
                  <td>{said.team}</td>
                  <td>{said.organisation}</td>
                  <td>{said.minority}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      ) : (
        <p className="app-text">{t("ui-meeting-none")}</p>
      )}
      <p>
        <Link to="/results/$round/$domain/meeting" params={{ round: page.round.id, domain: page.domain }}>
          {t("ui-meeting-go")}
        </Link>
      </p>
    </Panel>
  );
}
