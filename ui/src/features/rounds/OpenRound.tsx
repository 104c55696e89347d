import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Respondents, RoundProposal } from "../../bindings";
import { Button } from "../../components/Button";
import { DateFields } from "../../components/DateFields";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem, problemOf } from "../../components/ErrorSummary";
import { SelectField, TextField } from "../../components/Field";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Tick } from "../../components/Tick";
import { commands } from "../../lib/commands";
import { isoOf, partsOf } from "../../lib/dates";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { Clashes } from "./Clashes";
import { FormChoices, nameOf } from "./FormChoices";
import { fieldOf, RoleHeadcounts, type TypedHeadcounts } from "./RoleHeadcounts";

/** Opens a round: which form, when, and how many people; for patients, their form is chosen already. */
export function OpenRound({ asks }: { asks: Respondents | undefined }) {
  const proposal = useQuery(queries.proposal);
  return <Loaded query={proposal}>{(found) => <RoundForm key={asks} proposal={found} asks={asks} />}</Loaded>;
}

const thresholds = [5, 6, 7, 8, 9, 10, 11];
const wholeNumber = /^[1-9]\d{0,3}$/;

function RoundForm({ proposal, asks }: { proposal: RoundProposal; asks: Respondents | undefined }) {
  const t = useWords();
  const navigate = useNavigate();
  const wanted = proposal.forms.find((choice) => asks === "patients" && choice.asks === asks);
  const [form, setForm] = useState(wanted ? nameOf(wanted) : null);
  const [quarter, setQuarter] = useState(proposal.quarter.key);
  const [opens, setOpens] = useState(partsOf(proposal.opens));
  const [closes, setCloses] = useState(partsOf(proposal.closes));
  // How many patients are asked has nothing to do with how many people are in the team.
  const [headcounts, setHeadcounts] = useState<Record<Respondents, string>>({
    team: proposal.headcount > 0 ? String(proposal.headcount) : "",
    patients: "",
  });
  const [threshold, setThreshold] = useState(String(proposal.threshold));
  const [asksRole, setAsksRole] = useState(false);
  const [inGroups, setInGroups] = useState<TypedHeadcounts>({});
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const open = useMutation({
    mutationFn: commands.openRound,
    onSuccess: (round) => navigate({ to: "/collect/$round", params: { round: round.id } }),
  });
  const chosen = proposal.forms.find((choice) => nameOf(choice) === form);
  const respondents = chosen?.asks ?? "team";
  const headcount = headcounts[respondents];
  const withRoles = asksRole && respondents === "team";
  const first = isoOf(opens);
  const last = isoOf(closes);

  const submit = () => {
    const groups = withRoles ? proposal.roles : [];
    const typed = groups.map(({ role }) => ({ role, people: (inGroups[role] ?? "").trim() }));
    const found: FieldProblem[] = [];
    if (!chosen) found.push({ field: "form", text: t("ui-round-form-missing") });
    if (!first) found.push({ field: "opens", text: t("ui-round-opens-wrong") });
    if (!last) found.push({ field: "closes", text: t("ui-round-closes-wrong") });
    if (first && last && last < first) found.push({ field: "closes", text: t("ui-round-closes-early") });
    if (!wholeNumber.test(headcount.trim())) {
      found.push({ field: "headcount", text: t("ui-round-headcount-wrong") });
    }
    for (const { role, people } of typed) {
      if (people !== "" && people !== "0" && !wholeNumber.test(people)) {
        found.push({ field: fieldOf(role), text: t("ui-round-groups-wrong") });
      }
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
      asks_role: withRoles,
      role_headcounts: typed
        .filter(({ people }) => people !== "")
        .map(({ role, people }) => ({ role, people: Number(people) })),
    });
  };

  return (
    <Page title={t("ui-round-title")} lead={t("ui-round-lead")} failed={problems.length > 0 || open.isError}>
      <ErrorSummary problems={problems} />
      <ErrorBanner error={open.error} />
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
        {respondents === "team" ? <Clashes opens={first} closes={last} /> : null}
        <TextField
          id="headcount"
          label={respondents === "team" ? t("ui-round-headcount") : t("ui-round-headcount-patients")}
          hint={respondents === "team" ? t("ui-round-headcount-hint") : t("ui-round-headcount-patients-hint")}
          error={problemOf(problems, "headcount")}
          value={headcount}
          width={4}
          numeric
          onChange={(people) => setHeadcounts({ ...headcounts, [respondents]: people })}
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
        {respondents === "team" ? (
          <Tick
            id="role"
            label={t("ui-round-role")}
            hint={t("ui-round-role-hint")}
            checked={asksRole}
            onChange={setAsksRole}
          />
        ) : null}
        {withRoles ? (
          <RoleHeadcounts
            roles={proposal.roles}
            typed={inGroups}
            errorOf={(field) => problemOf(problems, field)}
            onChange={setInGroups}
          />
        ) : null}
        <p className="app-text app-quiet">
          {respondents === "team" ? t("ui-round-fixed") : t("ui-round-fixed-patients")}
        </p>
        <div className="app-buttons">
          <Button type="submit" busy={open.isPending}>
            {t("ui-round-open")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
