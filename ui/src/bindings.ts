// A stand-in of the same shape as the file that the shell writes from its Rust types.
import { invoke } from "@tauri-apps/api/core";

export const commands = {
  opening: (): Promise<Opening> => invoke("opening"),
  createWard: (ward: NewWard): Promise<RecoveryCode> => invoke("create_ward", { ward }),
  confirmRecovery: (answers: string[]): Promise<null> => invoke("confirm_recovery", { answers }),
  unlock: (secret: string): Promise<Opening> => invoke("unlock", { secret }),
  openSampleWard: (): Promise<Opening> => invoke("open_sample_ward"),
  leaveSampleWard: (): Promise<Opening> => invoke("leave_sample_ward"),
  home: (): Promise<Home> => invoke("home"),
  proposeRound: (): Promise<RoundProposal> => invoke("propose_round"),
  openRound: (round: NewRound): Promise<RoundSummary> => invoke("open_round", { round }),
  rounds: (): Promise<RoundSummary[]> => invoke("rounds"),
  closeRound: (round: string): Promise<RoundSummary> => invoke("close_round", { round }),
  questionnaire: (round: string): Promise<Questionnaire> => invoke("questionnaire", { round }),
  unfinishedDraft: (round: string): Promise<Draft | null> => invoke("unfinished_draft", { round }),
  beginDraft: (round: string): Promise<Draft> => invoke("begin_draft", { round }),
  saveDraft: (draft: Draft): Promise<null> => invoke("save_draft", { draft }),
  discardDraft: (id: string): Promise<null> => invoke("discard_draft", { id }),
  submitDraft: (id: string): Promise<null> => invoke("submit_draft", { id }),
  pickImport: (round: string): Promise<ImportPreview | null> => invoke("pick_import", { round }),
  keepImport: (preview: string): Promise<RoundSummary> => invoke("keep_import", { preview }),
  dropImport: (preview: string): Promise<null> => invoke("drop_import", { preview }),
  imports: (round: string): Promise<ImportSummary[]> => invoke("imports", { round }),
  undoImport: (id: string): Promise<RoundSummary> => invoke("undo_import", { id }),
  results: (round: string): Promise<ResultsPage> => invoke("results", { round }),
  domainResults: (round: string, domain: string): Promise<DomainPage> => invoke("domain_results", { round, domain }),
  compare: (from: string, to: string): Promise<ComparePage> => invoke("compare", { from, to }),
  plan: (): Promise<PlanPage> => invoke("plan"),
  action: (id: string): Promise<Action> => invoke("action", { id }),
  hints: (fields: ActionFields): Promise<{ ok: boolean; text: string }[]> => invoke("hints", { fields }),
  saveAction: (id: string | null, fields: ActionFields): Promise<Action> => invoke("save_action", { id, fields }),
  addProgress: (id: string, note: string): Promise<Action> => invoke("add_progress", { id, note }),
  removeAction: (id: string): Promise<null> => invoke("remove_action", { id }),
  printables: (): Promise<PrintPage> => invoke("printables"),
  savePdf: (choice: PrintChoice): Promise<Saved | null> => invoke("save_pdf", { choice }),
  openPdf: (choice: PrintChoice): Promise<Saved> => invoke("open_pdf", { choice }),
};

export type Code = "Conflict" | "Damaged" | "DiskFull" | "FileInUse" | "Internal" | "Invalid" | "NotFound" | "NotReleased" | "RoundClosed" | "TooNew" | "WrongKey";
export type ApiError = { code: Code; message: string; incident: string | null };
export type Topic = "Store" | "Rounds" | "Drafts" | "Results" | "Plan";
export type Changed = { topics: Topic[] };            // Tauri event "changed": invalidate the queries of these topics

export type Quarter = { key: string; label: string; full: string; short: string };      // "2026-Q3", "2026/27 Q3", "Quarter 3 (October to December) 2026 to 2027", "Q3 26/27"
export type Shown = { value: number; text: string };  // rounded once, in Rust

// ---- opening a store
export type Team = { name: string; site: string; trust: string; headcount: number };
export type Opening =
  | { kind: "first_run"; keyring: boolean }            // keyring=false: a passphrase must be chosen
  | { kind: "ready"; team: Team; sample: boolean; quarter: Quarter; recovery_unconfirmed: boolean }
  | { kind: "locked"; passphrase: boolean }            // ask for passphrase (true) or recovery code (false)
  | { kind: "failed"; error: ApiError };               // damaged, newer, not available: nothing is overwritten
export type NewWard = { team: Team; passphrase: string | null };
export type RecoveryCode = { groups: string[]; ask: number[] };   // e.g. 8 groups; ask = two indexes to type back

// ---- home
export type TaskState = "completed" | "in_progress" | "not_started" | "cannot_start_yet";
export type Task = { id: "open" | "collect" | "close" | "results" | "compare" | "plan" | "print"; title: string; hint: string | null; state: TaskState };
export type ActionDue = { id: string; title: string; when: string; brag: Brag };
export type Home = { title: string; lead: string; tasks: Task[]; next: Task["id"]; round: RoundSummary | null;
  actions_due: { text: string; actions: ActionDue[] } ; last_quarter: { round: string; text: string; went_well: string; to_talk_about: string } | null };

