import type { FormChoice } from "../../bindings";
import { useWords } from "../../lib/words";

export function nameOf({ checklist, form }: FormChoice): string {
  return `${checklist}/${form}`;
}

/** The forms to choose from, each with what it is for and how long it takes. */
export function FormChoices({
  forms,
  value,
  error,
  onChange,
}: {
  forms: FormChoice[];
  value: string | null;
  error?: string;
  onChange: (form: string) => void;
}) {
  const t = useWords();
  return (
    <div className={`nhsuk-form-group ${error ? "nhsuk-form-group--error" : ""}`}>
      <fieldset className="nhsuk-fieldset" aria-describedby={error ? "form-error" : undefined}>
        <legend className="nhsuk-fieldset__legend">{t("ui-round-form")}</legend>
        {error ? (
          <span className="nhsuk-error-message" id="form-error">
            {error}
          </span>
        ) : null}
        <div className="nhsuk-radios">
          {forms.map((choice, place) => {
            const id = place === 0 ? "form" : `form-${place}`;
            return (
              <div className="nhsuk-radios__item" key={nameOf(choice)}>
                <input
                  className="nhsuk-radios__input"
                  type="radio"
                  id={id}
                  name="form"
                  checked={value === nameOf(choice)}
                  aria-describedby={choice.about ? `${id}-about` : undefined}
                  onChange={() => onChange(nameOf(choice))}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
                  {t("ui-round-form-choice", { name: choice.name, items: choice.items, minutes: choice.minutes })}
                </label>
                {choice.about ? (
                  <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}-about`}>
                    {choice.about}
                  </div>
                ) : null}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
