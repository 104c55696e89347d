import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Discussion } from "../../bindings";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Fold } from "../../components/Fold";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { WhyNot } from "./WhyNot";

/** Too few answers to show any: an ordinary page, not an error, with something to talk about instead. */
export function NotReleased({ round, message, picker }: { round: string; message: string; picker?: ReactNode }) {
  const t = useWords();
  const discussion = useQuery(queries.discussion(round));
  return (
    <Page title={t("ui-error-not-released")} lead={message} corner={picker}>
      <WhyNot round={round} />
      <ErrorBanner error={discussion.error} />
      {discussion.data ? <Sheet round={round} sheet={discussion.data} /> : null}
      <div className="app-buttons">
        <Link className="nhsuk-button" to="/print" search={{ kind: "discussion_sheet", round }}>
          {t("ui-discussion-print")}
        </Link>
        <Link to="/collect">{t("ui-not-released-collect")}</Link>
        <Link to="/help">{t("ui-not-released-help")}</Link>
      </div>
    </Page>
  );
}

function Sheet({ round, sheet }: { round: string; sheet: Discussion }) {
  const t = useWords();
  return (
    <Panel title={sheet.title}>
      <p className="app-text">{sheet.lead}</p>
      <h3>{t("ui-discussion-rules")}</h3>
      <ul className="app-text">
        {sheet.ground_rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h3>{t("ui-discussion-questions")}</h3>
      <ol className="app-text">
        {sheet.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <h3>{t("ui-discussion-areas")}</h3>
      {sheet.areas.map((area) => (
        <Fold key={area.id} summary={area.name}>
          <ul className="app-text">
            {area.statements.map((statement) => (
              <li key={statement}>{statement}</li>
            ))}
          </ul>
          <p>
            <Link to="/results/$round/$domain/meeting" params={{ round, domain: area.id }}>
              {t("ui-meeting-go")}
              <span className="nhsuk-u-visually-hidden">: {area.name}</span>
            </Link>
          </p>
        </Fold>
      ))}
    </Panel>
  );
}
