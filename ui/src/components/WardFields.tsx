import type { Team } from "../bindings";
import { type Say, useWords } from "../lib/words";
import { type FieldProblem, problemOf } from "./ErrorSummary";
import { TextField } from "./Field";

/** A ward as it is typed. */
export type TypedWard = Record<keyof Team, string>;

export const typedWard = (team: Team): TypedWard => ({ ...team, headcount: String(team.headcount) });

export const teamOf = (ward: TypedWard): Team => ({
  name: ward.name.trim(),
  site: ward.site.trim(),
  trust: ward.trust.trim(),
  headcount: Number(ward.headcount),
});

export function problemsOfWard(ward: TypedWard, t: Say): FieldProblem[] {
  const found: FieldProblem[] = [];
  if (ward.name.trim() === "") found.push({ field: "ward-name", text: t("ui-set-up-name-missing") });
  if (!/^[1-9]\d{0,3}$/.test(ward.headcount.trim())) {
    found.push({ field: "ward-headcount", text: t("ui-set-up-headcount-wrong") });
  }
  return found;
}

/** What a ward is called, where it belongs, and how many people work there. */
export function WardFields({
  ward,
  problems,
  onWard,
}: {
  ward: TypedWard;
  problems: FieldProblem[];
  onWard: (ward: TypedWard) => void;
}) {
  const t = useWords();
  return (
    <>
      <TextField
        id="ward-name"
        label={t("ui-set-up-name")}
        hint={t("ui-set-up-name-hint")}
        error={problemOf(problems, "ward-name")}
        value={ward.name}
        width={20}
        onChange={(name) => onWard({ ...ward, name })}
      />
      <TextField
        id="ward-site"
        label={t("ui-set-up-site")}
        value={ward.site}
        onChange={(site) => onWard({ ...ward, site })}
      />
      <TextField
        id="ward-trust"
        label={t("ui-set-up-trust")}
        value={ward.trust}
        onChange={(trust) => onWard({ ...ward, trust })}
      />
      <TextField
        id="ward-headcount"
        label={t("ui-set-up-headcount")}
        hint={t("ui-set-up-headcount-hint")}
        error={problemOf(problems, "ward-headcount")}
        value={ward.headcount}
        width={4}
        numeric
        onChange={(headcount) => onWard({ ...ward, headcount })}
      />
    </>
  );
}
