import { useEffect, useState } from "react";
import type { Draft } from "../bindings";
import { Button } from "../components/Button";
import { Page } from "../components/Page";
import { PlainFrame } from "../components/PlainFrame";
import { useIdle } from "../features/answer/idle";
import { Discard, StillThere } from "../features/answer/Pauses";
import { type Place, Steps } from "../features/answer/Steps";
import { PrivacyPage, Welcome } from "../features/answer/Welcome";
import { WardName } from "../lib/ward";
import { useWords } from "../lib/words";
import type { Block } from "./block";
import { Problem } from "./Problem";
import { Save } from "./Save";
import { canSeal, overfull, seal } from "./seal";

type Stage = { at: "welcome" } | { at: "form" } | { at: "save"; sealed: string; isPassedOn: boolean };

const blank: Draft = { id: "", answers: [], role: null, comments: [] };
const beginning: Place = { at: "statement", number: 0, reviewing: false };
/** How long answers stay under the cover when nobody is there. */
const COVERED = 30 * 60_000;

/** The form that travels: it asks, seals and hands over, and keeps nothing. */
export function FormFile({ block }: { block: Block }) {
  const t = useWords();
  const [able, setAble] = useState<boolean | null>(null);
  const [stage, setStage] = useState<Stage>({ at: "welcome" });
  const [draft, setDraft] = useState(blank);
  const [place, setPlace] = useState(beginning);
  const [keys, setKeys] = useState(false);
  const [showPrivacy, setShowPrivacy] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const [sealing, setSealing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { idle, wake } = useIdle();

  useEffect(() => {
    void canSeal(block).then(setAble);
  }, [block]);

  const isBegun = draft.answers.length > 0 || draft.comments.length > 0 || draft.role !== null;
  const wouldLose = (stage.at === "form" && isBegun) || (stage.at === "save" && !stage.isPassedOn);
  useAskBeforeLeaving(wouldLose);

  const discard = () => {
    setDraft(blank);
    setPlace(beginning);
    setKeys(false);
    setProblem(null);
    setShowPrivacy(false);
    setDiscarding(false);
    setStage({ at: "welcome" });
    wake();
  };
  const isCovered = idle && stage.at === "form" && isBegun;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time runs from when the answers were covered
  useEffect(() => {
    if (!isCovered) return;
    const timer = setTimeout(discard, COVERED);
    return () => clearTimeout(timer);
  }, [isCovered]);

  const finish = async () => {
    const over = overfull(block, draft);
    const points = new Set(block.form.options.map(({ value }) => value));
    if (!draft.answers.some(({ answer }) => points.has(answer))) return setProblem(t("ui-form-file-nothing"));
    if (over > 0) return setProblem(t("ui-form-file-too-long", { letters: over }));
    setSealing(true);
    try {
      const sealed = await seal(block, draft);
      discard();
      setStage({ at: "save", sealed, isPassedOn: false });
    } catch {
      setProblem(t("ui-form-file-failed"));
    } finally {
      setSealing(false);
    }
  };

  const page = () => {
    if (able === null) return null;
    if (!able) {
      return (
        <Page title={t("ui-form-file-cannot-title")} lead={t("ui-form-file-cannot-lead")}>
          <p>{t("ui-form-file-cannot-about")}</p>
        </Page>
      );
    }
    if (isCovered) {
      return (
        <StillThere
          lead={t("ui-form-file-idle-lead")}
          onHere={wake}
          onStop={null}
          onDiscard={() => {
            setDiscarding(true);
            wake();
          }}
        />
      );
    }
    switch (stage.at) {
      case "welcome":
        return (
          <Welcome
            form={block.form}
            lead={t("ui-form-file-lead", { statements: block.form.statements.length, minutes: block.form.minutes })}
            busy={false}
            onBegin={() => {
              setStage({ at: "form" });
            }}
          >
            <p>{t("ui-form-file-one-go")}</p>
          </Welcome>
        );
      case "form":
        if (discarding) return <Discard busy={false} onDiscard={discard} onBack={() => setDiscarding(false)} />;
        if (showPrivacy) return <PrivacyPage form={block.form} onRead={() => setShowPrivacy(false)} />;
        return (
          <>
            <Problem said={problem} />
            <Steps
              form={block.form}
              draft={draft}
              place={place}
              keys={keys}
              stopping={false}
              finishing={sealing}
              onPlace={(next) => {
                setProblem(null);
                setPlace(next);
              }}
              onKeys={setKeys}
              onChange={setDraft}
              onFinish={() => void finish()}
              onStop={null}
              onDiscard={() => setDiscarding(true)}
            />
          </>
        );
      case "save":
        return (
          <Save
            sealed={stage.sealed}
            fileName={block.fileName}
            onPassedOn={() => setStage({ ...stage, isPassedOn: true })}
          />
        );
    }
  };
  return (
    <WardName value={block.ward}>
      <PlainFrame
        ward={block.ward}
        corner={
          stage.at === "form" && !showPrivacy && !discarding && !isCovered ? (
            <Button look="link" onClick={() => setShowPrivacy(true)}>
              {t("ui-answer-who-sees")}
            </Button>
          ) : null
        }
      >
        <div className="app-question">{page()}</div>
      </PlainFrame>
    </WardName>
  );
}

/** The browser asks before the page goes while something would be lost with it. */
function useAskBeforeLeaving(wouldLose: boolean): void {
  useEffect(() => {
    if (!wouldLose) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Edge and Chrome before 119 ask only for this.
      event.returnValue = true;
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [wouldLose]);
  useEffect(() => {
    // A page that was left must not come back with answers on it.
    const forget = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener("pageshow", forget);
    return () => window.removeEventListener("pageshow", forget);
  }, []);
}
