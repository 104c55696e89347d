import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { RoundProposal } from "../../bindings";
import { Button } from "../../components/Button";
import { DateFields } from "../../components/DateFields";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem, problemOf } from "../../components/ErrorSummary";
import { SelectField, TextField } from "../../components/Field";
import { Inset } from "../../components/Inset";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Tick } from "../../components/Tick";
import { commands } from "../../lib/commands";
import { isoOf, partsOf } from "../../lib/dates";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { FormChoices, nameOf } from "./FormChoices";

/** Opens this quarter's round: which form, when, and how many people. */
export function OpenRound() {
  const proposal = useQuery(queries.proposal);
  return <Loaded query={proposal}>{(found) => <RoundForm proposal={found} />}</Loaded>;
}

const thresholds = [5, 6, 7, 8, 9, 10, 11];

function RoundForm({ proposal }: { proposal: RoundProposal }) {
  const t = useWords();
  const navigate = useNavigate();
  const [form, setForm] = useState<string | null>(null);
  const [quarter, setQuarter] = useState(proposal.quarter.key);
  const [opens, setOpens] = useState(partsOf(proposal.opens));
  const [closes, setCloses] = useState(partsOf(proposal.closes));
  const [headcount, setHeadcount] = useState(proposal.headcount > 0 ? String(proposal.headcount) : "");
  const [threshold, setThreshold] = useState(String(proposal.threshold));
  const [asksRole, setAsksRole] = useState(false);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const open = useMutation({
    mutationFn: commands.openRound,
    onSuccess: () => navigate({ to: "/collect" }),
  });

  const submit = () => {
    const chosen = proposal.forms.find((choice) => nameOf(choice) === form);
    const first = isoOf(opens);
    const last = isoOf(closes);
    const found: FieldProblem[] = [];
    if (!chosen) found.push({ field: "form", text: t("ui-round-form-missing") });
    if (!first) found.push({ field: "opens", text: t("ui-round-opens-wrong") });
    if (!last) found.push({ field: "closes", text: t("ui-round-closes-wrong") });
    if (first && last && last < first) found.push({ field: "closes", text: t("ui-round-closes-early") });
    if (!/^[1-9]\d{0,3}$/.test(headcount.trim())) {
      found.push({ field: "headcount", text: t("ui-round-headcount-wrong") });
    }
    setProblems(found);
    if (found.length > 0 || !chosen || !first || !last) return;
    open.mutate({
      checklist: chosen.checklist,
      form: chosen.form,
      quarter,
      opens: first,
      closes: last,
      headcount: Number(headcount),
      threshold: Number(threshold),
      asks_role: asksRole,
    });
  };

  return (
    <Page title={t("ui-round-title")} lead={t("ui-round-lead")} failed={problems.length > 0 || open.isError}>
      <ErrorSummary problems={problems} />
      <ErrorBanner error={open.error} />
      {proposal.clash ? (
        <Inset>
          <p>{t("ui-round-clash")}</p>
          <p>{proposal.clash}</p>
        </Inset>
      ) : null}
      <form
        className="app-panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FormChoices forms={proposal.forms} value={form} error={problemOf(problems, "form")} onChange={setForm} />
        <SelectField id="quarter" label={t("ui-round-quarter")} value={quarter} onChange={setQuarter}>
          {proposal.quarters.map((choice) => (
            <option key={choice.key} value={choice.key}>
              {choice.full}
            </option>
          ))}
        </SelectField>
        <div className="app-row">
          <DateFields
            id="opens"
            legend={t("ui-round-opens")}
            error={problemOf(problems, "opens")}
            value={opens}
            onChange={setOpens}
          />
          <DateFields
            id="closes"
            legend={t("ui-round-closes")}
            error={problemOf(problems, "closes")}
            value={closes}
            onChange={setCloses}
          />
        </div>
        <TextField
          id="headcount"
          label={t("ui-round-headcount")}
          hint={t("ui-round-headcount-hint")}
          error={problemOf(problems, "headcount")}
          value={headcount}
          width={4}
          numeric
          onChange={setHeadcount}
        />
        <SelectField
          id="threshold"
          label={t("ui-round-threshold")}
          hint={t("ui-round-threshold-hint")}
          value={threshold}
          onChange={setThreshold}
        >
          {thresholds.map((number) => (
            <option key={number} value={number}>
              {t("ui-round-threshold-people", { number })}
            </option>
          ))}
        </SelectField>
        <Tick
          id="role"
          label={t("ui-round-role")}
          hint={t("ui-round-role-hint")}
          checked={asksRole}
          onChange={setAsksRole}
        />
        <p className="app-text app-quiet">{t("ui-round-fixed")}</p>
        <div className="app-buttons">
          <Button type="submit" busy={open.isPending}>
            {t("ui-round-open")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
