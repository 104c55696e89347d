import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { MeetingPage, MeetingStatement } from "../../bindings";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { TaskStatus } from "../../components/TaskStatus";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** A team meeting about one area: its statements, to rate alone and then agree on together. */
export function Meeting({ round, domain }: { round: string; domain: string }) {
  const meeting = useQuery(queries.meeting(round, domain));
  return <Loaded query={meeting}>{(page) => <Statements page={page} />}</Loaded>;
}

function Statements({ page }: { page: MeetingPage }) {
  const t = useWords();
  const { id, released, threshold } = page.round;
  return (
    <Page
      title={t("ui-meeting-title", { area: page.name })}
      lead={t("ui-meeting-lead")}
      back={
        released ? (
          <Link className="app-back" to="/results/$round/$domain" params={{ round: id, domain: page.domain }}>
            {t("ui-meeting-back-to-area", { area: page.name })}
          </Link>
        ) : (
          <Link className="app-back" to="/results/$round" params={{ round: id }}>
            {t("ui-domain-back")}
          </Link>
        )
      }
    >
      <Panel title={t("ui-meeting-how")}>
        <ol className="app-text">
          <li>{t("ui-meeting-how-alone")}</li>
          <li>{t("ui-meeting-how-look", { threshold })}</li>
          <li>{t("ui-meeting-how-agree")}</li>
        </ol>
        <p className="app-text">{t("ui-meeting-how-kept")}</p>
      </Panel>
      <Panel title={t("ui-meeting-statements")}>
        <ul className="nhsuk-task-list">
          {page.statements.map((statement) => (
            <Row key={statement.id} page={page} statement={statement} />
          ))}
        </ul>
      </Panel>
    </Page>
  );
}

function Row({ page, statement }: { page: MeetingPage; statement: MeetingStatement }) {
  const t = useWords();
  const id = useId();
  const { said, raters } = statement;
  return (
    <li className="nhsuk-task-list__item nhsuk-task-list__item--with-link">
      <div className="nhsuk-task-list__name-and-hint">
        <Link
          className="nhsuk-link nhsuk-task-list__link"
          to="/results/$round/$domain/meeting/$item"
          params={{ round: page.round.id, domain: page.domain, item: statement.id }}
          aria-describedby={id}
        >
          {statement.text}
        </Link>
        {said ? <div className="nhsuk-task-list__hint">{said.when}</div> : null}
      </div>
      {said ? (
        <TaskStatus id={id} tag={null}>
          {t("ui-meeting-state-agreed")}
        </TaskStatus>
      ) : (
        <TaskStatus id={id} tag={raters > 0 ? "blue" : "white"}>
          {raters > 0 ? t("ui-meeting-state-rated", { raters }) : t("ui-meeting-state-new")}
        </TaskStatus>
      )}
    </li>
  );
}
