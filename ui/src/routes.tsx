import { useQuery } from "@tanstack/react-query";
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  type RouterHistory,
} from "@tanstack/react-router";
import { createContext, useContext, useState } from "react";
import type { Opening, ReportKind } from "./bindings";
import { ErrorPage } from "./components/ErrorPage";
import { Loaded } from "./components/Loaded";
import { PlainFrame } from "./components/PlainFrame";
import { Answer } from "./features/answer/Answer";
import { Audit } from "./features/audit/Audit";
import { AuditArea } from "./features/audit/AuditArea";
import { Checklists } from "./features/checklists/Checklists";
import { Collect, CollectRound } from "./features/collect/Collect";
import { FormFile } from "./features/collect/FormFile";
import { Late } from "./features/collect/Late";
import { Compare } from "./features/compare/Compare";
import { BackToCompare, History } from "./features/compare/History";
import { Wards } from "./features/compare/Wards";
import { HandOver } from "./features/handover/HandOver";
import { Help } from "./features/help/Help";
import { Home } from "./features/home/Home";
import { Meeting } from "./features/meeting/Meeting";
import { MeetingStatement } from "./features/meeting/Statement";
import { Metrics } from "./features/metrics/Metrics";
import { Paper } from "./features/paper/Paper";
import { TypeIn } from "./features/paper/TypeIn";
import { Plan } from "./features/plan/Plan";
import { Print } from "./features/print/Print";
import { Domain } from "./features/results/Domain";
import { Frameworks } from "./features/results/Frameworks";
import { Patients } from "./features/results/Patients";
import { Results } from "./features/results/Results";
import { CloseRound } from "./features/rounds/CloseRound";
import { OpenRound } from "./features/rounds/OpenRound";
import { OpenUntil } from "./features/rounds/OpenUntil";
import { Settings } from "./features/settings/Settings";
import { Shell } from "./features/shell/Shell";
import { NewCode } from "./features/start/NewCode";
import { Start } from "./features/start/Start";
import { commands } from "./lib/commands";
import { type Pictures, PicturesProvider } from "./lib/pictures";
import { queries } from "./lib/queries";
import { WardName } from "./lib/ward";

type Ready = Extract<Opening, { kind: "ready" }>;
type Closed = Exclude<Opening, Ready>;

const OpenWard = createContext<Ready | null>(null);

function useOpenWard(): Ready {
  const ward = useContext(OpenWard);
  if (!ward) throw new Error("no ward is open");
  return ward;
}

/** Either the start pages or an open ward. Setting up holds the door until its last page is read. */
function Door() {
  const opening = useQuery(queries.opening);
  const [setUpFrom, setSetUpFrom] = useState<Closed | null>(null);
  if (opening.isPending || opening.isError) {
    return (
      <PlainFrame>
        <Loaded query={opening}>{() => null}</Loaded>
      </PlainFrame>
    );
  }
  const found = opening.data;
  if (setUpFrom || found.kind !== "ready") {
    const closed = setUpFrom ?? (found.kind === "ready" ? null : found);
    return closed ? (
      <Start
        opening={closed}
        onSettingUp={(busy) => setSetUpFrom(busy ? closed : null)}
        wards={(back) => <Wards back={back} />}
      />
    ) : null;
  }
  return (
    <OpenWard value={found}>
      <WardName value={found.team.name}>
        <Outlet />
      </WardName>
    </OpenWard>
  );
}

const pictures: Pictures = {
  copy: commands.copyFigure,
  save: async (figure, kind) => (await commands.saveFigure(figure, kind))?.name ?? null,
};

function Framed() {
  const { team, sample, quarter } = useOpenWard();
  return (
    <PicturesProvider value={pictures}>
      <Shell team={team} sample={sample} quarter={quarter} />
    </PicturesProvider>
  );
}

const root = createRootRoute({ component: Door });
const framed = createRoute({ getParentRoute: () => root, id: "framed", component: Framed });

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
/** Every document, so that a new one cannot be left out here. */
const kinds: Record<ReportKind, true> = {
  action_plan: true,
  results_report: true,
  noticeboard: true,
  poster: true,
  large_poster: true,
  announcement: true,
  blank_form: true,
  large_print_form: true,
  discussion_sheet: true,
  large_action_plan: true,
  briefing: true,
  huddle_cards: true,
  celebration: true,
  evidence_pack: true,
  driver_diagram: true,
  large_driver_diagram: true,
};
const kind = (value: unknown) => (Object.keys(kinds) as ReportKind[]).find((kind) => kind === value);

