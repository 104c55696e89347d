import type { DateParts } from "../lib/dates";
import { useWords } from "../lib/words";

/** Day, month and year in three labelled boxes. The first box carries the group's id, so an error can lead to it. */
export function DateFields({
  id,
  legend,
  hint,
  error,
  value,
  onChange,
}: {
  id: string;
  legend: string;
  hint?: string;
  error?: string;
  value: DateParts;
  onChange: (value: DateParts) => void;
}) {
  const t = useWords();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const described = [hintId, errorId].filter(Boolean).join(" ") || undefined;
  const box = (part: keyof DateParts, boxId: string, label: string) => (
    <div className="app-dates__part">
      <label htmlFor={boxId}>{label}</label>
      <input
        className={`nhsuk-input nhsuk-input--width-${part === "year" ? 4 : 2} ${error ? "nhsuk-input--error" : ""}`}
        id={boxId}
        inputMode="numeric"
        autoComplete="off"
        value={value[part]}
        onChange={(event) => onChange({ ...value, [part]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <div className={`nhsuk-form-group ${error ? "nhsuk-form-group--error" : ""}`}>
      <fieldset className="nhsuk-fieldset" aria-describedby={described}>
        <legend className="nhsuk-fieldset__legend">{legend}</legend>
        {hint ? (
          <div className="nhsuk-hint" id={hintId}>
            {hint}
          </div>
        ) : null}
        {error ? (
          <span className="nhsuk-error-message" id={errorId}>
            {error}
          </span>
        ) : null}
        <div className="app-dates">
          {box("day", id, t("ui-date-day"))}
          {box("month", `${id}-month`, t("ui-date-month"))}
          {box("year", `${id}-year`, t("ui-date-year"))}
        </div>
      </fieldset>
    </div>
  );
}
