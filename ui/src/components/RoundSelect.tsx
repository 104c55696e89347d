import type { RoundSummary } from "../bindings";
import { useWords } from "../lib/words";
import { SelectField } from "./Field";

/** Picks one of several rounds, newest first. */
export function RoundSelect({
  id,
  label,
  rounds,
  value,
  onChange,
}: {
  id: string;
  label: string;
  rounds: RoundSummary[];
  value: string;
  onChange: (round: string) => void;
}) {
  const t = useWords();
  return (
    <SelectField id={id} label={label} value={value} onChange={onChange}>
      {rounds.toReversed().map((round) => (
        <option key={round.id} value={round.id}>
          {round.asks === "patients" ? t("ui-round-of-patients", { round: round.dates }) : round.quarter.label}
        </option>
      ))}
    </SelectField>
  );
}
