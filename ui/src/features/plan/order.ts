import type { ActionRow } from "../../bindings";

export const columns = ["ref", "action", "lead", "due", "progress"] as const;
export type Column = (typeof columns)[number];

/** Which actions are looked at: those on the plan, or one kind. */
export const shows = ["plan", "open", "overdue", "complete", "ended", "all"] as const;
export type Show = (typeof shows)[number];

export function isShown(row: ActionRow, show: Show): boolean {
  switch (show) {
    case "all":
      return true;
    case "plan":
      return row.standing !== "ended";
    case "open":
      return row.standing === "open" || row.standing === "overdue";
    default:
      return row.standing === show;
  }
}

// What needs a hand comes first.
const urgency = { R: 0, A: 1, G: 2, B: 3 };

/** The rows in the order of a column; rows alike stay in the plan's own order. */
export function sorted(rows: ActionRow[], by: Column, down: boolean): ActionRow[] {
  const compare = {
    ref: () => 0,
    action: (a: ActionRow, b: ActionRow) => a.title.localeCompare(b.title, "en-GB"),
    lead: (a: ActionRow, b: ActionRow) => a.lead.localeCompare(b.lead, "en-GB"),
    due: (a: ActionRow, b: ActionRow) => a.due_on.localeCompare(b.due_on),
    progress: (a: ActionRow, b: ActionRow) => urgency[a.brag.letter] - urgency[b.brag.letter],
  }[by];
  const upwards = rows.toSorted(compare);
  return down ? upwards.reverse() : upwards;
}
