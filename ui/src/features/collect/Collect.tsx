import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReportKind, RoundSummary } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { ReceivedBar } from "../../components/ReceivedBar";
import { SuccessBanner } from "../../components/SuccessBanner";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { Imports } from "./Imports";
import { PatientsRounds } from "./PatientsRounds";
import { Preview } from "./Preview";
import { Reading } from "./Reading";

/** The team's open round: how many have answered, and the ways to answer. Never what they said. */
export function Collect() {
  const rounds = useQuery(queries.rounds);
  return (
    <Loaded query={rounds}>
      {(found) => {
        const open = found.findLast((round) => round.state === "open");
        return open ? <OpenRound key={open.id} round={open} /> : <NoRound hasResults={found.length > 0} />;
      }}
    </Loaded>
  );
}

/** The same for one round, of the team or of patients. */
export function CollectRound({ round: id }: { round: string }) {
  const round = useQuery(queries.round(id));
  return (
    <Loaded query={round}>
      {(found) => (found.state === "open" ? <OpenRound key={found.id} round={found} /> : <Closed round={found} />)}
    </Loaded>
  );
}

function Closed({ round }: { round: RoundSummary }) {
  const t = useWords();
  return (
    <Page title={t("ui-collect-title")} lead={t("ui-collect-closed", { dates: round.dates })}>
      <div className="app-buttons">
        <Link
          className="nhsuk-button"
          to={round.asks === "patients" ? "/results/patients/$round" : "/results/$round"}
          params={{ round: round.id }}
        >
          {t("ui-collect-see-results")}
        </Link>
        <Link to="/collect">{t("ui-collect-title")}</Link>
      </div>
    </Page>
  );
}

const papers: { kind: ReportKind; words: string }[] = [
  { kind: "announcement", words: "ui-collect-paper-announcement" },
  { kind: "blank_form", words: "ui-collect-paper-form" },
  { kind: "large_print_form", words: "ui-collect-paper-large" },
];

/** The manager's part, which must be done before the answers are seen. */
function OwnLook({ round }: { round: string }) {
  const t = useWords();
  const audit = useQuery(queries.audit(round));
  return (
    <Panel title={t("ui-audit-title")}>
      <p className="app-text">{t("ui-audit-collect")}</p>
      {audit.data ? <p className="app-text">{audit.data.progress}</p> : null}
      <p>
        <Link to="/collect/$round/audit" params={{ round }}>
          {t("ui-audit-go")}
        </Link>
      </p>
    </Panel>
  );
}

function NoRound({ hasResults }: { hasResults: boolean }) {
  const t = useWords();
  return (
    <Page title={t("ui-collect-title")} lead={t("ui-collect-none")}>
      <p className="app-text">{t("ui-collect-none-about")}</p>
      <div className="app-buttons">
        <Link className="nhsuk-button" to="/rounds/new">
          {t("ui-collect-open-round")}
        </Link>
        {hasResults ? <Link to="/results">{t("ui-collect-see-results")}</Link> : null}
      </div>
      <PatientsRounds />
    </Page>
  );
}

function OpenRound({ round }: { round: RoundSummary }) {
  const t = useWords();
  const patients = round.asks === "patients";
  const [done, setDone] = useState("");
  const pick = useMutation({ mutationFn: () => commands.pickImport(round.id), onMutate: () => setDone("") });

  if (pick.data) {
    return (
      <Preview
        preview={pick.data}
        onKept={() => {
          setDone(t("ui-import-kept"));
          pick.reset();
        }}
        onDropped={() => pick.reset()}
      />
    );
  }
  return (
    <Page
      title={patients ? t("ui-patients-collect") : t("ui-collect-title")}
      lead={t("ui-collect-lead", { quarter: round.quarter.full, dates: round.dates })}
      back={
        patients ? (
          <Link className="app-back" to="/collect">
            {t("ui-patients-to-team")}
          </Link>
        ) : undefined
      }
    >
      <SuccessBanner>{done}</SuccessBanner>
      <ErrorBanner error={pick.error} />
      <Panel title={t("ui-collect-received")}>
        <p className="app-last">
          <span className="app-big">{round.received}</span> {t("ui-home-received", { headcount: round.headcount })}
        </p>
        <ReceivedBar received={round.received} headcount={round.headcount} threshold={round.threshold} />
        <p className="app-text">{t("ui-collect-only-count")}</p>
        <div className="app-buttons">
          <Link className="nhsuk-button" to="/answer/$round" params={{ round: round.id }}>
            {t("ui-collect-here")}
          </Link>
          <Button look="outlined" busy={pick.isPending} onClick={() => pick.mutate()}>
            {t("ui-collect-import")}
          </Button>
        </div>
        <Reading busy={pick.isPending} />
        <p className="app-after">
          <Link to="/collect/$round/form" params={{ round: round.id }}>
            {t("ui-travel-link")}
          </Link>
        </p>
        <p className="app-text app-small app-quiet app-after">{t("ui-collect-import-about")}</p>
      </Panel>
      <Imports round={round.id} onUndone={() => setDone(t("ui-import-undone"))} />
      <Panel title={t("ui-collect-paper")}>
        <p className="app-text">{t("ui-collect-paper-about")}</p>
        <ul className="app-text">
          {papers.map(({ kind, words }) => (
            <li key={kind}>
              <Link to="/print" search={{ kind, round: round.id }}>
                {t(words)}
              </Link>
            </li>
          ))}
          <li>
            <Link to="/collect/$round/paper" params={{ round: round.id }}>
              {t("ui-paper-link")}
            </Link>
          </li>
        </ul>
      </Panel>
      {patients ? null : <OwnLook round={round.id} />}
      <Panel title={t("ui-collect-end")}>
        <p className="app-text">{t("ui-collect-end-about")}</p>
        <p>
          <Link to="/collect/$round/close" params={{ round: round.id }}>
            {t("ui-collect-close")}
          </Link>
        </p>
        <p>
          <Link to="/collect/$round/until" params={{ round: round.id }}>
            {t("ui-until-link")}
          </Link>
        </p>
      </Panel>
      {patients ? null : <PatientsRounds />}
    </Page>
  );
}
