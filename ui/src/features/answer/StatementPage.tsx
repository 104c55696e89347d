import { useEffect, useRef, useState } from "react";
import type { Questionnaire, Statement } from "../../bindings";
import { Button } from "../../components/Button";
import { Question } from "../../components/Question";
import { useWardName } from "../../lib/ward";
import { nameWindow } from "../../lib/window";
import { useWords } from "../../lib/words";
import { Progress } from "./Progress";

/** One statement on a page of its own. */
export function StatementPage({
  form,
  statement,
  number,
  answer,
  reviewing,
  stopping,
  keys,
  onKeys,
  onList,
  onAnswer,
  onNext,
  onBack,
  onStop,
  onDiscard,
}: {
  form: Questionnaire;
  statement: Statement;
  number: number;
  answer: string | null;
  reviewing: boolean;
  stopping: boolean;
  keys: boolean;
  onKeys: (on: boolean) => void;
  onList: () => void;
  onAnswer: (value: string | null) => void;
  onNext: () => void;
  onBack: (() => void) | null;
  /** None where nothing can be kept. */
  onStop: (() => void) | null;
  onDiscard: () => void;
}) {
  const t = useWords();
  const ward = useWardName();
  const heading = useRef<HTMLHeadingElement>(null);
  const [missing, setMissing] = useState(false);
  const total = form.statements.length;
  const page = t("ui-answer-window", { number: number + 1, total });
  const name = t("ui-window-title-ward", { page, ward: ward ?? "" });
  const windowName = missing ? t("ui-window-title-error", { title: name }) : name;
  useEffect(() => nameWindow(windowName), [windowName]);
  useEffect(() => heading.current?.focus(), []);

  return (
    <>
      <Progress
        area={form.domains.find((domain) => domain.id === statement.domain)?.name ?? ""}
        number={number + 1}
        total={total}
        minutes={form.minutes}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (answer === null) setMissing(true);
          else onNext();
        }}
      >
        <Question
          statement={statement.text}
          options={form.options}
          others={form.others}
          answer={answer}
          error={missing ? t("ui-answer-missing") : undefined}
          heading={heading}
          keys={keys}
          onAnswer={(value) => {
            setMissing(false);
            onAnswer(value);
          }}
        />
        <div className="app-buttons">
          <Button type="submit">{reviewing ? t("ui-answer-keep") : t("ui-continue")}</Button>
          {onBack ? (
            <Button look="link" onClick={onBack}>
              {t("ui-back")}
            </Button>
          ) : null}
          {answer === null ? (
            <Button look="link" onClick={onNext}>
              {t("ui-answer-skip")}
            </Button>
          ) : (
            <Button
              look="link"
              onClick={() => {
                onAnswer(null);
                heading.current?.focus();
              }}
            >
              {t("ui-answer-clear")}
            </Button>
          )}
          {onStop ? (
            <Button look="link" busy={stopping} onClick={onStop}>
              {t("ui-answer-stop")}
            </Button>
          ) : null}
        </div>
        <p className="app-question__discard">
          <Button look="link" onClick={onList}>
            {t("ui-answer-as-list")}
          </Button>
          <Button look="link" onClick={() => onKeys(!keys)}>
            {keys ? t("ui-answer-keys-off") : t("ui-answer-keys-on")}
          </Button>
          <Button look="link" onClick={onDiscard}>
            {t("ui-answer-discard")}
          </Button>
        </p>
      </form>
    </>
  );
}
