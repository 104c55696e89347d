import type { ReactNode } from "react";

/** One choice out of a few, side by side: radios that look like a row of buttons. */
export function Segments<Value extends string>({
  name,
  legend,
  options,
  value,
  onChange,
}: {
  name: string;
  legend: string;
  options: { value: Value; label: ReactNode }[];
  value: Value | null;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="nhsuk-form-group app-fieldset">
      <legend className="nhsuk-fieldset__legend">{legend}</legend>
      <div className="app-seg">
        {options.map((option) => (
          <label key={option.value} className={option.value === value ? "app-on" : undefined}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
