import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Action, PlanPage } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { TextField } from "../../components/Field";
import { Inset } from "../../components/Inset";
import { commands } from "../../lib/commands";
import { sayDate } from "../../lib/dates";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { ActionForm } from "./ActionForm";
import { Decide } from "./Decide";
import { SinceThen } from "./SinceThen";

/** An action opened from its row: its form, its log, and the way to take it out. */
export function ActionEditor({
  id,
  page,
  onFailed,
  onDone,
}: {
  id: string;
  page: PlanPage;
  onFailed: (failed: boolean) => void;
  onDone: (words: string) => void;
}) {
  const t = useWords();
  const action = useQuery(queries.action(id));
  if (action.isError) return <ErrorBanner error={action.error} />;
  if (!action.data) return <p className="app-quiet">{t("ui-loading")}</p>;
  return (
    <div className="app-edit__frame">
      {action.data.since ? <SinceThen since={action.data.since} /> : null}
      <ActionForm
        id={id}
        fields={action.data.fields}
        page={page}
        onSaved={() => onDone(t("ui-plan-saved"))}
        onFailed={onFailed}
        onCancel={() => onDone("")}
      />
      <Progress action={action.data} />
      <Decide action={action.data} onDone={onDone} />
      <Remove action={action.data} onRemoved={() => onDone(t("ui-plan-removed"))} />
    </div>
  );
}

function Progress({ action }: { action: Action }) {
  const t = useWords();
  const [note, setNote] = useState("");
  const add = useMutation({
    mutationFn: () => commands.addProgress(action.id, note.trim()),
    onSuccess: () => setNote(""),
  });
  return (
    <section className="app-log" aria-label={t("ui-progress-title")}>
      <h2>{t("ui-progress-title")}</h2>
      {action.progress.length > 0 ? (
        <ul className="app-rows">
          {action.progress.map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows, and two notes may be alike
            <li key={place}>
              <span className="app-small app-quiet">{sayDate(entry.on)}</span>
              <span className="app-rows__wide">{entry.note}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="app-small app-quiet">{t("ui-progress-none")}</p>
      )}
      <ErrorBanner error={add.error} />
      <form
        className="app-inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (note.trim() !== "" && !add.isPending) add.mutate();
        }}
      >
        <TextField id="progress" label={t("ui-progress-note")} value={note} onChange={setNote} />
        <Button type="submit" look="outlined" busy={add.isPending}>
          {t("ui-progress-add")}
        </Button>
      </form>
    </section>
  );
}

function Remove({ action, onRemoved }: { action: Action; onRemoved: () => void }) {
  const t = useWords();
  const [asked, setAsked] = useState(false);
  const remove = useMutation({ mutationFn: () => commands.removeAction(action.id), onSuccess: onRemoved });
  return (
    <>
      <ErrorBanner error={remove.error} />
      {asked ? (
        <Inset>
          <p>{t("ui-remove-sure", { title: action.fields.title })}</p>
          <div className="app-buttons">
            <Button look="outlined" busy={remove.isPending} onClick={() => remove.mutate()}>
              {t("ui-remove-do")}
            </Button>
            <Button look="link" onClick={() => setAsked(false)}>
              {t("ui-remove-keep")}
            </Button>
          </div>
        </Inset>
      ) : (
        <Button look="link" onClick={() => setAsked(true)}>
          {t("ui-remove")}
        </Button>
      )}
    </>
  );
}
