import { Link } from "@tanstack/react-router";
import type { DomainPage } from "../../bindings";
import { Panel } from "../../components/Panel";
import { ScrollArea } from "../../components/ScrollArea";
import { useWords } from "../../lib/words";

/** Numbers that the ward has anyway, beside an area and never in its score. */
export function OtherNumbers({ numbers }: { numbers: NonNullable<DomainPage["other_numbers"]> }) {
  const t = useWords();
  const some = numbers.quarters.length > 0;
  return (
    <Panel title={t("ui-metrics-title")}>
      {some ? (
        <ScrollArea label={t("ui-metrics-title")}>
          <table className="app-table">
            <thead>
              <tr>
                <th scope="col">{t("ui-metrics-number")}</th>
                {numbers.quarters.map((quarter) => (
                  <th key={quarter} scope="col" className="app-num">
                    {quarter}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {numbers.metrics.map((metric) => (
                <tr key={metric.name}>
                  <th scope="row">{metric.name}</th>
                  {numbers.quarters.map((quarter, place) => (
                    <td key={quarter} className="app-num">
                      {metric.readings[place] ?? t("ui-metrics-missing")}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      ) : null}
      <ul className="app-text app-after">
        {numbers.metrics.map(({ name, about, better, target }) => (
          <li key={name}>
            <strong>{name}.</strong> {about} {better} {target}
          </li>
        ))}
      </ul>
      <p className="app-text app-small app-quiet">{some ? t("ui-metrics-not-scored") : t("ui-metrics-none-here")}</p>
      <p>
        <Link to="/results/numbers">{some ? t("ui-metrics-change") : t("ui-metrics-add")}</Link>
      </p>
    </Panel>
  );
}
