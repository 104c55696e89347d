import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { RoundSummary } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem, problemOf } from "../../components/ErrorSummary";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { ReceivedBar } from "../../components/ReceivedBar";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** The one act that ends a round. It cannot be undone, so it is asked for twice. */
export function CloseRound({ round: id }: { round: string }) {
  const round = useQuery(queries.round(id));
  return <Loaded query={round}>{(found) => <Close round={found} />}</Loaded>;
}

function Close({ round }: { round: RoundSummary }) {
  const t = useWords();
  const navigate = useNavigate();
  const [sure, setSure] = useState(false);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const close = useMutation({
    mutationFn: () => commands.closeRound(round.id),
    onSuccess: (closed) =>
      navigate({
        to: closed.asks === "patients" ? "/results/patients/$round" : "/results/$round",
        params: { round: closed.id },
      }),
  });
  const error = problemOf(problems, "sure");
  return (
    <Page
      title={t("ui-close-title")}
      lead={t("ui-close-lead", { quarter: round.quarter.full })}
      failed={problems.length > 0 || close.isError}
      back={
        <Link className="app-back" to="/collect/$round" params={{ round: round.id }}>
          {t("ui-close-back")}
        </Link>
      }
    >
      <ErrorSummary problems={problems} />
      <ErrorBanner error={close.error} />
      <Panel title={t("ui-close-received")}>
        <p>{round.received_text}</p>
        <ReceivedBar received={round.received} headcount={round.headcount} threshold={round.threshold} />
        <p className="app-text">{t("ui-close-threshold", { threshold: round.threshold })}</p>
      </Panel>
      <form
        className="app-panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) {
            setProblems([]);
            close.mutate();
          } else setProblems([{ field: "sure", text: t("ui-close-sure-missing") }]);
        }}
      >
        <h2>{t("ui-close-means")}</h2>
        <ul className="app-text">
          <li>{t("ui-close-means-answers")}</li>
          <li>{t("ui-close-means-results")}</li>
          {round.asks === "team" ? <li>{t("ui-close-means-audit")}</li> : null}
          <li>{t("ui-close-means-undo")}</li>
        </ul>
        <div className={`nhsuk-form-group ${error ? "nhsuk-form-group--error" : ""}`}>
          {error ? (
            <span className="nhsuk-error-message" id="sure-error">
              {error}
            </span>
          ) : null}
          <div className="nhsuk-checkboxes">
            <div className="nhsuk-checkboxes__item">
              <input
                className="nhsuk-checkboxes__input"
                type="checkbox"
                id="sure"
                checked={sure}
                aria-describedby={error ? "sure-error" : undefined}
                onChange={(event) => setSure(event.currentTarget.checked)}
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor="sure">
                {t("ui-close-sure")}
              </label>
            </div>
          </div>
        </div>
        <Button type="submit" busy={close.isPending}>
          {t("ui-close-do")}
        </Button>
      </form>
    </Page>
  );
}
