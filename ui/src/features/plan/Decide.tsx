import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Act, Action } from "../../bindings";
import { Button } from "../../components/Button";
import { DateFields } from "../../components/DateFields";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem, problemOf } from "../../components/ErrorSummary";
import { LongField } from "../../components/Field";
import { Inset } from "../../components/Inset";
import { Segments } from "../../components/Segments";
import { commands } from "../../lib/commands";
import { isoOf, partsOf } from "../../lib/dates";
import { useWords } from "../../lib/words";

const endings: { value: Act; words: string }[] = [
  { value: "adopt", words: "ui-decide-adopt" },
  { value: "adapt", words: "ui-decide-adapt" },
  { value: "abandon", words: "ui-decide-abandon" },
];

/** At the end of a quarter: the action goes on, or it ends; either way with a reason. */
export function Decide({ action, onDone }: { action: Action; onDone: (words: string) => void }) {
  const t = useWords();
  const [deciding, setDeciding] = useState<"carry" | "end" | null>(null);
  const back = () => setDeciding(null);
  return (
    <section className="app-decide" aria-label={t("ui-decide-title")}>
      <h2>{t("ui-decide-title")}</h2>
      {action.ending ? (
        <Inset>
          <p>{t("ui-decide-ended", { ending: action.ending, why: action.fields.ending_reason ?? "" })}</p>
        </Inset>
      ) : null}
      {deciding === "carry" ? <Carry action={action} onDone={onDone} onBack={back} /> : null}
      {deciding === "end" ? <End action={action} onDone={onDone} onBack={back} /> : null}
      {deciding === null ? (
        <div className="app-buttons">
          <Button look="outlined" onClick={() => setDeciding("carry")}>
            {action.ending ? t("ui-decide-again") : t("ui-decide-carry")}
          </Button>
          {action.ending ? null : (
            <Button look="outlined" onClick={() => setDeciding("end")}>
              {t("ui-decide-end")}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}

type Deciding = { action: Action; onDone: (words: string) => void; onBack: () => void };

function Carry({ action, onDone, onBack }: Deciding) {
  const t = useWords();
  const [due, setDue] = useState(partsOf(action.carry_to));
  const [why, setWhy] = useState("");
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const carry = useMutation({
    mutationFn: (day: string) => commands.carryForward(action.id, day, why),
    onSuccess: () => onDone(t("ui-decide-carried", { title: action.fields.title })),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const day = isoOf(due);
        const found: FieldProblem[] = [];
        if (!day) found.push({ field: "carry-due", text: t("ui-action-due-wrong") });
        if (why.trim() === "") found.push({ field: "carry-why", text: t("ui-decide-why-missing") });
        setProblems(found);
        if (day && found.length === 0 && !carry.isPending) carry.mutate(day);
      }}
    >
      <ErrorSummary problems={problems} />
      <ErrorBanner error={carry.error} />
      <DateFields
        id="carry-due"
        legend={t("ui-decide-due")}
        error={problemOf(problems, "carry-due")}
        value={due}
        onChange={setDue}
      />
      <LongField
        id="carry-why"
        label={t("ui-decide-carry-why")}
        rows={2}
        error={problemOf(problems, "carry-why")}
        value={why}
        onChange={setWhy}
      />
      <Buttons words={t("ui-decide-carry")} busy={carry.isPending} onBack={onBack} />
    </form>
  );
}

function End({ action, onDone, onBack }: Deciding) {
  const t = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const [why, setWhy] = useState("");
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const end = useMutation({
    mutationFn: (chosen: Act) => commands.endAction(action.id, chosen, why),
    onSuccess: () => onDone(t("ui-decide-has-ended", { title: action.fields.title })),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found: FieldProblem[] = [];
        if (!act) found.push({ field: "end-adopt", text: t("ui-decide-act-missing") });
        if (why.trim() === "") found.push({ field: "end-why", text: t("ui-decide-why-missing") });
        setProblems(found);
        if (act && found.length === 0 && !end.isPending) end.mutate(act);
      }}
    >
      <ErrorSummary problems={problems} />
      <ErrorBanner error={end.error} />
      <Segments
        name="end"
        legend={t("ui-decide-act")}
        options={endings.map(({ value, words }) => ({ value, label: t(words) }))}
        value={act}
        onChange={setAct}
      />
      <LongField
        id="end-why"
        label={t("ui-decide-end-why")}
        rows={2}
        error={problemOf(problems, "end-why")}
        value={why}
        onChange={setWhy}
      />
      <Buttons words={t("ui-decide-end")} busy={end.isPending} onBack={onBack} />
    </form>
  );
}

function Buttons({ words, busy, onBack }: { words: string; busy: boolean; onBack: () => void }) {
  const t = useWords();
  return (
    <div className="app-buttons">
      <Button type="submit" look="outlined" busy={busy}>
        {words}
      </Button>
      <Button look="link" onClick={onBack}>
        {t("ui-action-cancel")}
      </Button>
    </div>
  );
}
