import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useBlocker, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { Draft, Questionnaire } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorPage } from "../../components/ErrorPage";
import { PlainFrame } from "../../components/PlainFrame";
import { Skeleton } from "../../components/Skeleton";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { fillScreen } from "../../lib/window";
import { useWords } from "../../lib/words";
import { Form } from "./Form";
import { Leave } from "./Leave";
import { Thanks } from "./Thanks";
import { Unfinished } from "./Unfinished";
import { Welcome } from "./Welcome";

type Stage =
  | { at: "welcome" }
  | { at: "unfinished"; draft: Draft }
  | { at: "form"; draft: Draft; visit: number }
  | { at: "thanks" }
  | { at: "stopped" };

/**
 * Hand-over mode: the computer is in a team member's hands.
 *
 * The steps are state and not addresses, so that "back" in the window never leads into the manager's pages or
 * into somebody else's answers.
 */
export function Answer({ round, ward }: { round: string; ward: string }) {
  const t = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const questionnaire = useQuery(queries.questionnaire(round));
  const [stage, setStage] = useState<Stage>({ at: "welcome" });
  const [leaving, setLeaving] = useState(false);
  const [showPrivacy, setShowPrivacy] = useState(false);
  const free = useRef(false);
  const visits = useRef(0);

  useEffect(() => {
    fillScreen(true);
    return () => fillScreen(false);
  }, []);
  useBlocker({
    shouldBlockFn: () => {
      if (free.current) return false;
      setLeaving(true);
      return true;
    },
    enableBeforeUnload: false,
  });

  const enter = (draft: Draft) => {
    visits.current += 1;
    setStage({ at: "form", draft, visit: visits.current });
  };
  const begin = useMutation({
    mutationFn: async () => {
      const unfinished = await commands.unfinishedDraft(round);
      return { unfinished, fresh: unfinished ? null : await commands.beginDraft(round) };
    },
    onSuccess: ({ unfinished, fresh }) => {
      if (unfinished) setStage({ at: "unfinished", draft: unfinished });
      else if (fresh) enter(fresh);
      // The answer would otherwise stay in memory after the person has gone.
      begin.reset();
    },
  });
  const leave = () => {
    free.current = true;
    client.removeQueries({ queryKey: queries.questionnaire(round).queryKey });
    void navigate({ to: "/collect/$round", params: { round } });
  };

  if (questionnaire.isError) {
    return (
      <PlainFrame ward={ward}>
        <ErrorPage error={questionnaire.error}>
          <p>
            <Button look="outlined" onClick={leave}>
              {t("ui-answer-leave")}
            </Button>
          </p>
        </ErrorPage>
      </PlainFrame>
    );
  }
  const form = questionnaire.data;
  if (!form) {
    return (
      <PlainFrame ward={ward}>
        <Skeleton />
      </PlainFrame>
    );
  }
  return (
    <PlainFrame
      ward={ward}
      corner={
        stage.at === "form" && !showPrivacy && !leaving ? (
          <Button look="link" onClick={() => setShowPrivacy(true)}>
            {t("ui-answer-who-sees")}
          </Button>
        ) : null
      }
    >
      <div className="app-question">
        {leaving ? <Leave onStay={() => setLeaving(false)} onLeave={leave} /> : null}
        {/* Kept in the page while something else is shown, so that nobody loses their place. */}
        <div hidden={leaving}>
          <ErrorBanner error={begin.error} />
          <Screen
            stage={stage}
            form={form}
            showPrivacy={showPrivacy}
            covered={leaving}
            busy={begin.isPending}
            onBegin={() => begin.mutate()}
            onEnter={enter}
            onStage={setStage}
            onPrivacyRead={() => setShowPrivacy(false)}
          />
        </div>
        {!leaving && (stage.at === "welcome" || stage.at === "thanks" || stage.at === "stopped") ? (
          <p className="app-question__manager">
            <Button look="link" onClick={() => setLeaving(true)}>
              {t("ui-answer-manager")}
            </Button>
          </p>
        ) : null}
      </div>
    </PlainFrame>
  );
}

function Screen({
  stage,
  form,
  showPrivacy,
  covered,
  busy,
  onBegin,
  onEnter,
  onStage,
  onPrivacyRead,
}: {
  stage: Stage;
  form: Questionnaire;
  showPrivacy: boolean;
  covered: boolean;
  busy: boolean;
  onBegin: () => void;
  onEnter: (draft: Draft) => void;
  onStage: (stage: Stage) => void;
  onPrivacyRead: () => void;
}) {
  switch (stage.at) {
    case "welcome":
      return covered ? null : <Welcome form={form} busy={busy} onBegin={onBegin} />;
    case "unfinished":
      return covered ? null : (
        <Unfinished draft={stage.draft} onGoOn={onEnter} onDiscarded={onEnter} round={form.round} />
      );
    case "form":
      return (
        <Form
          key={stage.visit}
          form={form}
          draft={stage.draft}
          covered={covered}
          showPrivacy={showPrivacy}
          onPrivacyRead={onPrivacyRead}
          onFinished={() => onStage({ at: "thanks" })}
          onStopped={() => onStage({ at: "stopped" })}
          onDiscarded={() => onStage({ at: "welcome" })}
        />
      );
    case "thanks":
      return covered ? null : <Thanks kept={false} onNext={() => onStage({ at: "welcome" })} />;
    case "stopped":
      return covered ? null : <Thanks kept onNext={() => onStage({ at: "welcome" })} />;
  }
}
