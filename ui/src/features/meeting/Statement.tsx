import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { MeetingPage } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorPage } from "../../components/ErrorPage";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { Agree } from "./Agree";
import { Pairs } from "./Pairs";
import { RateAlone } from "./RateAlone";

/** One statement in a meeting: each rates it alone, then the group agrees. */
export function MeetingStatement({ round, domain, item }: { round: string; domain: string; item: string }) {
  const meeting = useQuery(queries.meeting(round, domain));
  return (
    <Loaded query={meeting}>
      {(page) => {
        const at = page.statements.findIndex(({ id }) => id === item);
        return page.statements[at] ? (
          <Statement key={item} page={page} at={at} />
        ) : (
          <ErrorPage error={{ code: "NotFound", message: "", incident: null }} />
        );
      }}
    </Loaded>
  );
}

function Statement({ page, at }: { page: MeetingPage; at: number }) {
  const t = useWords();
  // What the group chose to do; otherwise the statement is where the ratings left it.
  const [chosen, setChosen] = useState<"agree" | null>(null);
  const round = page.round.id;
  const statement = page.statements[at] as MeetingPage["statements"][number];
  const next = page.statements[at + 1];
  const again = useMutation({
    mutationFn: () => commands.forgetRatings(round, statement.id),
    onSuccess: () => setChosen(null),
  });
  const remove = useMutation({
    mutationFn: () => commands.saveAgreed(round, statement.id, null),
    onSuccess: () => setChosen(null),
  });
  const agreeing = chosen === "agree" || statement.looked_at !== null;
  return (
    <Page
      title={statement.text}
      name={t("ui-meeting-title", { area: page.name })}
      lead={page.name}
      back={
        <Link className="app-back" to="/results/$round/$domain/meeting" params={{ round, domain: page.domain }}>
          {t("ui-meeting-back")}
        </Link>
      }
    >
      <ErrorBanner error={again.error ?? remove.error} />
      {statement.said && !agreeing ? (
        <Panel title={t("ui-meeting-agreed")}>
          <Pairs
            pairs={[
              [t("ui-meeting-team"), statement.said.team],
              [t("ui-meeting-organisation"), statement.said.organisation],
              [t("ui-meeting-minority"), statement.said.minority],
            ]}
          />
          <p className="app-small app-quiet">{statement.said.when}</p>
          <div className="app-buttons">
            {next ? (
              <Link
                className="nhsuk-button"
                to="/results/$round/$domain/meeting/$item"
                params={{ round, domain: page.domain, item: next.id }}
              >
                {t("ui-meeting-next")}
              </Link>
            ) : null}
            <Link to="/plan" search={{ domain: page.domain, item: statement.id }}>
              {t("ui-meeting-plan")}
            </Link>
            <Button look="link" onClick={() => setChosen("agree")}>
              {t("ui-meeting-change")}
            </Button>
            <Button look="link" busy={remove.isPending} onClick={() => remove.mutate()}>
              {t("ui-meeting-remove")}
            </Button>
          </div>
        </Panel>
      ) : agreeing ? (
        <Agree
          page={page}
          statement={statement}
          onSaved={() => setChosen(null)}
          onLeave={() => (statement.said ? setChosen(null) : again.mutate())}
        />
      ) : (
        <RateAlone page={page} statement={statement} onSkip={() => setChosen("agree")} onAgain={() => again.mutate()} />
      )}
    </Page>
  );
}
