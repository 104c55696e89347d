import type { Part } from "../../bindings";
import { Tick } from "../../components/Tick";
import { useWords } from "../../lib/words";

const parts: { part: Part; words: string; hint?: string }[] = [
  { part: "comments", words: "ui-print-out-comments", hint: "ui-print-out-comments-hint" },
  { part: "areas", words: "ui-print-out-areas" },
  { part: "changes", words: "ui-print-out-changes" },
  { part: "quarters", words: "ui-print-out-quarters" },
];

/** What may be left out of the results report; what is hidden and how it was made always stay. */
export function LeaveOut({ leftOut, onLeftOut }: { leftOut: Part[]; onLeftOut: (parts: Part[]) => void }) {
  const t = useWords();
  return (
    <fieldset className="app-fieldset">
      <legend className="nhsuk-fieldset__legend">{t("ui-print-leave-out")}</legend>
      {parts.map(({ part, words, hint }) => (
        <Tick
          key={part}
          id={`leave-out-${part}`}
          label={t(words)}
          hint={hint ? t(hint) : undefined}
          checked={leftOut.includes(part)}
          onChange={(checked) => onLeftOut(checked ? [...leftOut, part] : leftOut.filter((other) => other !== part))}
        />
      ))}
    </fieldset>
  );
}
