import type { Act, ActionFields } from "../../bindings";
import { Button } from "../../components/Button";
import { LongField, TextField } from "../../components/Field";
import { Segments } from "../../components/Segments";
import { useWords } from "../../lib/words";

type Cycle = ActionFields["cycles"][number];

const empty: Cycle = { question: "", prediction: "", who: "", when: "", done: "", found: "", act: "undecided" };

const acts = {
  undecided: "ui-act-undecided",
  adopt: "ui-act-adopt",
  adapt: "ui-act-adapt",
  abandon: "ui-act-abandon",
} satisfies Record<Act, string>;

const asked = {
  question: "ui-cycle-question",
  prediction: "ui-cycle-prediction",
  who: "ui-cycle-who",
  when: "ui-cycle-when",
  done: "ui-cycle-done",
  found: "ui-cycle-found",
} satisfies Record<Exclude<keyof Cycle, "act">, string>;

/** Small tests of change, one after the other: plan, do, study, act. */
export function Cycles({
  at,
  cycles,
  onChange,
}: {
  at: (field: string) => string;
  cycles: Cycle[];
  onChange: (cycles: Cycle[]) => void;
}) {
  const t = useWords();
  return (
    <>
      <p className="app-small app-quiet">{t("ui-cycles-about")}</p>
      {cycles.map((cycle, place) => (
        <OneCycle
          // biome-ignore lint/suspicious/noArrayIndexKey: tests have no ids, and their order is what they are
          key={place}
          number={place + 1}
          at={(field) => at(`cycle-${place}-${field}`)}
          cycle={cycle}
          onChange={(changed) => onChange(cycles.with(place, changed))}
          onRemove={() => onChange(cycles.toSpliced(place, 1))}
        />
      ))}
      <Button look="outlined" onClick={() => onChange([...cycles, empty])}>
        {t("ui-cycles-add")}
      </Button>
    </>
  );
}

function OneCycle({
  number,
  at,
  cycle,
  onChange,
  onRemove,
}: {
  number: number;
  at: (field: string) => string;
  cycle: Cycle;
  onChange: (cycle: Cycle) => void;
  onRemove: () => void;
}) {
  const t = useWords();
  const text = (field: keyof typeof asked) => ({
    id: at(field),
    label: t(asked[field]),
    value: cycle[field],
    onChange: (typed: string) => onChange({ ...cycle, [field]: typed }),
  });
  return (
    <fieldset className="app-fieldset app-cycle">
      <legend className="nhsuk-fieldset__legend">{t("ui-cycle", { number })}</legend>
      <h3>{t("ui-cycle-plan")}</h3>
      <TextField {...text("question")} />
      <TextField {...text("prediction")} />
      <div className="app-row">
        <TextField {...text("who")} />
        <TextField {...text("when")} />
      </div>
      <h3>{t("ui-cycle-do")}</h3>
      <LongField {...text("done")} rows={2} />
      <h3>{t("ui-cycle-study")}</h3>
      <LongField {...text("found")} rows={2} />
      <h3>{t("ui-cycle-act")}</h3>
      <Segments
        name={at("act")}
        legend={t("ui-cycle-act-about")}
        options={(Object.keys(acts) as Act[]).map((act) => ({ value: act, label: t(acts[act]) }))}
        value={cycle.act}
        onChange={(act) => onChange({ ...cycle, act })}
      />
      <Button look="link" onClick={onRemove}>
        {t("ui-cycle-remove", { number })}
      </Button>
    </fieldset>
  );
}
