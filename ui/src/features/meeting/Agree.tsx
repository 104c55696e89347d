import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Agreed, MeetingPage, MeetingStatement } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { LongField } from "../../components/Field";
import { Panel } from "../../components/Panel";
import { commands } from "../../lib/commands";
import { useWords } from "../../lib/words";
import { Pairs } from "./Pairs";
import { Points, unrated } from "./Points";

/** The group looks at its ratings and agrees; who sees it differently is written down too. */
export function Agree({
  page,
  statement,
  onSaved,
  onLeave,
}: {
  page: MeetingPage;
  statement: MeetingStatement;
  onSaved: () => void;
  onLeave: () => void;
}) {
  const t = useWords();
  const [agreed, setAgreed] = useState<Agreed>(statement.agreed ?? { rating: unrated, minority: "" });
  const save = useMutation({
    mutationFn: () => commands.saveAgreed(page.round.id, statement.id, agreed),
    onSuccess: onSaved,
  });
  return (
    <>
      {statement.looked_at ? <LookedAt found={statement.looked_at} /> : null}
      <Panel title={t("ui-meeting-agree")}>
        <ErrorBanner error={save.error} />
        <p className="app-text">{t("ui-meeting-agree-about")}</p>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <Points
            name={statement.id}
            points={page.points}
            rating={agreed.rating}
            onChange={(rating) => setAgreed({ ...agreed, rating })}
          />
          <LongField
            id="minority"
            label={t("ui-meeting-minority")}
            hint={t("ui-meeting-minority-hint")}
            value={agreed.minority}
            onChange={(minority) => setAgreed({ ...agreed, minority })}
          />
          <div className="app-buttons">
            <Button type="submit" busy={save.isPending}>
              {t("ui-meeting-save")}
            </Button>
            <Button look="link" onClick={onLeave}>
              {statement.said ? t("ui-meeting-leave") : t("ui-meeting-again")}
            </Button>
          </div>
        </form>
      </Panel>
    </>
  );
}

function LookedAt({ found }: { found: NonNullable<MeetingStatement["looked_at"]> }) {
  const t = useWords();
  return (
    <Panel title={t("ui-meeting-looked-at")}>
      <p className="app-text">{found.ratings.raters}</p>
      <Pairs
        pairs={[
          [t("ui-meeting-team"), found.ratings.team],
          [t("ui-meeting-organisation"), found.ratings.organisation],
          [t("ui-meeting-answered"), found.answered],
        ]}
      />
    </Panel>
  );
}
