import { type Telling, telling } from "../lib/telling";
import { useWords } from "../lib/words";
import { LongField } from "./Field";

const said = {
  name: "ui-telling-name",
  phone: "ui-telling-phone",
  email: "ui-telling-email",
  "nhs-number": "ui-telling-nhs-number",
} satisfies Record<Telling, string>;

/** A box for free text that says so when a person seems to be named in it. It never stops anybody. */
export function CommentBox({
  id,
  label,
  rows,
  value,
  onChange,
}: {
  id: string;
  label: string;
  rows?: number;
  value: string;
  onChange: (text: string) => void;
}) {
  const t = useWords();
  const found = telling(value);
  return (
    <>
      <LongField id={id} label={label} rows={rows} value={value} onChange={onChange} />
      <div aria-live="polite">
        {found.length > 0 ? (
          <p className="app-small app-hint">
            {found.map((one) => t(said[one])).join(" ")} {t("ui-telling-leave-out")}
          </p>
        ) : null}
      </div>
    </>
  );
}
