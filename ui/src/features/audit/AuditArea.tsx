import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { AuditDomain, AuditPage } from "../../bindings";
import { ErrorPage } from "../../components/ErrorPage";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { FoundLines } from "./FoundLines";
import { Guess } from "./Guess";
import { Statement } from "./Statement";

/** What the manager found in one area: statement by statement while the round is open, to read afterwards. */
export function AuditArea({ round, domain: id }: { round: string; domain: string }) {
  const audit = useQuery(queries.audit(round));
  return (
    <Loaded query={audit}>
      {(page) => {
        const at = page.domains.findIndex((domain) => domain.id === id);
        const domain = page.domains[at];
        return domain ? (
          <Area key={id} page={page} domain={domain} next={page.domains[at + 1]} />
        ) : (
          <ErrorPage error={{ code: "NotFound", message: "", incident: null }} />
        );
      }}
    </Loaded>
  );
}

function Area({ page, domain, next }: { page: AuditPage; domain: AuditDomain; next: AuditDomain | undefined }) {
  const t = useWords();
  const round = page.round.id;
  const open = page.round.state === "open";
  return (
    <Page
      title={domain.name}
      name={t("ui-audit-window", { area: domain.name })}
      lead={open ? t("ui-audit-area-lead") : t("ui-audit-closed")}
      back={
        <Link className="app-back" to="/collect/$round/audit" params={{ round }}>
          {t("ui-audit-back")}
        </Link>
      }
    >
      {open ? (
        <>
          {domain.items.map((item) => (
            <Statement key={item.id} round={round} item={item} options={page.options} />
          ))}
          <Guess round={round} domain={domain} guesses={page.guesses} />
          <p className="app-text" role="status">
            {page.progress} {t("ui-audit-saved")}
          </p>
        </>
      ) : (
        <FoundLines domain={domain} />
      )}
      <div className="app-buttons">
        {next ? (
          <Link className="nhsuk-button" to="/collect/$round/audit/$domain" params={{ round, domain: next.id }}>
            {t("ui-domain-next", { area: next.name })}
          </Link>
        ) : null}
        <Link to="/collect/$round/audit" params={{ round }}>
          {t("ui-audit-back")}
        </Link>
      </div>
    </Page>
  );
}