const home = createRoute({
  getParentRoute: () => framed,
  path: "/",
  component: () => <Home recoveryUnconfirmed={useOpenWard().recovery_unconfirmed} />,
});
const openRound = createRoute({
  getParentRoute: () => framed,
  path: "/rounds/new",
  validateSearch: (search: Record<string, unknown>): { asks?: "patients" } =>
    search.asks === "patients" ? { asks: "patients" } : {},
  component: () => <OpenRound asks={openRound.useSearch().asks} />,
});
const collect = createRoute({ getParentRoute: () => framed, path: "/collect", component: Collect });
const collectRound = createRoute({
  getParentRoute: () => framed,
  path: "/collect/$round",
  component: () => <CollectRound round={collectRound.useParams().round} />,
});
const closeRound = createRoute({
  getParentRoute: () => framed,
  path: "/collect/$round/close",
  component: () => <CloseRound round={closeRound.useParams().round} />,
});
const paper = createRoute({
  getParentRoute: () => framed,
  path: "/collect/$round/paper",
  component: () => <Paper round={paper.useParams().round} />,
});
const typeIn = createRoute({
  getParentRoute: () => framed,
  path: "/collect/$round/paper/$number",
  component: () => {
    const params = typeIn.useParams();
    return <TypeIn round={params.round} number={Number(params.number)} />;
  },
});
const formFile = createRoute({
  getParentRoute: () => framed,
  path: "/collect/$round/form",
  component: () => <FormFile round={formFile.useParams().round} />,
});
const openUntil = createRoute({
  getParentRoute: () => framed,
  path: "/collect/$round/until",
  component: () => <OpenUntil round={openUntil.useParams().round} />,
});
const late = createRoute({
  getParentRoute: () => framed,
  path: "/collect/$round/late",
  component: () => <Late round={late.useParams().round} />,
});
const audit = createRoute({
  getParentRoute: () => framed,
  path: "/collect/$round/audit",
  component: () => <Audit round={audit.useParams().round} />,
});
const auditArea = createRoute({
  getParentRoute: () => framed,
  path: "/collect/$round/audit/$domain",
  component: () => {
    const params = auditArea.useParams();
    return <AuditArea round={params.round} domain={params.domain} />;
  },
});
const answer = createRoute({
  getParentRoute: () => root,
  path: "/answer/$round",
  component: () => <Answer round={answer.useParams().round} ward={useOpenWard().team.name} />,
});
const results = createRoute({
  getParentRoute: () => framed,
  path: "/results",
  component: () => <Results round={null} />,
});
const roundResults = createRoute({
  getParentRoute: () => framed,
  path: "/results/$round",
  component: () => <Results round={roundResults.useParams().round} />,
});
const patients = createRoute({
  getParentRoute: () => framed,
  path: "/results/patients/$round",
  component: () => <Patients round={patients.useParams().round} />,
});
const metrics = createRoute({ getParentRoute: () => framed, path: "/results/numbers", component: Metrics });
const domain = createRoute({
  getParentRoute: () => framed,
  path: "/results/$round/$domain",
  component: () => {
    const params = domain.useParams();
    return <Domain round={params.round} domain={params.domain} />;
  },
});
const meeting = createRoute({
  getParentRoute: () => framed,
  path: "/results/$round/$domain/meeting",
  component: () => {
    const params = meeting.useParams();
    return <Meeting round={params.round} domain={params.domain} />;
  },
});
const meetingStatement = createRoute({
  getParentRoute: () => framed,
  path: "/results/$round/$domain/meeting/$item",
  component: () => {
    const params = meetingStatement.useParams();
    return <MeetingStatement round={params.round} domain={params.domain} item={params.item} />;
  },
});
const frameworks = createRoute({
  getParentRoute: () => framed,
  path: "/results/$round/frameworks",
  validateSearch: (search: Record<string, unknown>): { framework?: string } => ({ framework: text(search.framework) }),
  component: () => <Frameworks round={frameworks.useParams().round} framework={frameworks.useSearch().framework} />,
});
const compare = createRoute({
  getParentRoute: () => framed,
  path: "/compare",
  validateSearch: (search: Record<string, unknown>): { from?: string; to?: string } => ({
    from: text(search.from),
    to: text(search.to),
  }),
  component: () => {
    const { from, to } = compare.useSearch();
    return <Compare from={from} to={to} />;
  },
});
const history = createRoute({
  getParentRoute: () => framed,
  path: "/compare/all",
  validateSearch: (search: Record<string, unknown>): { domain?: string } => ({ domain: text(search.domain) }),
  component: () => <History domain={history.useSearch().domain ?? ""} />,
});
const wards = createRoute({
  getParentRoute: () => framed,
  path: "/compare/wards",
  component: () => <Wards back={<BackToCompare />} />,
});
const plan = createRoute({
  getParentRoute: () => framed,
  path: "/plan",
  validateSearch: (search: Record<string, unknown>): { action?: string; domain?: string; item?: string } => ({
    action: text(search.action),
    domain: text(search.domain),
    item: text(search.item),
  }),
  component: () => {
    const { action, domain: area, item } = plan.useSearch();
    return <Plan action={action} domain={area} item={item} />;
  },
});
const print = createRoute({
  getParentRoute: () => framed,
  path: "/print",
  validateSearch: (search: Record<string, unknown>): { kind?: ReportKind; round?: string } => ({
    kind: kind(search.kind),
    round: text(search.round),
  }),
  component: () => {
    const { kind, round } = print.useSearch();
    return <Print kind={kind} round={round} />;
  },
});
const handOver = createRoute({ getParentRoute: () => framed, path: "/print/handover", component: HandOver });
const elsewhere = createRoute({
  getParentRoute: () => framed,
  path: "$",
  component: () => <ErrorPage error={{ code: "NotFound", message: "", incident: null }} />,
});
const recovery = createRoute({ getParentRoute: () => framed, path: "/recovery", component: NewCode });
const checklists = createRoute({ getParentRoute: () => framed, path: "/checklists", component: Checklists });
const settings = createRoute({ getParentRoute: () => framed, path: "/settings", component: Settings });
const help = createRoute({ getParentRoute: () => framed, path: "/help", component: Help });

const tree = root.addChildren([
  framed.addChildren([
    home,
    openRound,
    collect,
    collectRound,
    closeRound,
    paper,
    typeIn,
    formFile,
    openUntil,
    late,
    audit,
    auditArea,
    results,
    metrics,
    patients,
    roundResults,
    frameworks,
    domain,
    meeting,
    meetingStatement,
    compare,
    history,
    wards,
    plan,
    print,
    handOver,
    recovery,
    checklists,
    settings,
    help,
    elsewhere,
  ]),
  answer,
]);

export function newRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({
    routeTree: tree,
    history,
    scrollRestoration: false,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
