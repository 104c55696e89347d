import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Highlight, ResultsPage, RoundSummary } from "../../bindings";
import { Button } from "../../components/Button";
import { Figure } from "../../components/Figure";
import { Fold } from "../../components/Fold";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { CommentList } from "./CommentList";
import { NotReleased } from "./NotReleased";
import { NotSaid } from "./NotSaid";
import { OtherRound } from "./OtherRound";

/** What the team said in one round; the newest closed one when none is named. */
export function Results({ round }: { round: string | null }) {
  const rounds = useQuery(queries.rounds);
  return (
    <Loaded query={rounds}>
      {(found) => {
        const closed = found.filter((other) => other.state === "closed");
        const shown = round ?? closed.at(-1)?.id;
        return shown ? (
          <RoundResults key={shown} round={shown} closed={closed} />
        ) : (
          <NoResults open={found.some((other) => other.state === "open")} />
        );
      }}
    </Loaded>
  );
}

function NoResults({ open }: { open: boolean }) {
  const t = useWords();
  return (
    <Page title={t("ui-results-title")} lead={t("ui-results-none")}>
      <p className="app-text">{open ? t("ui-results-none-open") : t("ui-results-none-closed")}</p>
      <div className="app-buttons">
        {open ? (
          <Link className="nhsuk-button" to="/collect">
            {t("ui-results-collect")}
          </Link>
        ) : (
          <Link className="nhsuk-button" to="/rounds/new">
            {t("ui-collect-open-round")}
          </Link>
        )}
        <Link to="/results/numbers">{t("ui-metrics-link")}</Link>
      </div>
    </Page>
  );
}

function RoundResults({ round, closed }: { round: string; closed: RoundSummary[] }) {
  const results = useQuery(queries.results(round));
  return (
    <Loaded
      query={results}
      failed={(error) =>
        error.code === "NotReleased" ? (
          <NotReleased
            round={round}
            message={error.message}
            picker={<OtherRound round={round} closed={closed} page="/results/$round" />}
          />
        ) : undefined
      }
    >
      {(page) => <Released page={page} closed={closed} />}
    </Loaded>
  );
}

function Released({ page, closed }: { page: ResultsPage; closed: RoundSummary[] }) {
  const t = useWords();
  const [inOrder, setInOrder] = useState(false);
  const first = page.talk_about[0];
  return (
    <Page
      title={page.title}
      lead={page.lead}
      corner={<OtherRound round={page.round.id} closed={closed} page="/results/$round" />}
    >
      {page.went_well.length > 0 ? (
        <Panel title={t("ui-results-went-well")}>
          <ul className="app-three">
            {page.went_well.map((highlight) => (
              <HighlightItem key={highlight.domain} highlight={highlight} round={page.round.id} />
            ))}
          </ul>
        </Panel>
      ) : null}
      <section className="app-panel">
        <Figure figure={inOrder ? page.profile_in_checklist_order : page.profile}>
          <p>
            <Button look="link" onClick={() => setInOrder(!inOrder)}>
              {inOrder ? t("ui-results-by-score") : t("ui-results-in-order")}
            </Button>
          </p>
        </Figure>
        <Fold summary={t("ui-results-one-area")}>
          <ul className="app-columns">
            {page.domains.map((domain) => (
              <li key={domain.id}>
                <Link to="/results/$round/$domain" params={{ round: page.round.id, domain: domain.id }}>
                  {domain.name}
                </Link>
              </li>
            ))}
          </ul>
        </Fold>
      </section>
      <section className="app-panel app-panel--folds">
        <h2>{t("ui-results-more")}</h2>
        <Fold summary={t("ui-results-answers")}>
          <Figure figure={page.answers} level={3} />
        </Fold>
        <Fold summary={t("ui-results-agreement")}>
          <Figure figure={page.agreement} level={3} />
        </Fold>
      </section>
      {page.talk_about.length > 0 ? (
        <Panel title={t("ui-results-talk", { count: page.talk_about.length })}>
          <ul className="app-three app-three--talk">
            {page.talk_about.map((highlight) => (
              <HighlightItem key={highlight.domain} highlight={highlight} round={page.round.id} plan />
            ))}
          </ul>
        </Panel>
      ) : null}
      {page.evidence ? (
        <section className="app-panel">
          <Figure figure={page.evidence} />
          <div className="app-buttons">
            <Link to="/collect/$round/audit" params={{ round: page.round.id }}>
              {t("ui-evidence-all")}
            </Link>
          </div>
        </section>
      ) : null}
      <NotSaid page={page}>
        {page.overall ? <p className="app-text">{page.overall}</p> : null}
        <p>
          <Link to="/collect/$round/late" params={{ round: page.round.id }}>
            {t("ui-late-link")}
          </Link>
        </p>
      </NotSaid>
      <CommentList note={page.comments_note} comments={page.comments} />
      <div className="app-buttons">
        {first ? (
          <Link className="nhsuk-button" to="/plan">
            {t("ui-results-plan", { count: page.talk_about.length })}
          </Link>
        ) : null}
        <Link to="/print" search={{ kind: "results_report", round: page.round.id }}>
          {t("ui-results-print")}
        </Link>
        <Link to="/results/$round/frameworks" params={{ round: page.round.id }}>
          {t("ui-results-frameworks")}
        </Link>
        <Link to="/results/numbers">{t("ui-metrics-link")}</Link>
      </div>
    </Page>
  );
}

function HighlightItem({ highlight, round, plan = false }: { highlight: Highlight; round: string; plan?: boolean }) {
  const t = useWords();
  return (
    <li>
      <h3>
        <Link to="/results/$round/$domain" params={{ round, domain: highlight.domain }}>
          {highlight.name}
        </Link>
      </h3>
      <p className="app-small app-quiet">{highlight.score}</p>
      <p>
        {highlight.said}
        {highlight.change ? ` ${highlight.change}` : null}
      </p>
      {plan ? (
        <p>
          <Link to="/plan" search={{ domain: highlight.domain }}>
            {t("ui-results-plan-one")}
            <span className="nhsuk-u-visually-hidden">{t("ui-results-plan-for", { area: highlight.name })}</span>
          </Link>
        </p>
      ) : null}
    </li>
  );
}
