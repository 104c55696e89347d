import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportPreview } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Fold } from "../../components/Fold";
import { Inset } from "../../components/Inset";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { ScrollArea } from "../../components/ScrollArea";
import { SuccessBanner } from "../../components/SuccessBanner";
import { commands } from "../../lib/commands";
import { useWords } from "../../lib/words";
import { Match } from "./Match";

/** What a file would bring in. Nothing is kept until the manager says so. */
export function Preview({
  preview: looked,
  onKept,
  onDropped,
}: {
  preview: ImportPreview;
  onKept: () => void;
  onDropped: () => void;
}) {
  const t = useWords();
  const [preview, setPreview] = useState(looked);
  const [reading, setReading] = useState<"not" | "again" | "done">("not");
  const keep = useMutation({ mutationFn: () => commands.keepImport(preview.id), onSuccess: onKept });
  const drop = useMutation({ mutationFn: () => commands.dropImport(preview.id), onSettled: onDropped });
  return (
    <Page title={t("ui-preview-title")} lead={preview.text} failed={keep.isError}>
      <ErrorBanner error={keep.error} />
      {preview.cautions.length > 0 ? (
        <Inset>
          {preview.cautions.map((caution) => (
            <p key={caution}>{caution}</p>
          ))}
        </Inset>
      ) : null}
      <Panel title={t("ui-preview-file")}>
        <dl className="nhsuk-summary-list app-text">
          <Row what={t("ui-preview-name")} text={preview.file} />
          <Row what={t("ui-preview-rows")} text={String(preview.rows)} />
          <Row what={t("ui-preview-usable")} text={String(preview.usable)} />
          <Row what={t("ui-preview-matched-count")} text={String(preview.matched.length)} />
        </dl>
        <Fold summary={t("ui-preview-matched", { count: preview.matched.length })}>
          <ScrollArea label={t("ui-preview-matched", { count: preview.matched.length })}>
            <table className="app-table">
              <thead>
                <tr>
                  <th scope="col">{t("ui-preview-column")}</th>
                  <th scope="col">{t("ui-preview-heading")}</th>
                  <th scope="col">{t("ui-preview-statement")}</th>
                </tr>
              </thead>
              <tbody>
                {preview.matched.map((column) => (
                  <tr key={column.place}>
                    <td>{column.place}</td>
                    <td>{column.heading}</td>
                    <td>{column.text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea>
        </Fold>
        {preview.ignored.length > 0 ? (
          <Fold summary={t("ui-preview-ignored", { count: preview.ignored.length })}>
            <ul>
              {preview.ignored.map((column) => (
                <li key={column.place}>
                  <strong>
                    {column.place}: {column.heading}
                  </strong>{" "}
                  {column.why}
                </li>
              ))}
            </ul>
          </Fold>
        ) : null}
        {preview.missing.length > 0 ? (
          <Fold summary={t("ui-preview-missing", { count: preview.missing.length })}>
            <ul>
              {preview.missing.map(({ item, text }) => (
                <li key={item}>
                  {item}: {text}
                </li>
              ))}
            </ul>
          </Fold>
        ) : null}
      </Panel>
      <SuccessBanner>{reading === "done" ? t("ui-match-read-again") : null}</SuccessBanner>
      <Match
        key={preview.id}
        preview={preview}
        onReading={(busy) => setReading(busy ? "again" : "not")}
        onRead={(read) => {
          setPreview(read);
          setReading("done");
        }}
      />
      {preview.problems.length > 0 ? (
        <Panel title={t("ui-preview-problems", { count: preview.problems.length })}>
          <ScrollArea label={t("ui-preview-problems", { count: preview.problems.length })}>
            <table className="app-table">
              <thead>
                <tr>
                  <th scope="col">{t("ui-preview-place")}</th>
                  <th scope="col">{t("ui-preview-what")}</th>
                  <th scope="col">{t("ui-preview-hint")}</th>
                </tr>
              </thead>
              <tbody>
                {preview.problems.map((problem) => (
                  <tr key={`${problem.place} ${problem.what}`}>
                    <th scope="row">{problem.place}</th>
                    <td>{problem.what}</td>
                    <td>{problem.hint}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea>
        </Panel>
      ) : null}
      <div className="app-buttons">
        {preview.usable > 0 ? (
          <Button busy={keep.isPending || reading === "again"} onClick={() => keep.mutate()}>
            {t("ui-preview-keep")}
          </Button>
        ) : null}
        <Button look="link" busy={drop.isPending} onClick={() => drop.mutate()}>
          {t("ui-preview-drop")}
        </Button>
      </div>
    </Page>
  );
}

function Row({ what, text }: { what: string; text: string }) {
  return (
    <div className="nhsuk-summary-list__row nhsuk-summary-list__row--no-actions">
      <dt className="nhsuk-summary-list__key">{what}</dt>
      <dd className="nhsuk-summary-list__value">{text}</dd>
    </div>
  );
}
