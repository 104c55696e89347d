import { Link } from "@tanstack/react-router";
import type { DomainPage } from "../../bindings";
import { Figure } from "../../components/Figure";
import { useWords } from "../../lib/words";

/** What patients and carers say, beside what the team says and never in its score. */
export function PatientsHere({ patients }: { patients: NonNullable<DomainPage["patients"]> }) {
  const t = useWords();
  return (
    <section className="app-panel">
      <h2>{t("ui-patients-said")}</h2>
      <p className="app-text">{patients.lead}</p>
      <p className="app-text app-quiet">{t("ui-patients-apart")}</p>
      <Figure figure={patients.items} level={3} />
      <p className="app-after">
        <Link to="/results/patients/$round" params={{ round: patients.round }}>
          {t("ui-patients-all")}
        </Link>
      </p>
    </section>
  );
}
