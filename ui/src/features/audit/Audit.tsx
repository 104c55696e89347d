import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { AuditDomain, AuditPage } from "../../bindings";
import { Inset } from "../../components/Inset";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { TaskStatus } from "../../components/TaskStatus";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** The manager's own look at a round, area by area. It ends with the round. */
export function Audit({ round }: { round: string }) {
  const audit = useQuery(queries.audit(round));
  return <Loaded query={audit}>{(page) => <Areas page={page} />}</Loaded>;
}

function Areas({ page }: { page: AuditPage }) {
  const t = useWords();
  const open = page.round.state === "open";
  return (
    <Page
      title={t("ui-audit-title")}
      lead={t("ui-audit-lead", { quarter: page.round.quarter.full })}
      back={
        open ? (
          <Link className="app-back" to="/collect/$round" params={{ round: page.round.id }}>
            {t("ui-close-back")}
          </Link>
        ) : (
          <Link className="app-back" to="/results/$round" params={{ round: page.round.id }}>
            {t("ui-domain-back")}
          </Link>
        )
      }
    >
      {open ? (
        <p className="app-text">{t("ui-audit-about")}</p>
      ) : (
        <Inset>
          <p>{t("ui-audit-closed")}</p>
        </Inset>
      )}
      <Panel title={page.progress}>
        <ul className="nhsuk-task-list">
          {page.domains.map((domain) => (
            <Area key={domain.id} domain={domain} round={page.round.id} />
          ))}
        </ul>
        {open ? <p className="app-text app-quiet">{t("ui-audit-optional")}</p> : null}
      </Panel>
    </Page>
  );
}

const states = {
  not_started: { words: "ui-task-not-started", tag: "white" },
  in_progress: { words: "ui-task-in-progress", tag: "blue" },
  completed: { words: "ui-task-completed", tag: null },
} satisfies Record<AuditDomain["state"], { words: string; tag: "white" | "blue" | null }>;

function Area({ domain, round }: { domain: AuditDomain; round: string }) {
  const t = useWords();
  const id = useId();
  const { words, tag } = states[domain.state];
  const guess = domain.guess === null ? null : t("ui-audit-guessed", { points: domain.guess });
  return (
    <li className="nhsuk-task-list__item nhsuk-task-list__item--with-link">
      <div className="nhsuk-task-list__name-and-hint">
        <Link
          className="nhsuk-link nhsuk-task-list__link"
          to="/collect/$round/audit/$domain"
          params={{ round, domain: domain.id }}
          aria-describedby={id}
        >
          {domain.name}
        </Link>
        <div className="nhsuk-task-list__hint">
          {domain.found} {domain.guess_said ?? guess}
        </div>
      </div>
      <TaskStatus id={id} tag={tag}>
        {t(words)}
      </TaskStatus>
    </li>
  );
}
