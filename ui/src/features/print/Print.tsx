import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Part, PrintChoice, PrintPage, ReportKind } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { SelectField } from "../../components/Field";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { RoundSelect } from "../../components/RoundSelect";
import { SuccessBanner } from "../../components/SuccessBanner";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { Files } from "./Files";
import { LeaveOut } from "./LeaveOut";
import { Preview } from "./Preview";

/** Chooses a document and makes its PDF. */
export function Print({ kind, round }: { kind: ReportKind | undefined; round: string | undefined }) {
  const printables = useQuery(queries.printables);
  return <Loaded query={printables}>{(page) => <Chooser page={page} kind={kind} wanted={round} />}</Loaded>;
}

function Chooser({
  page,
  kind: asked,
  wanted,
}: {
  page: PrintPage;
  kind: ReportKind | undefined;
  wanted: string | undefined;
}) {
  const t = useWords();
  const [kind, setKind] = useState<ReportKind>(
    asked ?? (page.rounds.some((round) => round.released) ? "action_plan" : "announcement"),
  );
  const [picked, setPicked] = useState(wanted);
  const document = page.documents.find((one) => one.kind === kind);
  const offered = document?.for_patients ? [...page.rounds_of_patients, ...page.rounds] : page.rounds;
  const rounds = offered.filter((one) => one.released || !document?.needs_results);
  const round = (rounds.find((other) => other.id === picked) ?? rounds.at(-1))?.id ?? "";
  const [leftOut, setLeftOut] = useState<Part[]>(["comments"]);
  const [framework, setFramework] = useState<string | null>(null);
  const choice: PrintChoice = { kind, round, left_out: leftOut, framework };
  const save = useMutation({ mutationFn: () => commands.savePdf(choice) });
  const open = useMutation({ mutationFn: () => commands.openPdf(choice) });
  const html = useMutation({ mutationFn: () => commands.saveHtml(choice) });
  const busy = save.isPending || open.isPending || html.isPending;
  // What was saved is no longer what is chosen.
  const forget = () => {
    save.reset();
    open.reset();
    html.reset();
  };

  if (page.rounds.length + page.rounds_of_patients.length === 0) {
    return (
      <Page title={t("ui-print-title")} lead={t("ui-print-none")}>
        <p className="app-text">{t("ui-print-none-about")}</p>
        <div className="app-buttons">
          <Link className="nhsuk-button" to="/collect">
            {t("ui-results-collect")}
          </Link>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t("ui-print-title")} lead={t("ui-print-lead")} failed={save.isError || open.isError || html.isError}>
      <SuccessBanner>
        {(save.data ?? html.data)
          ? t("ui-print-saved", { name: (save.data ?? html.data)?.name ?? "" })
          : open.data
            ? t("ui-print-opened", { name: open.data.name })
            : null}
      </SuccessBanner>
      <ErrorBanner error={save.error ?? open.error ?? html.error} />
      <form
        className="app-print"
        onSubmit={(event) => {
          event.preventDefault();
          if (busy) return;
          forget();
          save.mutate();
        }}
      >
        <fieldset className="app-panel app-docset">
          <legend className="nhsuk-fieldset__legend">{t("ui-print-document")}</legend>
          <ul className="app-docs">
            {page.documents.map((one) => (
              <li key={one.kind}>
                <label className={one.kind === kind ? "app-on" : undefined}>
                  <input
                    type="radio"
                    name="document"
                    checked={one.kind === kind}
                    onChange={() => {
                      forget();
                      setKind(one.kind);
                    }}
                  />
                  <span>
                    <b>{one.name}</b>
                    <span className="app-quiet">{one.paper}</span>
                    <span className="app-docs__about">{one.about}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        {round === "" ? (
          <div className="app-panel app-text">{t("ui-print-none-about")}</div>
        ) : (
          <div className="app-panel">
            <RoundSelect
              id="print-round"
              label={t("ui-print-round")}
              rounds={rounds}
              value={round}
              onChange={(id) => {
                forget();
                setPicked(id);
              }}
            />
            {kind === "evidence_pack" ? (
              <SelectField
                id="framework"
                label={t("ui-print-framework")}
                value={framework ?? ""}
                onChange={(id) => {
                  forget();
                  setFramework(id === "" ? null : id);
                }}
              >
                <option value="">{t("ui-print-all-frameworks")}</option>
                {page.frameworks.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </SelectField>
            ) : null}
            {kind === "results_report" ? (
              <LeaveOut
                leftOut={leftOut}
                onLeftOut={(parts) => {
                  forget();
                  setLeftOut(parts);
                }}
              />
            ) : null}
            <div className="app-buttons">
              <Button type="submit" busy={busy}>
                {t("ui-print-save")}
              </Button>
              <Button
                look="outlined"
                busy={busy}
                onClick={() => {
                  forget();
                  open.mutate();
                }}
              >
                {t("ui-print-open")}
              </Button>
              <Button
                look="link"
                busy={busy}
                onClick={() => {
                  forget();
                  html.mutate();
                }}
              >
                {t("ui-print-html")}
              </Button>
            </div>
            <p className="app-small app-quiet">{t("ui-print-html-about")}</p>
            <p className="app-small app-quiet app-note" aria-live="polite">
              {busy ? t("ui-print-making") : ""}
            </p>
            <Preview key={JSON.stringify(choice)} choice={choice} name={document?.name ?? ""} />
          </div>
        )}
      </form>
      <Files page={page} />
      <Panel title={t("ui-hand-over-title")}>
        <p className="app-text">{t("ui-hand-over-about")}</p>
        <Link to="/print/handover">{t("ui-hand-over-link")}</Link>
      </Panel>
    </Page>
  );
}
