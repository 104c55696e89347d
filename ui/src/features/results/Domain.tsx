import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { DomainPage } from "../../bindings";
import { Brag } from "../../components/Brag";
import { Figure } from "../../components/Figure";
import { Fold } from "../../components/Fold";
import { Inset } from "../../components/Inset";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { VerdictMark } from "../../components/VerdictMark";
import { sayDate } from "../../lib/dates";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { CommentList } from "./CommentList";
import { InMeeting } from "./InMeeting";
import { NotReleased } from "./NotReleased";
import { OtherNumbers } from "./OtherNumbers";
import { OwnAudit } from "./OwnAudit";
import { PatientsHere } from "./PatientsHere";
import { RoleGroups } from "./RoleGroups";

/** One area of one round, statement by statement. */
export function Domain({ round, domain }: { round: string; domain: string }) {
  const found = useQuery(queries.domain(round, domain));
  return (
    <Loaded
      key={`${round} ${domain}`}
      query={found}
      failed={(error) =>
        error.code === "NotReleased" ? <NotReleased round={round} message={error.message} /> : undefined
      }
    >
      {(page) => <Area page={page} />}
    </Loaded>
  );
}

function Area({ page }: { page: DomainPage }) {
  const t = useWords();
  return (
    <Page
      title={page.name}
      lead={page.lead}
      back={
        <Link className="app-back" to="/results/$round" params={{ round: page.round.id }}>
          {t("ui-domain-back")}
        </Link>
      }
    >
      {page.verdict ? (
        <Inset>
          <VerdictMark verdict={page.verdict.verdict} words={page.verdict.words} />
          <p>{page.verdict.sentence}</p>
        </Inset>
      ) : null}
      <section className="app-panel">
        <Figure
          figure={page.items}
          below={page.bounds ? <p className="app-text app-after">{page.bounds}</p> : undefined}
        />
        {page.checks.length > 0 ? (
          <Fold summary={t("ui-domain-checks")}>
            {page.checks.map((check) => (
              <p key={check}>{check}</p>
            ))}
          </Fold>
        ) : null}
        <Fold summary={t("ui-domain-agreement")}>
          <Figure figure={page.agreement} level={3} />
        </Fold>
        <Fold summary={t("ui-domain-answers")}>
          {page.answers.map((answers) => (
            <Figure key={answers.title} figure={answers} level={3} />
          ))}
        </Fold>
      </section>
      <Fold summary={t("ui-domain-plan-statement")}>
        <ul className="app-rows">
          {page.statements.map((statement) => (
            <li key={statement.id}>
              <span className="app-rows__wide">{statement.text}</span>
              <Link to="/plan" search={{ domain: page.domain, item: statement.id }}>
                {t("ui-results-plan-one")}
                <span className="nhsuk-u-visually-hidden">: {statement.text}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Fold>
      {page.roles ? <RoleGroups roles={page.roles} /> : null}
      <OwnAudit page={page} />
      <InMeeting page={page} />
      {page.patients ? <PatientsHere patients={page.patients} /> : null}
      {page.other_numbers ? <OtherNumbers numbers={page.other_numbers} /> : null}
      {page.comments.length > 0 ? <CommentList comments={page.comments} /> : null}
      <Panel title={t("ui-domain-actions")}>
        {page.actions.length > 0 ? (
          <ul className="app-rows">
            {page.actions.map((action) => (
              <li key={action.id}>
                <span>
                  {action.ref}{" "}
                  <Link to="/plan" search={{ action: action.id }}>
                    {action.title}
                  </Link>
                </span>
                <span className="app-small">{action.lead}</span>
                <span className="app-small">{t("ui-domain-due", { date: sayDate(action.due) })}</span>
                <Brag letter={action.brag.letter} word={action.brag.word} />
              </li>
            ))}
          </ul>
        ) : (
          <p className="app-last">{t("ui-domain-no-actions")}</p>
        )}
      </Panel>
      <div className="app-buttons">
        <Link className="nhsuk-button" to="/plan" search={{ domain: page.domain }}>
          {page.actions.length > 0 ? t("ui-domain-plan-another") : t("ui-results-plan-one")}
        </Link>
        {page.next ? (
          <Link to="/results/$round/$domain" params={{ round: page.round.id, domain: page.next.id }}>
            {t("ui-domain-next", { area: page.next.name })}
          </Link>
        ) : null}
      </div>
    </Page>
  );
}
