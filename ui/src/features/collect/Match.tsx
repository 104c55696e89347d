import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Choices, ColumnMeaning, ImportPreview, LabelMeaning } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { SelectField } from "../../components/Field";
import { Panel } from "../../components/Panel";
import { Tick } from "../../components/Tick";
import { commands } from "../../lib/commands";
import { useWords } from "../../lib/words";
import { Reading } from "./Reading";

type Decided = Required<Choices> & { matching: Required<Required<Choices>["matching"]> };

const decided = ({ matching, leave_out_incomplete, leave_out_copies }: Choices): Decided => ({
  matching: { columns: matching?.columns ?? {}, labels: matching?.labels ?? {} },
  leave_out_incomplete: leave_out_incomplete ?? false,
  leave_out_copies: leave_out_copies ?? false,
});

/** What the rules do not find in a file is said by hand, never guessed; the next file has it again. */
export function Match({
  preview,
  onReading,
  onRead,
}: {
  preview: ImportPreview;
  onReading: (busy: boolean) => void;
  onRead: (preview: ImportPreview) => void;
}) {
  const t = useWords();
  const [choices, setChoices] = useState(() => decided(preview.choices));
  const read = useMutation({
    mutationFn: () => commands.matchImport(preview.id, choices),
    onMutate: () => onReading(true),
    onError: () => onReading(false),
    onSuccess: (read) => {
      if (read) onRead(read);
      else onReading(false);
    },
  });
  const { columns, labels } = choices.matching;
  const setColumn = (heading: string, meaning: ColumnMeaning | undefined) =>
    setChoices({ ...choices, matching: { labels, columns: changed(columns, heading, meaning) } });
  const setLabel = (label: string, meaning: LabelMeaning | undefined) =>
    setChoices({ ...choices, matching: { columns, labels: changed(labels, label, meaning) } });
  const byHand = preview.matched.filter((column) => column.by_hand);
  const { unmatched, labels: unknown, incomplete, copies } = preview;
  const nothing = unmatched.length + unknown.length + byHand.length + incomplete + copies === 0;
  if (nothing) return null;
  return (
    <Panel title={t("ui-match-title")}>
      <p className="app-text">{t("ui-match-about")}</p>
      <ErrorBanner error={read.error} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          read.mutate();
        }}
      >
        {unmatched.length > 0 || byHand.length > 0 ? <h3>{t("ui-match-columns")}</h3> : null}
        {byHand.map(({ heading, text }, place) => (
          <Column
            key={heading}
            id={`by-hand-${place}`}
            heading={heading}
            about={text}
            preview={preview}
            meaning={columns[heading]}
            onMeaning={(meaning) => setColumn(heading, meaning)}
          />
        ))}
        {unmatched.map(({ heading, about }, place) => (
          <Column
            key={heading}
            id={`column-${place}`}
            heading={heading}
            about={about}
            preview={preview}
            meaning={columns[heading]}
            onMeaning={(meaning) => setColumn(heading, meaning)}
          />
        ))}
        {unknown.length > 0 ? <h3>{t("ui-match-labels")}</h3> : null}
        {unknown.map(({ text, about }, place) => (
          <SelectField
            key={text}
            id={`label-${place}`}
            label={t("ui-match-label", { text })}
            hint={about}
            value={JSON.stringify(labels[text] ?? null)}
            onChange={(value) => setLabel(text, (JSON.parse(value) as LabelMeaning | null) ?? undefined)}
          >
            <option value="null">{t("ui-match-not-yet")}</option>
            {preview.meanings.map(({ meaning, text: said }) => (
              <option key={said} value={JSON.stringify(meaning)}>
                {said}
              </option>
            ))}
          </SelectField>
        ))}
        {incomplete > 0 ? (
          <Tick
            id="leave-out-incomplete"
            label={t("ui-match-incomplete", { rows: incomplete })}
            hint={t("ui-match-incomplete-hint")}
            checked={choices.leave_out_incomplete}
            onChange={(leave_out_incomplete) => setChoices({ ...choices, leave_out_incomplete })}
          />
        ) : null}
        {copies > 0 ? (
          <Tick
            id="leave-out-copies"
            label={t("ui-match-copies", { rows: copies })}
            hint={t("ui-match-copies-hint")}
            checked={choices.leave_out_copies}
            onChange={(leave_out_copies) => setChoices({ ...choices, leave_out_copies })}
          />
        ) : null}
        <div className="app-buttons">
          <Button type="submit" look="outlined" busy={read.isPending}>
            {t("ui-match-read")}
          </Button>
        </div>
        <Reading busy={read.isPending} />
      </form>
    </Panel>
  );
}

function changed<Value>(all: { [key in string]: Value }, key: string, value: Value | undefined) {
  const { [key]: _, ...others } = all;
  return value === undefined ? others : { ...others, [key]: value };
}

/** What one column is: a statement that is still missing, the group, a comment, or nothing that is wanted. */
function Column({
  id,
  heading,
  about,
  preview,
  meaning,
  onMeaning,
}: {
  id: string;
  heading: string;
  about: string;
  preview: ImportPreview;
  meaning: ColumnMeaning | undefined;
  onMeaning: (meaning: ColumnMeaning | undefined) => void;
}) {
  const t = useWords();
  const chosen = meaning?.kind === "item" ? meaning.item : null;
  const now = preview.matched.find((column) => column.item === chosen);
  const offered = [...(now && chosen ? [{ item: chosen, text: now.text }] : []), ...preview.missing];
  const value = (meaning: ColumnMeaning | null) => JSON.stringify(meaning);
  return (
    <SelectField
      id={id}
      label={heading}
      hint={about}
      value={value(meaning ?? null)}
      onChange={(text) => onMeaning((JSON.parse(text) as ColumnMeaning | null) ?? undefined)}
    >
      <option value="null">{t("ui-match-not-yet")}</option>
      <option value={value({ kind: "leave_out" })}>{t("ui-match-leave-out")}</option>
      <option value={value({ kind: "comment" })}>{t("ui-match-comment")}</option>
      {preview.asks_role ? <option value={value({ kind: "role" })}>{t("ui-match-role")}</option> : null}
      {offered.map(({ item, text }) => (
        <option key={item} value={value({ kind: "item", item })}>
          {item}: {text}
        </option>
      ))}
    </SelectField>
  );
}
