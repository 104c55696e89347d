import { Link } from "@tanstack/react-router";
import type { RoundSummary } from "../bindings";
import { useWords } from "../lib/words";

/** Back from a page about a closed round to what was said in it. */
export function BackToResults({ round }: { round: RoundSummary }) {
  const t = useWords();
  return (
    <Link
      className="app-back"
      to={round.asks === "patients" ? "/results/patients/$round" : "/results/$round"}
      params={{ round: round.id }}
    >
      {t("ui-domain-back")}
    </Link>
  );
}
