import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Home as HomePage, RoundSummary, Task } from "../../bindings";
import { Brag } from "../../components/Brag";
import { Inset } from "../../components/Inset";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { ReceivedBar } from "../../components/ReceivedBar";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { TaskLink, TaskList } from "./TaskList";

/** What to do next this quarter, and how things stand. */
export function Home({ recoveryUnconfirmed }: { recoveryUnconfirmed: boolean }) {
  const t = useWords();
  const home = useQuery(queries.home);
  return (
    <Loaded query={home}>
      {(page) => (
        <Page title={page.title} name={t("ui-nav-home")} lead={page.lead}>
          {recoveryUnconfirmed ? (
            <Inset>
              <p>{t("ui-home-recovery")}</p>
              <p>{t("ui-home-recovery-about")}</p>
              <p>
                <Link to="/recovery">{t("ui-recovery-renew")}</Link>
              </p>
            </Inset>
          ) : null}
          <div className="app-home">
            <Panel title={t("ui-home-next")}>
              <TaskList tasks={page.tasks} round={page.round} />
              <Next page={page} />
            </Panel>
            <div className="app-home__side">
              {page.round ? <ThisRound round={page.round} /> : null}
              <Dates dates={page.dates} />
              {page.last_quarter ? <LastQuarter last={page.last_quarter} /> : null}
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

const nextWords = {
  open: "ui-home-do-open",
  collect: "ui-home-do-collect",
  close: "ui-home-do-close",
  results: "ui-home-do-results",
  compare: "ui-home-do-compare",
  plan: "ui-home-do-plan",
  print: "ui-home-do-print",
} satisfies Record<Task["id"], string>;

function Next({ page }: { page: HomePage }) {
  const t = useWords();
  return (
    <div className="app-buttons">
      <TaskLink task={page.next} round={page.round} className="nhsuk-button">
        {t(nextWords[page.next])}
      </TaskLink>
    </div>
  );
}

function ThisRound({ round }: { round: RoundSummary }) {
  const t = useWords();
  return (
    <Panel title={t("ui-home-round")}>
      <p className="app-last">
        <span className="app-big">{round.received}</span> {t("ui-home-received", { headcount: round.headcount })}
      </p>
      <ReceivedBar received={round.received} headcount={round.headcount} threshold={round.threshold} />
      <p className="app-small app-quiet">{t("ui-home-round-about", { form: round.form_name, dates: round.dates })}</p>
    </Panel>
  );
}

function Dates({ dates }: { dates: HomePage["dates"] }) {
  const t = useWords();
  return (
    <Panel
      title={t("ui-home-dates")}
      corner={
        <Link className="app-small" to="/plan">
          {t("ui-home-see-plan")}
        </Link>
      }
    >
      <p className="app-small app-quiet">{dates.text}</p>
      <ul className="app-lines app-lines--brag">
        {dates.rows.map((row) => (
          <li key={row.action ?? row.what}>
            {row.brag ? <Brag letter={row.brag} /> : <Calendar />}
            <span>
              <DatedLink row={row} />
              <br />
              {row.when}
            </span>
          </li>
        ))}
      </ul>
      <p className="app-small app-quiet app-last">{dates.backup}</p>
    </Panel>
  );
}

function DatedLink({ row }: { row: HomePage["dates"]["rows"][number] }) {
  if (row.action) {
    return (
      <Link to="/plan" search={{ action: row.action }}>
        {row.title}
      </Link>
    );
  }
  if (row.round) {
    return (
      <Link to="/collect/$round" params={{ round: row.round }}>
        {row.title}
      </Link>
    );
  }
  return <Link to="/rounds/new">{row.title}</Link>;
}

function Calendar() {
  return (
    <svg width="24" height="24" viewBox="-2 -2 24 24" aria-hidden="true" focusable="false">
      <path d="M2.5 4.5h15v13h-15zM2.5 8.5h15M6.5 2v4M13.5 2v4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

function LastQuarter({ last }: { last: NonNullable<HomePage["last_quarter"]> }) {
  const t = useWords();
  return (
    <Panel
      title={t("ui-home-last")}
      corner={
        <Link className="app-small" to="/results/$round" params={{ round: last.round }}>
          {t("ui-home-see-results")}
        </Link>
      }
    >
      <ul className="app-lines">
        <li>{last.text}</li>
        <li>
          <strong>{t("ui-home-went-well")}</strong> {last.went_well}
        </li>
        <li>
          <strong>{t("ui-home-to-talk-about")}</strong> {last.to_talk_about}
        </li>
      </ul>
    </Panel>
  );
}
