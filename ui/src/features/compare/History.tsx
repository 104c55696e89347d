import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { HistoryPage } from "../../bindings";
import { SelectField, TextField } from "../../components/Field";
import { Figure } from "../../components/Figure";
import { Inset } from "../../components/Inset";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Tick } from "../../components/Tick";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** The way back to two quarters. */
export function BackToCompare() {
  const t = useWords();
  return (
    <Link className="app-back" to="/compare">
      {t("ui-history-back")}
    </Link>
  );
}

/** All quarters together: every area, how many answered, and one area over time. */
export function History({ domain }: { domain: string }) {
  const t = useWords();
  const [target, setTarget] = useState("");
  const [screened, setScreened] = useState(false);
  const [begins, setBegins] = useState("");
  const [reason, setReason] = useState("");
  const unexplained = begins !== "" && reason.trim() === "";
  const points = Number(target.trim());
  const isTarget = target.trim() !== "" && Number.isInteger(points) && points >= 0 && points <= 100;
  const wrong = target.trim() !== "" && !isTarget;
  const history = useQuery(
    queries.history({
      domain,
      target: isTarget ? points : null,
      screen_outliers: screened,
      new_limits: begins === "" || unexplained ? null : { quarter: begins, reason },
    }),
  );
  return (
    <Loaded
      query={history}
      failed={(error) =>
        error.code === "NotFound" ? (
          <Page title={t("ui-history-title")} lead={t("ui-results-none")}>
            <p className="app-text">{t("ui-compare-none-yet")}</p>
          </Page>
        ) : undefined
      }
    >
      {(page) => (
        <Page title={page.title} lead={page.lead} back={<BackToCompare />}>
          <section className="app-panel">
            <Figure figure={page.heat_map} />
          </section>
          <section className="app-panel">
            <OneArea page={page}>
              <TextField
                id="target"
                label={t("ui-history-target")}
                hint={t("ui-history-target-hint")}
                error={wrong ? t("ui-history-target-wrong") : undefined}
                value={target}
                width={3}
                numeric
                onChange={setTarget}
              />
              <Tick id="screened" label={t("ui-history-screen")} checked={screened} onChange={setScreened} />
              <SelectField
                id="begins"
                label={t("ui-history-begins")}
                hint={t("ui-history-begins-hint")}
                value={begins}
                onChange={setBegins}
              >
                <option value="">{t("ui-history-begins-never")}</option>
                {page.quarters.map((quarter) => (
                  <option key={quarter.key} value={quarter.key}>
                    {quarter.label}
                  </option>
                ))}
              </SelectField>
              {begins === "" ? null : (
                <TextField
                  id="reason"
                  label={t("ui-history-reason")}
                  error={unexplained ? t("ui-history-reason-missing") : undefined}
                  value={reason}
                  onChange={setReason}
                />
              )}
            </OneArea>
          </section>
          <section className="app-panel">
            <Figure figure={page.response_rate} />
          </section>
        </Page>
      )}
    </Loaded>
  );
}

function OneArea({ page, children }: { page: HistoryPage; children: React.ReactNode }) {
  const t = useWords();
  const navigate = useNavigate();
  if (!page.chart) {
    return (
      <>
        <h2>{t("ui-history-one-area")}</h2>
        <p className="app-text">{page.ladder}</p>
      </>
    );
  }
  return (
    <>
      <Inset>
        <p>{page.ladder}</p>
      </Inset>
      <SelectField
        id="area"
        label={t("ui-history-one-area")}
        value={page.domain}
        onChange={(domain) =>
          void navigate({ to: "/compare/all", search: { domain }, replace: true, resetScroll: false })
        }
      >
        {page.domains.map((domain) => (
          <option key={domain.id} value={domain.id}>
            {domain.name}
          </option>
        ))}
      </SelectField>
      {page.view === "xmr" ? children : null}
      <Figure figure={page.chart} />
    </>
  );
}
