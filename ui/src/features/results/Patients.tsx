import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { PatientsPage } from "../../bindings";
import { Figure } from "../../components/Figure";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { RoundSelect } from "../../components/RoundSelect";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { CommentList } from "./CommentList";
import { NotSaid } from "./NotSaid";

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
          <Page title={t("ui-error-not-released")} lead={error.message} corner={<OtherRound round={round} />}>
            <Panel title={t("ui-not-released-why")}>
              <p className="app-text">{t("ui-error-not-released-advice")}</p>
              <p>
                <Link to="/collect/$round/until" params={{ round }}>
                  {t("ui-until-again-link")}
                </Link>
              </p>
              <LateLink round={round} />
            </Panel>
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
    <Page title={t("ui-patients-said")} lead={page.lead} corner={<OtherRound round={page.round.id} />}>
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
        <LateLink round={page.round.id} />
      </NotSaid>
      <CommentList note={page.comments_note} comments={page.comments} />
    </Page>
  );
}

function LateLink({ round }: { round: string }) {
  const t = useWords();
  return (
    <p>
      <Link to="/collect/$round/late" params={{ round }}>
        {t("ui-late-link")}
      </Link>
    </p>
  );
}

function OtherRound({ round }: { round: string }) {
  const t = useWords();
  const navigate = useNavigate();
  const rounds = useQuery(queries.roundsOfPatients);
  const closed = (rounds.data ?? []).filter((other) => other.state === "closed");
  if (closed.length < 2) return null;
  return (
    <div className="app-picker">
      <RoundSelect
        id="round"
        label={t("ui-results-round")}
        rounds={closed}
        value={round}
        onChange={(id) => void navigate({ to: "/results/patients/$round", params: { round: id } })}
      />
    </div>
  );
}
