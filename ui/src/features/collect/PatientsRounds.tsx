import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Panel } from "../../components/Panel";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** Asking patients and carers: a round of its own, beside the team's. */
export function PatientsRounds() {
  const t = useWords();
  const rounds = useQuery(queries.roundsOfPatients);
  const open = rounds.data?.find((round) => round.state === "open");
  const last = rounds.data?.findLast((round) => round.state === "closed");
  return (
    <Panel title={t("ui-patients-title")}>
      <p className="app-text">{t("ui-patients-about")}</p>
      {open ? (
        <p>
          <Link to="/collect/$round" params={{ round: open.id }}>
            {t("ui-patients-collect")}
          </Link>
          : {open.received_text}
        </p>
      ) : (
        <p>
          <Link to="/rounds/new" search={{ asks: "patients" }}>
            {t("ui-patients-open")}
          </Link>
        </p>
      )}
      {last ? (
        <p>
          <Link to="/results/patients/$round" params={{ round: last.id }}>
            {t("ui-patients-see", { dates: last.dates })}
          </Link>
        </p>
      ) : null}
    </Panel>
  );
}
