import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Action, ActionFields, PlanPage } from "../../bindings";
import { Brag } from "../../components/Brag";
import { Button } from "../../components/Button";
import { DateFields } from "../../components/DateFields";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem, problemOf } from "../../components/ErrorSummary";
import { LongField, SelectField, TextField } from "../../components/Field";
import { Fold } from "../../components/Fold";
import { Segments } from "../../components/Segments";
import { commands } from "../../lib/commands";
import { isoOf, partsOf } from "../../lib/dates";
import { useWords } from "../../lib/words";
import { barrierKinds, barriers } from "./barriers";
import { Cycles } from "./Cycles";
import { FromResults } from "./FromResults";
import { Hints } from "./Hints";

/** One action's words. What was typed stays until it is saved or cancelled, whatever goes wrong between. */
export function ActionForm({
  id,
  fields: given,
  page,
  onSaved,
  onFailed,
  onCancel,
}: {
  id: string | null;
  fields: ActionFields;
  page: PlanPage;
  onSaved: (action: Action) => void;
  onFailed: (failed: boolean) => void;
  onCancel: () => void;
}) {
  const t = useWords();
  // Two forms can be open at once: one new, one from a row.
  const at = (field: string) => `${id ?? "new"}-${field}`;
  const [typed, setTyped] = useState(given);
  const [steps, setSteps] = useState(given.steps.join("\n"));
  const [start, setStart] = useState(partsOf(given.start));
  const [due, setDue] = useState(partsOf(given.due));
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const fields: ActionFields = {
    ...typed,
    steps: steps
      .split("\n")
      .map((step) => step.trim())
      .filter(Boolean),
    start: isoOf(start) ?? "",
    due: isoOf(due) ?? "",
  };
  const save = useMutation({
    mutationFn: () => commands.saveAction(id, fields),
    onSuccess: onSaved,
    onError: () => onFailed(true),
  });
  const set = (changed: Partial<ActionFields>) => setTyped({ ...typed, ...changed });
  const items = page.domains.find((domain) => domain.id === typed.domain)?.items ?? [];

  const submit = () => {
    const found: FieldProblem[] = [];
    if (typed.title.trim() === "") found.push({ field: at("title"), text: t("ui-action-title-missing") });
    if (!isoOf(start)) found.push({ field: at("start"), text: t("ui-action-start-wrong") });
    if (!isoOf(due)) found.push({ field: at("due"), text: t("ui-action-due-wrong") });
    setProblems(found);
    onFailed(found.length > 0);
    if (found.length === 0) save.mutate();
  };

  return (
    <form
      className="app-edit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) submit();
      }}
    >
      <div>
        <ErrorSummary problems={problems} />
        <ErrorBanner error={save.error} />
        <TextField
          id={at("title")}
          label={t("ui-action-title")}
          error={problemOf(problems, at("title"))}
          value={typed.title}
          onChange={(title) => set({ title })}
        />
        <LongField
          id={at("objective")}
          label={t("ui-action-objective")}
          hint={t("ui-action-objective-hint")}
          value={typed.objective}
          rows={3}
          onChange={(objective) => set({ objective })}
        />
        <div className="app-row">
          <SelectField
            id={at("domain")}
            label={t("ui-action-domain")}
            value={typed.domain}
            onChange={(domain) => set({ domain, item: "" })}
          >
            {page.domains.map((domain) => (
              <option key={domain.id} value={domain.id}>
                {domain.name}
              </option>
            ))}
          </SelectField>
          <SelectField
            id={at("item")}
            label={t("ui-action-item")}
            value={typed.item}
            onChange={(item) => set({ item })}
          >
            <option value="">{t("ui-action-item-none")}</option>
            {items.map((item) => (
              <option key={item.id} value={item.id}>
                {item.text}
              </option>
            ))}
          </SelectField>
        </div>
        <LongField
          id={at("steps")}
          label={t("ui-action-steps")}
          hint={t("ui-action-steps-hint")}
          value={steps}
          rows={4}
          onChange={setSteps}
        />
        <div className="app-row">
          <SelectField
            id={at("barrier")}
            label={t("ui-action-barrier")}
            value={typed.barrier}
            onChange={(barrier) => set({ barrier: barrierKinds.find((kind) => kind === barrier) ?? "other" })}
          >
            {barrierKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(barriers[kind])}
              </option>
            ))}
          </SelectField>
          <TextField
            id={at("countermeasure")}
            label={t("ui-action-countermeasure")}
            value={typed.countermeasure}
            onChange={(countermeasure) => set({ countermeasure })}
          />
        </div>
        <div className="app-row">
          <TextField
            id={at("lead")}
            label={t("ui-action-lead")}
            value={typed.lead}
            onChange={(lead) => set({ lead })}
          />
          <TextField
            id={at("support")}
            label={t("ui-action-support")}
            value={typed.support}
            onChange={(support) => set({ support })}
          />
        </div>
        <div className="app-row">
          <DateFields
            id={at("start")}
            legend={t("ui-action-start")}
            error={problemOf(problems, at("start"))}
            value={start}
            onChange={setStart}
          />
          <DateFields
            id={at("due")}
            legend={t("ui-action-due")}
            error={problemOf(problems, at("due"))}
            value={due}
            onChange={setDue}
          />
        </div>
        <TextField
          id={at("measure")}
          label={t("ui-action-measure")}
          value={typed.measure}
          onChange={(measure) => set({ measure })}
        />
        <div className="app-row">
          <TextField
            id={at("baseline")}
            label={t("ui-action-baseline")}
            value={typed.baseline}
            onChange={(baseline) => set({ baseline })}
          />
          <TextField
            id={at("target")}
            label={t("ui-action-target")}
            value={typed.target}
            onChange={(target) => set({ target })}
          />
        </div>
        <FromResults domain={typed.domain} item={typed.item} onFound={set} />
        <Segments
          name={at("brag")}
          legend={t("ui-action-brag")}
          options={page.brag.map(({ letter, word }) => ({
            value: letter,
            label: <Brag letter={letter} word={word} />,
          }))}
          value={typed.brag}
          onChange={(brag) => set({ brag })}
        />
        <Fold summary={t("ui-cycles-title")}>
          <Cycles at={at} cycles={typed.cycles} onChange={(cycles) => set({ cycles })} />
        </Fold>
        <Fold summary={t("ui-action-more")}>
          <LongField
            id={at("found")}
            label={t("ui-action-found")}
            value={typed.found}
            onChange={(found) => set({ found })}
          />
          <TextField
            id={at("source")}
            label={t("ui-action-source")}
            value={typed.source}
            onChange={(source) => set({ source })}
          />
          <LongField
            id={at("outcome")}
            label={t("ui-action-outcome")}
            value={typed.outcome}
            onChange={(outcome) => set({ outcome })}
          />
        </Fold>
        <div className="app-buttons app-after">
          <Button type="submit" busy={save.isPending}>
            {t("ui-action-save")}
          </Button>
          <Button look="link" onClick={onCancel}>
            {t("ui-action-cancel")}
          </Button>
        </div>
      </div>
      <Hints fields={fields} />
    </form>
  );
}
