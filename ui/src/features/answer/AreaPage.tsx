import type { Draft, Questionnaire } from "../../bindings";
import { Button } from "../../components/Button";
import { Page } from "../../components/Page";
import { Question } from "../../components/Question";
import { useWords } from "../../lib/words";
import { Progress } from "./Progress";

/** The statements of one area in a list, for people who like to see them together. */
export function AreaPage({
  form,
  domain,
  draft,
  keys,
  stopping,
  onAnswer,
  onNext,
  onBack,
  onOneByOne,
  onStop,
  onDiscard,
}: {
  form: Questionnaire;
  domain: Questionnaire["domains"][number];
  draft: Draft;
  keys: boolean;
  stopping: boolean;
  onAnswer: (item: string, value: string | null) => void;
  onNext: () => void;
  onBack: (() => void) | null;
  onOneByOne: () => void;
  onStop: (() => void) | null;
  onDiscard: () => void;
}) {
  const t = useWords();
  const asked = form.statements.filter((statement) => statement.domain === domain.id);
  const first = form.statements.findIndex((statement) => statement.domain === domain.id);
  return (
    <>
      <Progress area="" number={first + 1} total={form.statements.length} minutes={form.minutes} />
      <Page title={domain.name} lead={t("ui-answer-area-lead", { count: asked.length })}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onNext();
          }}
        >
          {asked.map((statement) => {
            const answer = draft.answers.find((given) => given.item === statement.id)?.answer ?? null;
            return (
              <div className="app-question__one" key={statement.id}>
                <Question
                  statement={statement.text}
                  options={form.options}
                  others={form.others}
                  answer={answer}
                  keys={keys}
                  onAnswer={(value) => onAnswer(statement.id, value)}
                />
                {answer === null ? null : (
                  <Button look="link" onClick={() => onAnswer(statement.id, null)}>
                    {t("ui-answer-clear")}
                    <span className="nhsuk-u-visually-hidden">: {statement.text}</span>
                  </Button>
                )}
              </div>
            );
          })}
          <div className="app-buttons">
            <Button type="submit">{t("ui-continue")}</Button>
            {onBack ? (
              <Button look="link" onClick={onBack}>
                {t("ui-back")}
              </Button>
            ) : null}
            {onStop ? (
              <Button look="link" busy={stopping} onClick={onStop}>
                {t("ui-answer-stop")}
              </Button>
            ) : null}
          </div>
          <p className="app-question__discard">
            <Button look="link" onClick={onOneByOne}>
              {t("ui-answer-one-by-one")}
            </Button>
            <Button look="link" onClick={onDiscard}>
              {t("ui-answer-discard")}
            </Button>
          </p>
        </form>
      </Page>
    </>
  );
}
