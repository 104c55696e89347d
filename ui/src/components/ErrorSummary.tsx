import { useEffect, useRef } from "react";
import { useWords } from "../lib/words";

export type FieldProblem = { field: string; text: string };

/** The problems of a form, each a link to its field. It takes the focus at every failed attempt, not only the first. */
export function ErrorSummary({ problems }: { problems: FieldProblem[] }) {
  const t = useWords();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title">{t("ui-form-problem")}</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {problems.map(({ field, text }) => (
              <li key={field}>
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    // The address is the router's, so the jump is made by hand.
                    event.preventDefault();
                    document.getElementById(field)?.focus();
                  }}
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

export function problemOf(problems: FieldProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.text;
}
