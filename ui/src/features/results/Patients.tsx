import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { PatientsPage } from "../../bindings";
import { Figure } from "../../components/Figure";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { CommentList } from "./CommentList";
import { NotSaid } from "./NotSaid";
import { OtherRound } from "./OtherRound";
import { WhyNot } from "./WhyNot";

/** What patients and carers said in one round. */
export function Patients({ round }: { round: string }) {
  const t = useWords();
  const found = useQuery(queries.patients(round));
  return (
    <Loaded
      key={round}
      query={found}
      failed={(error) =>
        error.code === "NotReleased" ? (
          <Page title={t("ui-error-not-released")} lead={error.message} corner={<OtherPatients round={round} />}>
            <WhyNot round={round} />
          </Page>
        ) : undefined
      }
    >
      {(page) => <Said page={page} />}
    </Loaded>
  );
}

function Said({ page }: { page: PatientsPage }) {
  const t = useWords();
  return (
    <Page title={t("ui-patients-said")} lead={page.lead} corner={<OtherPatients round={page.round.id} />}>
      {page.areas.map((area) => (
        <section className="app-panel" key={area.domain}>
          <Figure figure={area.items} />
          <p className="app-after">
            <Link to="/plan" search={{ domain: area.domain }}>
              {t("ui-results-plan-one")}
            </Link>
          </p>
        </section>
      ))}
      <NotSaid page={page}>
        <p className="app-text">{t("ui-patients-apart")}</p>
        <p>
          <Link to="/collect/$round/late" params={{ round: page.round.id }}>
            {t("ui-late-link")}
          </Link>
        </p>
      </NotSaid>
      <CommentList note={page.comments_note} comments={page.comments} />
    </Page>
  );
}

function OtherPatients({ round }: { round: string }) {
  const rounds = useQuery(queries.roundsOfPatients);
  const closed = (rounds.data ?? []).filter((other) => other.state === "closed");
  return <OtherRound round={round} closed={closed} page="/results/patients/$round" />;
}
