import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useId, useRef, useState } from "react";
import type { Opening, Quarter, Team } from "../../bindings";
import { Boundary } from "../../components/Boundary";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { commands } from "../../lib/commands";
import type { CommandError } from "../../lib/failure";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** The manager's frame: header, navigation, and the page. */
export function Shell({ team, sample, quarter }: { team: Team; sample: boolean; quarter: Quarter }) {
  const t = useWords();
  const change = useChangeWard();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link must be a link; the address itself belongs to the router */}
      <a
        className="nhsuk-skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("main")?.focus();
        }}
      >
        {t("ui-skip")}
      </a>
      <header className="app-header">
        <span className="app-header__name">{t("ui-product")}</span>
        <WardMenu ward={team.name} sample={sample} busy={change.isPending} onChange={change.mutate} />
        <span className="app-header__corner">{quarter.full}</span>
      </header>
      {sample ? (
        <aside className="app-sample" aria-label={t("ui-sample-strip-label")}>
          <strong>{t("ui-sample-strip")}</strong> {t("ui-sample-strip-about")}
        </aside>
      ) : null}
      <div className="app-shell">
        <nav className="app-nav" aria-label={t("ui-nav-label")}>
          <ul>
            <NavItem to="/" exact text={t("ui-nav-home")} />
            <NavItem to="/collect" text={t("ui-nav-collect")} />
            <NavItem to="/results" text={t("ui-nav-results")} />
            <NavItem to="/compare" text={t("ui-nav-compare")} />
            <NavItem to="/plan" text={t("ui-nav-plan")} />
            <NavItem to="/print" text={t("ui-nav-print")} />
          </ul>
          <hr />
          <ul>
            <NavItem to="/checklists" text={t("ui-nav-checklists")} />
            <NavItem to="/settings" text={t("ui-nav-settings")} />
            <NavItem to="/help" text={t("ui-nav-help")} />
          </ul>
        </nav>
        <main className="app-main" id="main" tabIndex={-1}>
          <ErrorBanner error={change.error} />
          <Boundary key={path}>
            <Outlet />
          </Boundary>
        </main>
      </div>
      <Announcer path={path} />
    </>
  );
}

function NavItem({
  to,
  text,
  exact = false,
}: {
  to: "/" | "/collect" | "/results" | "/compare" | "/plan" | "/print" | "/checklists" | "/settings" | "/help";
  text: string;
  exact?: boolean;
}) {
  return (
    <li>
      <Link to={to} activeOptions={{ exact, includeSearch: false }} activeProps={{ "aria-current": "page" }}>
        {text}
      </Link>
    </li>
  );
}

type Change = "open_sample" | "leave_sample";

function useChangeWard() {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation<Opening, CommandError, Change>({
    mutationFn: (change) => (change === "open_sample" ? commands.openSampleWard() : commands.leaveSampleWard()),
    onSuccess: async (opened) => {
      // Nothing of one ward may be seen in the other.
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== "opening" });
      client.setQueryData(queries.opening.queryKey, opened);
      await router.navigate({ to: "/" });
    },
  });
}

function WardMenu({
  ward,
  sample,
  busy,
  onChange,
}: {
  ward: string;
  sample: boolean;
  busy: boolean;
  onChange: (change: Change) => void;
}) {
  const t = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("keydown", onEscape);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("keydown", onEscape);
    };
  }, [open]);
  return (
    <div className="app-ward" ref={menu}>
      <button
        type="button"
        ref={button}
        className="app-ward__button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {ward}
        <svg width="12" height="8" viewBox="0 0 12 8" aria-hidden="true" focusable="false">
          <path d="M1 1.5 6 6.5 11 1.5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
        <span className="nhsuk-u-visually-hidden">{t("ui-ward-change")}</span>
      </button>
      <div id={id} className="app-ward__menu" hidden={!open}>
        <p className="app-small">{sample ? t("ui-ward-sample-about") : t("ui-ward-own-about")}</p>
        <Button
          look="link"
          busy={busy}
          onClick={() => {
            setOpen(false);
            button.current?.focus();
            onChange(sample ? "leave_sample" : "open_sample");
          }}
        >
          {sample ? t("ui-ward-leave-sample") : t("ui-ward-open-sample")}
        </Button>
      </div>
    </div>
  );
}

/** Says the new page's name aloud. The focus is on its heading, but some screen readers keep quiet about that. */
function Announcer({ path }: { path: string }) {
  const [said, setSaid] = useState("");
  const first = useRef(path);
  useEffect(() => {
    if (first.current === path) return;
    first.current = path;
    // The page names the window a moment after the path has changed.
    const timer = setTimeout(() => setSaid(document.title), 300);
    return () => clearTimeout(timer);
  }, [path]);
  return (
    <div className="nhsuk-u-visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}
