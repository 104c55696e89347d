import type { RoleWords } from "../../bindings";
import { Panel } from "../../components/Panel";
import { ScrollArea } from "../../components/ScrollArea";
import { useWords } from "../../lib/words";

/** The same area by role group, as far as the groups are large enough. */
export function RoleGroups({ roles }: { roles: RoleWords }) {
  const t = useWords();
  return (
    <Panel title={t("ui-domain-roles")}>
      {roles.rows.length > 0 ? (
        <ScrollArea label={t("ui-domain-roles")}>
          <table className="app-table">
            <thead>
              <tr>
                {roles.columns.map((column, place) => (
                  <th key={column} scope="col" className={place > 0 ? "app-num" : undefined}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {roles.rows.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{row.name}</th>
                  <td className="app-num">{row.answers}</td>
                  <td className="app-num">{row.score}</td>
                  {row.before === null ? null : <td className="app-num">{row.before}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      ) : null}
      {roles.notes.map((note) => (
        <p className="app-small app-quiet app-note" key={note}>
          {note}
        </p>
      ))}
    </Panel>
  );
}