// ---- rounds
export type FormChoice = { checklist: string; form: string; name: string; about: string; items: number; minutes: number };
export type RoundProposal = { quarter: Quarter; quarters: Quarter[]; opens: string; closes: string; headcount: number; threshold: number; forms: FormChoice[]; clash: string | null };
export type NewRound = { checklist: string; form: string; quarter: string; opens: string; closes: string; headcount: number; threshold: number };
export type RoundState = "open" | "closed";
export type RoundSummary = { id: string; quarter: Quarter; form: string; form_name: string; items: number; opens: string; closes: string; dates: string; headcount: number; threshold: number;
  state: RoundState; received: number; received_text: string; released: boolean };

// ---- collect
export type AnswerOption = { value: string; text: string };         // value "1".."5", "not_applicable", "unsaid"
export type Statement = { id: string; text: string; domain: string };
export type Questionnaire = { round: string; title: string; options: AnswerOption[]; others: AnswerOption[];   // options in screen order (strongly agree first); others after the divider
  domains: { id: string; name: string }[]; statements: Statement[]; minutes: number; privacy: { title: string; text: string }[] };
export type Draft = { id: string; answers: { item: string; answer: string }[]; comments: { domain: string | null; text: string }[] };
export type ColumnMatch = { heading: string; place: string; item: string; text: string };
export type Problem = { place: string; what: string; hint: string };
export type ImportPreview = { id: string; file: string; rows: number; usable: number; matched: ColumnMatch[]; ignored: { heading: string; place: string; why: string }[];
  missing: string[]; problems: Problem[]; seen_before: string | null; text: string };
export type ImportSummary = { id: string; text: string };

// ---- figures (painted as React SVG; roles decide colour and shape)
export type Role = "ink" | "quiet" | "grid" | "mean" | "team" | "previous" | "earlier" | "range" | "earlier_range" | "improvement" | "possible_improvement" | "concern" | "possible_concern" | "common" | "too_few"
  | "agree_1" | "agree_2" | "agree_3" | "agree_4" | "agree_5" | "on_agree_1" | "on_agree_2" | "on_agree_3" | "on_agree_4" | "on_agree_5";
export type Anchor = "start" | "middle" | "end";
export type Mark =
  | { kind: "line"; x1: number; y1: number; x2: number; y2: number; role: Role }
  | { kind: "rect"; x: number; y: number; width: number; height: number; radius: number; role: Role; hint: string | null }
  | { kind: "dot"; x: number; y: number; size: number; role: Role; hint: string | null }      // shape follows role: circle, ring, triangle up/down, dashed box
  | { kind: "text"; x: number; y: number; text: string; size: number; bold: boolean; anchor: Anchor; role: Role };
export type TableTwin = { caption: string; columns: { text: string; numeric: boolean }[]; rows: { cells: string[]; note: string | null }[] };  // first cell is the row header; note = one sentence instead of the other cells
export type Figure = { id: string; title: string; summary: string; width: number; height: number; marks: Mark[]; table: TableTwin; method: string[] };

// ---- results
export type Highlight = { domain: string; name: string; score: string; said: string; change: string | null };
export type ResultsPage = { round: RoundSummary; title: string; lead: string; went_well: Highlight[]; talk_about: Highlight[];
  profile: Figure; profile_in_checklist_order: Figure; domains: { id: string; name: string }[];
  missing_people: string[]; overall: string | null; hidden: { what: string; why: string }[]; comments: string[]; comments_note: string; method: { what: string; text: string }[] };
export type DomainPage = { round: RoundSummary; domain: string; name: string; lead: string; verdict: VerdictShown | null; items: Figure; bounds: string | null; actions: ActionRow[]; next: { id: string; name: string } | null };

// ---- compare
export type Verdict = "clear_improvement" | "possible_improvement" | "no_clear_change" | "possible_decline" | "clear_decline" | "too_few";
export type VerdictShown = { verdict: Verdict; words: string; sentence: string };
export type ComparisonRow = { domain: string; name: string; from: string; to: string; change: string; interval: string; detectable: string; verdict: VerdictShown };
export type ComparePage = { title: string; lead: string; summary: string; detectable: string; from: RoundSummary; to: RoundSummary; rounds: RoundSummary[]; panels: Figure; columns: string[]; rows: ComparisonRow[]; notes: string[]; method: { what: string; text: string }[] };

// ---- plan
export type Brag = "B" | "R" | "A" | "G";
export type BragShown = { letter: Brag; word: string };
export type ActionRow = { id: string; ref: string; title: string; domain: string; domain_name: string; lead: string; due: string; brag: BragShown };
export type ActionFields = { domain: string; item: string | null; title: string; found: string; objective: string; steps: string[]; barrier: "time" | "readiness" | "resources" | "other"; countermeasure: string;
  lead: string; support: string; start: string; due: string; measure: string; baseline: string; target: string; source: string; brag: Brag; outcome: string; library: string | null };
export type Action = { id: string; ref: string; fields: ActionFields; progress: { on: string; note: string }[]; hints: { ok: boolean; text: string }[] };
export type PlanPage = { title: string; lead: string; rows: ActionRow[]; brag: BragShown[]; domains: { id: string; name: string; items: { id: string; text: string }[] }[]; suggested: { domain: string; name: string; why: string; actions: ActionFields[] }[] };

// ---- print
export type ReportKind = "action_plan" | "results_report";
export type PrintChoice = { kind: ReportKind; round: string; comments: boolean };
export type PrintPage = { rounds: RoundSummary[]; documents: { kind: ReportKind; name: string; about: string; paper: string }[] };
export type Saved = { name: string };
