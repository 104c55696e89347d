import { useState } from "react";
import type { AuditDomain } from "../../bindings";
import { ErrorBanner } from "../../components/ErrorBanner";
import { SelectField } from "../../components/Field";
import { Panel } from "../../components/Panel";
import { commands } from "../../lib/commands";
import { useSaving } from "../../lib/saving";
import { useWords } from "../../lib/words";

/** The manager's guess of what the team will say, made before anybody can know. */
export function Guess({ round, domain, guesses }: { round: string; domain: AuditDomain; guesses: number[] }) {
  const t = useWords();
  const [changed, setChanged] = useState<{ guess: number | null } | null>(null);
  const guess = changed ? changed.guess : domain.guess;
  const { save, error } = useSaving((points: number | null) => commands.saveGuess(round, domain.id, points));
  return (
    <Panel title={t("ui-guess-title")}>
      <ErrorBanner error={error} quiet />
      <SelectField
        id="guess"
        label={t("ui-guess")}
        hint={t("ui-guess-hint")}
        value={guess === null ? "" : String(guess)}
        onChange={(value) => {
          const points = guesses.find((points) => String(points) === value) ?? null;
          setChanged({ guess: points });
          save(points);
        }}
      >
        <option value="">{t("ui-guess-none")}</option>
        {guesses.map((points) => (
          <option key={points} value={points}>
            {points}
          </option>
        ))}
      </SelectField>
    </Panel>
  );
}
