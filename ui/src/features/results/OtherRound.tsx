import { useNavigate } from "@tanstack/react-router";
import type { RoundSummary } from "../../bindings";
import { RoundSelect } from "../../components/RoundSelect";
import { useWords } from "../../lib/words";

/** To the results of another closed round; nothing where there is no other. */
export function OtherRound({
  round,
  closed,
  page,
}: {
  round: string;
  closed: RoundSummary[];
  page: "/results/$round" | "/results/patients/$round";
}) {
  const t = useWords();
  const navigate = useNavigate();
  if (closed.length < 2) return null;
  return (
    <div className="app-picker">
      <RoundSelect
        id="round"
        label={t("ui-results-round")}
        rounds={closed}
        value={round}
        onChange={(id) => void navigate({ to: page, params: { round: id } })}
      />
    </div>
  );
}
