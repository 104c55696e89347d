import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ChecklistPreview } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem, problemOf } from "../../components/ErrorSummary";
import { TextField } from "../../components/Field";
import { Inset } from "../../components/Inset";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { commands } from "../../lib/commands";
import { useWords } from "../../lib/words";
import { Contents } from "./Contents";

/** What a file would become, to look at before it is kept. */
export function NewChecklist({
  preview: { checklist, replaces, notes, left_out },
  onKept,
  onDropped,
}: {
  preview: ChecklistPreview;
  onKept: (name: string) => void;
  onDropped: () => void;
}) {
  const t = useWords();
  const [name, setName] = useState(checklist.name);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const keep = useMutation({
    mutationFn: () => commands.keepChecklist(name),
    onSuccess: () => onKept(name.trim()),
  });
  return (
    <Page
      title={t("ui-checklists-check")}
      lead={t("ui-checklists-check-lead")}
      failed={problems.length > 0 || keep.isError}
    >
      <ErrorSummary problems={problems} />
      <ErrorBanner error={keep.error} />
      {replaces ? <Inset>{replaces}</Inset> : null}
      <Panel title={t("ui-checklists-becomes")}>
        <Contents checklist={checklist} />
      </Panel>
      {notes.length > 0 ? (
        <Panel title={t("ui-checklists-notes")}>
          <ul className="app-text">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {left_out.length > 0 ? (
        <Panel title={t("ui-checklists-left-out", { questions: left_out.length })}>
          <ul className="app-text">
            {left_out.map((question, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two questions may say the same, and the list never changes
              <li key={place}>
                “{question.text}” {question.why}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <form
        className="app-panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const missing = name.trim() === "";
          setProblems(missing ? [{ field: "checklist-name", text: t("ui-checklists-name-missing") }] : []);
          if (!missing) keep.mutate();
        }}
      >
        <TextField
          id="checklist-name"
          label={t("ui-checklists-name")}
          hint={t("ui-checklists-name-hint")}
          error={problemOf(problems, "checklist-name")}
          value={name}
          onChange={setName}
        />
        <div className="app-buttons">
          <Button type="submit" busy={keep.isPending}>
            {t("ui-checklists-keep")}
          </Button>
          <Button look="outlined" onClick={onDropped}>
            {t("ui-checklists-drop")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
