import { keepPreviousData, QueryClient, queryOptions } from "@tanstack/react-query";
import type { ActionFields, ChartChoice, IdeasChoice, PrintChoice, Topic, WardsChoice } from "../bindings";
import { commands } from "./commands";
import type { CommandError } from "./failure";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: CommandError;
    queryMeta: { topics?: Topic[] };
  }
}

/** Everything the screens read. `topics` says which changes make it stale. */
export const queries = {
  opening: queryOptions({
    queryKey: ["opening"],
    queryFn: () => commands.opening(),
    meta: { topics: ["Store"] },
  }),
  home: queryOptions({
    queryKey: ["home"],
    queryFn: () => commands.home(),
    meta: { topics: ["Store", "Rounds", "Drafts", "Results", "Plan"] },
  }),
  checklists: queryOptions({
    queryKey: ["checklists"],
    queryFn: () => commands.checklists(),
    meta: { topics: ["Store", "Checklists"] },
  }),
  proposal: queryOptions({
    queryKey: ["proposal"],
    queryFn: () => commands.proposeRound(),
    meta: { topics: ["Store", "Rounds", "Checklists"] },
  }),
  rounds: queryOptions({
    queryKey: ["rounds"],
    queryFn: () => commands.rounds(),
    meta: { topics: ["Store", "Rounds", "Results"] },
  }),
  round: (id: string) =>
    queryOptions({
      queryKey: ["round", id],
      queryFn: () => commands.round(id),
      meta: { topics: ["Store", "Rounds", "Results"] },
    }),
  roundsOfPatients: queryOptions({
    queryKey: ["rounds-of-patients"],
    queryFn: () => commands.roundsOfPatients(),
    meta: { topics: ["Store", "Rounds", "Results"] },
  }),
  patients: (round: string) =>
    queryOptions({
      queryKey: ["patients", round],
      queryFn: () => commands.patients(round),
      meta: { topics: ["Store", "Rounds", "Results"] },
    }),
  clashes: (opens: string | null, closes: string | null) =>
    queryOptions({
      queryKey: ["clashes", opens, closes],
      queryFn: () => (opens && closes ? commands.surveyClashes(opens, closes) : []),
      placeholderData: keepPreviousData,
    }),
  questionnaire: (round: string) =>
    queryOptions({
      queryKey: ["questionnaire", round],
      queryFn: () => commands.questionnaire(round),
      meta: { topics: ["Store"] },
    }),
  imports: (round: string) =>
    queryOptions({
      queryKey: ["imports", round],
      queryFn: () => commands.imports(round),
      meta: { topics: ["Store", "Rounds"] },
    }),
  paper: (round: string) =>
    queryOptions({
      queryKey: ["paper", round],
      queryFn: () => commands.paper(round),
      meta: { topics: ["Store", "Rounds", "Paper"] },
    }),
  paperForm: (round: string, number: number) =>
    queryOptions({
      queryKey: ["paper-form", round, number],
      queryFn: () => commands.paperForm(round, number),
      // Read once when the page opens, and never from what was typed before.
      staleTime: 0,
      gcTime: 0,
    }),
  late: (round: string) =>
    queryOptions({
      queryKey: ["late", round],
      queryFn: () => commands.lateForms(round),
      meta: { topics: ["Store", "Rounds", "Results"] },
    }),
  audit: (round: string) =>
    queryOptions({
      queryKey: ["audit", round],
      queryFn: () => commands.audit(round),
      meta: { topics: ["Store", "Rounds", "Results", "Audit"] },
    }),
  results: (round: string) =>
    queryOptions({
      queryKey: ["results", round],
      queryFn: () => commands.results(round),
      meta: { topics: ["Store", "Rounds", "Results"] },
    }),
  discussion: (round: string) =>
    queryOptions({
      queryKey: ["discussion", round],
      queryFn: () => commands.discussion(round),
      meta: { topics: ["Store"] },
    }),
  domain: (round: string, domain: string) =>
    queryOptions({
      queryKey: ["domain", round, domain],
      queryFn: () => commands.domainResults(round, domain),
      meta: { topics: ["Store", "Rounds", "Results", "Plan", "Metrics", "Meeting"] },
    }),
  meeting: (round: string, domain: string) =>
    queryOptions({
      queryKey: ["meeting", round, domain],
      queryFn: () => commands.meeting(round, domain),
      meta: { topics: ["Store", "Rounds", "Results", "Meeting"] },
    }),
  frameworks: (round: string) =>
    queryOptions({
      queryKey: ["frameworks", round],
      queryFn: () => commands.frameworks(round),
      meta: { topics: ["Store", "Rounds", "Results"] },
    }),
  compare: (from: string, to: string) =>
    queryOptions({
      queryKey: ["compare", from, to],
      queryFn: () => commands.compare(from, to),
      meta: { topics: ["Store", "Rounds", "Results"] },
    }),
  metrics: queryOptions({
    queryKey: ["metrics"],
    queryFn: () => commands.metrics(),
    meta: { topics: ["Store", "Rounds", "Metrics"] },
  }),
  wards: (choice: WardsChoice) =>
    queryOptions({
      queryKey: ["wards", choice],
      queryFn: () => commands.wards(choice),
      meta: { topics: ["Wards"] },
      placeholderData: keepPreviousData,
    }),
  history: (choice: ChartChoice) =>
    queryOptions({
      queryKey: ["history", choice],
      queryFn: () => commands.history(choice),
      meta: { topics: ["Store", "Rounds", "Results"] },
      // The page stays while the chart of another area is drawn.
      placeholderData: keepPreviousData,
    }),
  plan: queryOptions({
    queryKey: ["plan"],
    queryFn: () => commands.plan(),
    meta: { topics: ["Store", "Results", "Plan"] },
  }),
  ideas: (choice: IdeasChoice) =>
    queryOptions({
      queryKey: ["ideas", choice],
      queryFn: () => commands.ideas(choice),
      meta: { topics: ["Store", "Results", "Plan"] },
    }),
  action: (id: string) =>
    queryOptions({
      queryKey: ["action", id],
      queryFn: () => commands.action(id),
      meta: { topics: ["Store", "Plan"] },
    }),
  hints: (fields: ActionFields) =>
    queryOptions({
      queryKey: ["hints", fields],
      queryFn: () => commands.hints(fields),
      gcTime: 0,
    }),
  previewPage: (choice: PrintChoice, number: number) =>
    queryOptions({
      queryKey: ["preview", choice, number],
      queryFn: () => commands.previewPage(choice, number),
      gcTime: 60_000,
      meta: { topics: ["Store", "Rounds", "Results", "Plan", "Audit"] },
    }),
  settings: queryOptions({
    queryKey: ["settings"],
    queryFn: () => commands.settings(),
    meta: { topics: ["Store", "Plan"] },
  }),
  printables: queryOptions({
    queryKey: ["printables"],
    queryFn: () => commands.printables(),
    meta: { topics: ["Store", "Rounds", "Results"] },
  }),
};

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The host is on this computer and says what a change made stale: no polling, no retries, no network check.
      queries: {
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      // Kept no longer than it is looked at: an answer that was handed in must not stay in memory.
      mutations: { retry: false, networkMode: "always", gcTime: 0 },
    },
  });
}
