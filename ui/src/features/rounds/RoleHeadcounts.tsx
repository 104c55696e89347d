import type { RoundProposal, StaffRole } from "../../bindings";
import { TextField } from "../../components/Field";
import { useWords } from "../../lib/words";

/** What is typed for each role group; nothing typed is nothing known. */
export type TypedHeadcounts = Partial<Record<StaffRole, string>>;

/** How many people are in each role group. All may stay empty. */
export function RoleHeadcounts({
  roles,
  typed,
  errorOf,
  onChange,
}: {
  roles: RoundProposal["roles"];
  typed: TypedHeadcounts;
  errorOf: (field: string) => string | undefined;
  onChange: (typed: TypedHeadcounts) => void;
}) {
  const t = useWords();
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group" aria-describedby="role-headcounts-hint">
      <legend className="nhsuk-fieldset__legend">{t("ui-round-groups")}</legend>
      <div className="nhsuk-hint" id="role-headcounts-hint">
        {t("ui-round-groups-hint")}
      </div>
      {roles.map(({ role, label, about }) => (
        <TextField
          key={role}
          id={fieldOf(role)}
          label={label}
          hint={about}
          error={errorOf(fieldOf(role))}
          value={typed[role] ?? ""}
          width={4}
          numeric
          onChange={(people) => onChange({ ...typed, [role]: people })}
        />
      ))}
    </fieldset>
  );
}

/** The field of a group. */
export function fieldOf(role: StaffRole): string {
  return `headcount-${role}`;
}
