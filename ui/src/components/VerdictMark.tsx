import type { Role, Verdict } from "../bindings";
import { Dot } from "./Marks";

const roles = {
  clear_improvement: "improvement",
  possible_improvement: "possible_improvement",
  no_clear_change: "common",
  possible_decline: "possible_concern",
  clear_decline: "concern",
  too_few: "too_few",
} satisfies Record<Verdict, Role>;

/** A verdict's shape beside its words. "No clear change" is plain, never hidden. */
export function VerdictMark({ verdict, words }: { verdict: Verdict; words: string }) {
  const strong = verdict !== "no_clear_change" && verdict !== "too_few";
  return (
    <span className={`app-verdict ${strong ? "app-verdict--change" : ""}`}>
      <svg className="app-mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <Dot x={8} y={8} size={verdict === "no_clear_change" ? 4.5 : 6} role={roles[verdict]} hint={null} />
      </svg>
      {words}
    </span>
  );
}
