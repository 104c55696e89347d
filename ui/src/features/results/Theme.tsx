import { Link } from "@tanstack/react-router";
import type { AreaShown, ThemeShown } from "../../bindings";
import { Fold } from "../../components/Fold";
import { Panel } from "../../components/Panel";
import { ScrollArea } from "../../components/ScrollArea";
import { useWords } from "../../lib/words";

/** One part of a framework: the areas that speak to it, each with its own numbers and none for the part. */
export function Theme({ theme, areas, round }: { theme: ThemeShown; areas: AreaShown[]; round: string }) {
  const t = useWords();
  const shown = areas.filter(({ domain }) => theme.areas.includes(domain));
  return (
    <Panel title={theme.name}>
      {theme.checked ? null : <p className="app-small app-quiet">{t("ui-frameworks-unchecked")}</p>}
      {shown.length > 0 ? (
        <>
          <ScrollArea label={theme.name}>
            <table className="app-table app-table--theme">
              <thead>
                <tr>
                  <th scope="col">{t("ui-frameworks-area")}</th>
                  <th scope="col" className="app-num">
                    {t("ui-frameworks-score")}
                  </th>
                  <th scope="col" className="app-num">
                    {t("ui-frameworks-range")}
                  </th>
                  <th scope="col" className="app-num">
                    {t("ui-frameworks-favourable")}
                  </th>
                  <th scope="col" className="app-num">
                    {t("ui-frameworks-answered")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map((area) => (
                  <Area key={area.domain} area={area} round={round} />
                ))}
              </tbody>
            </table>
          </ScrollArea>
          <Fold summary={t("ui-frameworks-statements")}>
            {shown.map(({ domain, name, statements }) => (
              <section key={domain} aria-label={name}>
                <h3>{name}</h3>
                <ul>
                  {statements.map((statement) => (
                    <li key={statement}>{statement}</li>
                  ))}
                </ul>
              </section>
            ))}
          </Fold>
        </>
      ) : null}
      {theme.not_asked.length > 0 ? (
        <p className="app-text app-after">
          {t("ui-frameworks-not-asked")} {theme.not_asked.join(", ")}.
        </p>
      ) : null}
    </Panel>
  );
}

function Area({ area, round }: { area: AreaShown; round: string }) {
  const name = (
    <th scope="row">
      <Link to="/results/$round/$domain" params={{ round, domain: area.domain }}>
        {area.name}
      </Link>
    </th>
  );
  return area.numbers ? (
    <tr>
      {name}
      <td className="app-num">{area.numbers.score}</td>
      <td className="app-num">{area.numbers.range}</td>
      <td className="app-num">{area.numbers.favourable}</td>
      <td className="app-num">{area.numbers.answered}</td>
    </tr>
  ) : (
    <tr>
      {name}
      <td colSpan={4}>{area.hidden}</td>
    </tr>
  );
}
