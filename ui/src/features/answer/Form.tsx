import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Draft, Questionnaire } from "../../bindings";
import { ErrorBanner } from "../../components/ErrorBanner";
import { commands } from "../../lib/commands";
import { useSaving } from "../../lib/saving";
import { useWords } from "../../lib/words";
import { useIdle } from "./idle";
import { Discard, StillThere } from "./Pauses";
import { type Place, Steps } from "./Steps";
import { PrivacyPage } from "./Welcome";

/** One person's form, from the first statement to the end. */
export function Form({
  form,
  draft: begun,
  covered,
  showPrivacy,
  onPrivacyRead,
  onFinished,
  onStopped,
  onDiscarded,
}: {
  form: Questionnaire;
  draft: Draft;
  covered: boolean;
  showPrivacy: boolean;
  onPrivacyRead: () => void;
  onFinished: () => void;
  onStopped: () => void;
  onDiscarded: () => void;
}) {
  const t = useWords();
  const [draft, setDraft] = useState(begun);
  const [place, setPlace] = useState<Place>(() => startOf(form, begun));
  const [discarding, setDiscarding] = useState(false);
  // For this person only: the next one begins with neither.
  const [keys, setKeys] = useState(false);
  const { save, settle, error } = useSaving(commands.saveDraft);
  const { idle, wake } = useIdle();

  const change = (changed: Draft) => {
    setDraft(changed);
    save(changed);
  };
  const stop = useMutation({
    mutationFn: async () => {
      if (!(await settle())) await commands.saveDraft(draft);
    },
    onSuccess: onStopped,
  });
  const discard = useMutation({
    mutationFn: async () => {
      await settle();
      await commands.discardDraft(draft.id);
    },
    onSuccess: onDiscarded,
  });
  const finish = useMutation({
    mutationFn: async () => {
      if (!(await settle())) await commands.saveDraft(draft);
      await commands.submitDraft(draft.id);
    },
    onSuccess: onFinished,
  });

  useEffect(() => {
    if (!idle) return;
    // Nobody came back: the answers are put away, not left on the screen.
    const timer = setTimeout(() => stop.mutate(), 60_000);
    return () => clearTimeout(timer);
  }, [idle, stop.mutate]);

  if (covered) return null;
  const banner = (
    <>
      <ErrorBanner error={finish.error ?? discard.error ?? stop.error} />
      <ErrorBanner error={error} quiet />
    </>
  );
  if (idle) {
    return (
      <StillThere
        lead={t("ui-idle-lead")}
        onHere={wake}
        onStop={() => stop.mutate()}
        onDiscard={() => discard.mutate()}
      />
    );
  }
  if (discarding) {
    return (
      <>
        {banner}
        <Discard busy={discard.isPending} onDiscard={() => discard.mutate()} onBack={() => setDiscarding(false)} />
      </>
    );
  }
  if (showPrivacy) return <PrivacyPage form={form} onRead={onPrivacyRead} />;

  return (
    <>
      {banner}
      <Steps
        form={form}
        draft={draft}
        place={place}
        keys={keys}
        stopping={stop.isPending}
        finishing={finish.isPending}
        onPlace={setPlace}
        onKeys={setKeys}
        onChange={change}
        onFinish={() => finish.mutate()}
        onStop={() => stop.mutate()}
        onDiscard={() => setDiscarding(true)}
      />
    </>
  );
}

/** A resumed form goes on at the first statement without an answer, so no earlier answer is on the screen. */
function startOf(form: Questionnaire, draft: Draft): Place {
  const answered = new Set(draft.answers.map((given) => given.item));
  const number = form.statements.findIndex((statement) => !answered.has(statement.id));
  return number < 0
    ? { at: form.role ? "role" : "comments", reviewing: false }
    : { at: "statement", number, reviewing: false };
}
