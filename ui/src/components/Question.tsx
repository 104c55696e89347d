import { type RefObject, useId } from "react";
import type { AnswerOption } from "../bindings";
import { useWords } from "../lib/words";

/**
 * One statement with its answers, stacked, nothing chosen in advance. With `heading` it is the page's own heading.
 *
 * Our own component with the design system's class names: its React twin starts scripts for every group, and a form
 * of sixty statements feels it.
 */
export function Question({
  statement,
  options,
  others,
  answer,
  hint,
  error,
  heading,
  keys = false,
  onAnswer,
}: {
  statement: string;
  options: AnswerOption[];
  others: AnswerOption[];
  answer: string | null;
  hint?: string;
  error?: string;
  heading?: RefObject<HTMLHeadingElement | null>;
  /** Whether the number keys answer; only while the focus is in the group. */
  keys?: boolean;
  onAnswer: (value: string) => void;
}) {
  const t = useWords();
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].join(" ").trim();
  const choice = ({ value, text }: AnswerOption) => (
    <div className="nhsuk-radios__item" key={value}>
      <input
        className="nhsuk-radios__input"
        id={`${id}-${value}`}
        name={id}
        type="radio"
        value={value}
        checked={answer === value}
        onChange={() => onAnswer(value)}
      />
      <label className="nhsuk-label nhsuk-radios__label" htmlFor={`${id}-${value}`}>
        {keys && /^\d$/.test(value) ? (
          <>
            <kbd className="app-key">{value}</kbd>{" "}
          </>
        ) : null}
        {text}
      </label>
    </div>
  );
  return (
    <div className={`nhsuk-form-group ${error ? "nhsuk-form-group--error" : ""}`}>
      <fieldset
        className="nhsuk-fieldset"
        aria-describedby={described || undefined}
        onKeyDown={(event) => {
          const option = options.find(({ value }) => value === event.key);
          if (!keys || !option || event.ctrlKey || event.altKey || event.metaKey) return;
          event.preventDefault();
          onAnswer(option.value);
          // The arrow keys go on from what was chosen.
          document.getElementById(`${id}-${option.value}`)?.focus();
        }}
      >
        <legend className="nhsuk-fieldset__legend">
          {heading ? (
            <h1 ref={heading} tabIndex={-1}>
              {statement}
            </h1>
          ) : (
            statement
          )}
        </legend>
        {hint ? (
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        ) : null}
        {error ? (
          <span className="nhsuk-error-message" id={`${id}-error`} role="alert">
            {error}
          </span>
        ) : null}
        <div className="nhsuk-radios">
          {options.map(choice)}
          <div className="nhsuk-radios__divider">{t("ui-or")}</div>
          {others.map(choice)}
        </div>
      </fieldset>
    </div>
  );
}
