import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { MetricsPage } from "../../bindings";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { ScrollArea } from "../../components/ScrollArea";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { NumberCell } from "./NumberCell";

/** Numbers that the ward has anyway, typed in by quarter. Each is kept when its field is left. */
export function Metrics() {
  const metrics = useQuery(queries.metrics);
  return <Loaded query={metrics}>{(page) => <Register page={page} />}</Loaded>;
}

function Register({ page }: { page: MetricsPage }) {
  const t = useWords();
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const told = (cell: string) => (wrong: boolean) => {
    setSaid(wrong ? "" : t("ui-metrics-kept"));
    setFailed((before) => {
      const now = new Set(before);
      if (wrong) now.add(cell);
      else now.delete(cell);
      return now;
    });
  };
  const nothing = page.rows.every((row) => row.readings.every((reading) => reading === ""));
  return (
    <Page
      title={t("ui-metrics-title")}
      lead={t("ui-metrics-lead")}
      failed={failed.size > 0}
      back={
        <Link className="app-back" to="/results">
          {t("ui-domain-back")}
        </Link>
      }
    >
      <Panel title={t("ui-metrics-by-quarter")}>
        <p className="app-text">{nothing ? t("ui-metrics-none") : t("ui-metrics-about")}</p>
        <ScrollArea label={t("ui-metrics-by-quarter")}>
          <table className="app-table app-table--numbers">
            <thead>
              <tr>
                <th scope="col">{t("ui-metrics-quarter")}</th>
                {page.metrics.map((metric) => (
                  <th key={metric.id} scope="col" id={`metric-${metric.id}`}>
                    {metric.column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row" id="metric-target">
                  {t("ui-metrics-target")}
                </th>
                {page.metrics.map((metric) => (
                  <td key={metric.id}>
                    <span className="app-quiet" id={`bound-${metric.id}`}>
                      {metric.bound}
                    </span>
                    <NumberCell
                      id={`target-${metric.id}`}
                      labelledBy={`metric-${metric.id} metric-target bound-${metric.id}`}
                      kept={metric.target}
                      keep={(text) => commands.saveTarget(metric.id, text)}
                      onTold={told(`target-${metric.id}`)}
                    />
                  </td>
                ))}
              </tr>
              {page.rows.map(({ quarter, readings }) => (
                <tr key={quarter.key}>
                  <th scope="row" id={`quarter-${quarter.key}`}>
                    {quarter.label}
                  </th>
                  {page.metrics.map((metric, place) => (
                    <td key={metric.id}>
                      <NumberCell
                        id={`${metric.id}-${quarter.key}`}
                        labelledBy={`metric-${metric.id} quarter-${quarter.key}`}
                        kept={readings[place] ?? ""}
                        keep={(text) => commands.saveReading(metric.id, quarter.key, text)}
                        onTold={told(`${metric.id}-${quarter.key}`)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
        <p className="app-note app-small app-quiet" role="status">
          {said}
        </p>
      </Panel>
      <Panel title={t("ui-metrics-what")}>
        <dl className="app-points">
          {page.metrics.map((metric) => (
            <div key={metric.id}>
              <dt>{metric.name}</dt>
              <dd className="app-text">
                {metric.about} {metric.better} {t("ui-metrics-beside", { area: metric.domain_name })}
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
    </Page>
  );
}
