import type { ActionFields } from "../../bindings";

export const barriers = {
  time: "ui-barrier-time",
  readiness: "ui-barrier-readiness",
  resources: "ui-barrier-resources",
  other: "ui-barrier-other",
} satisfies Record<ActionFields["barrier"], string>;

export const barrierKinds = Object.keys(barriers) as ActionFields["barrier"][];
