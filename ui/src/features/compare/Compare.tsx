import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ComparePage, ComparisonRow, RoundSummary } from "../../bindings";
import { Figure } from "../../components/Figure";
import { Fold } from "../../components/Fold";
import { Inset } from "../../components/Inset";
import { Loaded } from "../../components/Loaded";
import { Method } from "../../components/Method";
import { Page } from "../../components/Page";
import { RoundSelect } from "../../components/RoundSelect";
import { ScrollArea } from "../../components/ScrollArea";
import { VerdictMark } from "../../components/VerdictMark";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** Two rounds side by side; the last two released ones when none are named. */
export function Compare({ from, to }: { from: string | undefined; to: string | undefined }) {
  const rounds = useQuery(queries.rounds);
  return (
    <Loaded query={rounds}>
      {(found) => {
        const released = found.filter((round) => round.released);
        const has = (id: string | undefined) => released.find((round) => round.id === id)?.id;
        const later = has(to) ?? released.at(-1)?.id;
        const earlier = has(from) ?? released.filter((round) => round.id !== later).at(-1)?.id;
        return later && earlier ? (
          <Pair from={earlier} to={later} released={released} />
        ) : (
          <TooFewRounds count={released.length} />
        );
      }}
    </Loaded>
  );
}

function TooFewRounds({ count }: { count: number }) {
  const t = useWords();
  return (
    <Page title={t("ui-compare-title")} lead={t("ui-compare-none")}>
      <p className="app-text">{count === 0 ? t("ui-compare-none-yet") : t("ui-compare-one-yet")}</p>
      <div className="app-buttons">
        <Link className="nhsuk-button" to={count === 0 ? "/collect" : "/results"}>
          {count === 0 ? t("ui-results-collect") : t("ui-collect-see-results")}
        </Link>
        <Link to="/compare/wards">{t("ui-wards-link")}</Link>
      </div>
    </Page>
  );
}

function Pair({ from, to, released }: { from: string; to: string; released: RoundSummary[] }) {
  const t = useWords();
  const compared = useQuery(queries.compare(from, to));
  return (
    <Loaded
      query={compared}
      failed={(error) =>
        error.code === "NotReleased" || error.code === "Invalid" ? (
          <Page title={t("ui-compare-title")} lead={error.message}>
            <Picker from={from} to={to} released={released} />
          </Page>
        ) : undefined
      }
    >
      {(page) => (
        <Page title={page.title} lead={page.lead}>
          <Picker from={from} to={to} released={released} />
          <Compared page={page} />
        </Page>
      )}
    </Loaded>
  );
}

function Picker({ from, to, released }: { from: string; to: string; released: RoundSummary[] }) {
  const t = useWords();
  const navigate = useNavigate();
  const go = (search: { from: string; to: string }) =>
    void navigate({ to: "/compare", search, replace: true, resetScroll: false });
  return (
    <fieldset className="app-pickers">
      <legend className="nhsuk-u-visually-hidden">{t("ui-compare-pick")}</legend>
      <RoundSelect
        id="from"
        label={t("ui-compare-from")}
        rounds={released.filter((round) => round.id !== to)}
        value={from}
        onChange={(id) => go({ from: id, to })}
      />
      <RoundSelect
        id="to"
        label={t("ui-compare-to")}
        rounds={released.filter((round) => round.id !== from)}
        value={to}
        onChange={(id) => go({ from, to: id })}
      />
    </fieldset>
  );
}

const isPlain = ({ verdict }: ComparisonRow) => verdict.verdict === "no_clear_change" || verdict.verdict === "too_few";

function Compared({ page }: { page: ComparePage }) {
  const t = useWords();
  const changed = page.rows.filter((row) => !isPlain(row));
  return (
    <>
      <Inset>
        <p>{page.summary}</p>
        {changed.length > 0 ? (
          <ul className="app-changed">
            {changed.map((row) => (
              <li key={row.domain}>
                <VerdictMark verdict={row.verdict.verdict} words={row.verdict.words} />
                <span>{row.verdict.sentence}</span>
              </li>
            ))}
          </ul>
        ) : null}
        <p>{page.detectable}</p>
        {changed.length > 0 ? <p>{t("ui-compare-next")}</p> : null}
        {page.cautions.map((caution) => (
          <p key={caution}>{caution}</p>
        ))}
      </Inset>
      <section className="app-panel">
        <Figure figure={page.panels} />
        <Fold summary={t("ui-compare-slope")}>
          <Figure figure={page.slope} level={3} />
        </Fold>
      </section>
      <section className="app-panel">
        <ScrollArea label={t("ui-compare-numbers")}>
          <table className="app-table app-table--areas">
            <caption>{t("ui-compare-numbers")}</caption>
            <thead>
              <tr>
                {page.columns.map((column, place) => (
                  <th
                    key={column}
                    scope="col"
                    className={place > 0 && place < page.columns.length - 1 ? "app-num" : undefined}
                  >
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row) => {
                return (
                  <tr key={row.domain} className={isPlain(row) ? undefined : "app-strong"}>
                    <th scope="row">
                      <Link to="/results/$round/$domain" params={{ round: page.to.id, domain: row.domain }}>
                        {row.name}
                      </Link>
                    </th>
                    <td className="app-num">{row.from}</td>
                    <td className="app-num">{row.to}</td>
                    <td className="app-num">
                      {row.change} {row.interval}
                    </td>
                    <td className="app-num">{row.detectable}</td>
                    <td>
                      <VerdictMark verdict={row.verdict.verdict} words={row.verdict.words} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollArea>
        {page.notes.map((note) => (
          <p className="app-small app-quiet app-note" key={note}>
            {note}
          </p>
        ))}
        <Method lines={page.method} />
      </section>
      <div className="app-buttons">
        <Link className="nhsuk-button" to="/plan">
          {t("ui-compare-plan")}
        </Link>
        <Link to="/compare/all">{t("ui-history-all")}</Link>
        <Link to="/compare/wards">{t("ui-wards-link")}</Link>
        <Link to="/print" search={{ kind: "results_report", round: page.to.id }}>
          {t("ui-results-print")}
        </Link>
      </div>
    </>
  );
}
