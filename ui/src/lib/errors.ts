import type { Code } from "../bindings";

export type Presentation = {
  heading: string;
  advice: string;
  /** "calm" is an ordinary page; "stop" means that something needs doing. */
  tone: "calm" | "stop";
};

/** What the UI says for each code, as ids of the catalogue. */
export const errors = {
  Conflict: { heading: "ui-error-conflict", advice: "ui-error-conflict-advice", tone: "stop" },
  Damaged: { heading: "ui-error-damaged", advice: "ui-error-damaged-advice", tone: "stop" },
  DiskFull: { heading: "ui-error-disk-full", advice: "ui-error-disk-full-advice", tone: "stop" },
  FileInUse: { heading: "ui-error-file-in-use", advice: "ui-error-file-in-use-advice", tone: "stop" },
  Internal: { heading: "ui-error-internal", advice: "ui-error-internal-advice", tone: "stop" },
  Invalid: { heading: "ui-error-invalid", advice: "ui-error-invalid-advice", tone: "stop" },
  NotFound: { heading: "ui-error-not-found", advice: "ui-error-not-found-advice", tone: "stop" },
  NotReleased: { heading: "ui-error-not-released", advice: "ui-error-not-released-advice", tone: "calm" },
  RoundClosed: { heading: "ui-error-round-closed", advice: "ui-error-round-closed-advice", tone: "calm" },
  TooNew: { heading: "ui-error-too-new", advice: "ui-error-too-new-advice", tone: "stop" },
  WrongKey: { heading: "ui-error-wrong-key", advice: "ui-error-wrong-key-advice", tone: "stop" },
} satisfies Record<Code, Presentation>;
