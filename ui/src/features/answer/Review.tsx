import type { Draft, Questionnaire } from "../../bindings";
import { Button } from "../../components/Button";
import { Page } from "../../components/Page";
import { useWords } from "../../lib/words";

/** Everything once more before it is handed in. */
export function Review({
  form,
  draft,
  busy,
  onStatement,
  onRole,
  onComments,
  onFinish,
  onStop,
  onDiscard,
}: {
  form: Questionnaire;
  draft: Draft;
  busy: boolean;
  onStatement: (number: number) => void;
  onRole: () => void;
  onComments: () => void;
  onFinish: () => void;
  onStop: (() => void) | null;
  onDiscard: () => void;
}) {
  const t = useWords();
  const words = new Map([...form.options, ...form.others].map(({ value, text }) => [value, text]));
  const given = new Map(draft.answers.map(({ item, answer }) => [item, words.get(answer) ?? answer]));
  const skipped = form.statements.filter((statement) => !given.has(statement.id)).length;
  return (
    <Page
      title={t("ui-review-title")}
      lead={skipped === 0 ? t("ui-review-lead-all") : t("ui-review-lead", { skipped, total: form.statements.length })}
    >
      {form.domains.map((domain) => {
        const rows = form.statements.flatMap((statement, number) =>
          statement.domain === domain.id ? [{ statement, number }] : [],
        );
        if (rows.length === 0) return null;
        return (
          <section key={domain.id} aria-label={domain.name}>
            <h2>{domain.name}</h2>
            <dl className="nhsuk-summary-list app-review">
              {rows.map(({ statement, number }) => (
                <div className="nhsuk-summary-list__row" key={statement.id}>
                  <dt className="nhsuk-summary-list__key">{statement.text}</dt>
                  <dd className="nhsuk-summary-list__value">{given.get(statement.id) ?? t("ui-review-no-answer")}</dd>
                  <dd className="nhsuk-summary-list__actions">
                    <Button look="link" onClick={() => onStatement(number)}>
                      {given.has(statement.id) ? t("ui-review-change") : t("ui-review-answer")}
                      <span className="nhsuk-u-visually-hidden"> {statement.text}</span>
                    </Button>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      {form.role ? (
        <section aria-label={t("ui-review-role")}>
          <h2>{t("ui-review-role")}</h2>
          <dl className="nhsuk-summary-list app-review">
            <div className="nhsuk-summary-list__row">
              <dt className="nhsuk-summary-list__key">{form.role.question}</dt>
              <dd className="nhsuk-summary-list__value">
                {form.role.options.find(({ value }) => value === draft.role)?.text ?? form.role.others[0]?.text}
              </dd>
              <dd className="nhsuk-summary-list__actions">
                <Button look="link" onClick={onRole}>
                  {t("ui-review-change")}
                  <span className="nhsuk-u-visually-hidden"> {form.role.question}</span>
                </Button>
              </dd>
            </div>
          </dl>
        </section>
      ) : null}
      <section aria-label={t("ui-review-comments")}>
        <h2>{t("ui-review-comments")}</h2>
        <p>
          {draft.comments.length === 0
            ? t("ui-review-no-comments")
            : t("ui-review-comment-count", { count: draft.comments.length })}
        </p>
        <p>
          <Button look="link" onClick={onComments}>
            {t("ui-review-change-comments")}
          </Button>
        </p>
      </section>
      <p>{t("ui-review-final")}</p>
      <div className="app-buttons">
        <Button busy={busy} onClick={onFinish}>
          {t("ui-review-finish")}
        </Button>
        {onStop ? (
          <Button look="link" onClick={onStop}>
            {t("ui-answer-stop")}
          </Button>
        ) : null}
        <Button look="link" onClick={onDiscard}>
          {t("ui-answer-discard")}
        </Button>
      </div>
    </Page>
  );
}
