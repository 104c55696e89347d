import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Draft, Questionnaire } from "../../bindings";
import { ErrorBanner } from "../../components/ErrorBanner";
import { commands } from "../../lib/commands";
import { useSaving } from "../../lib/saving";
import { AreaPage } from "./AreaPage";
import { Comments } from "./Comments";
import { useIdle } from "./idle";
import { Discard, StillThere } from "./Pauses";
import { Review } from "./Review";
import { RolePage } from "./RolePage";
import { StatementPage } from "./StatementPage";
import { PrivacyPage } from "./Welcome";

type Place =
  | { at: "statement"; number: number; reviewing: boolean }
  | { at: "area"; number: number }
  | { at: "role"; reviewing: boolean }
  | { at: "comments"; reviewing: boolean }
  | { at: "review" };

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
  const answer = (item: string, value: string | null) =>
    change({
      ...draft,
      answers: [
        ...draft.answers.filter((given) => given.item !== item),
        ...(value === null ? [] : [{ item, answer: value }]),
      ],
    });
  const comment = (domain: string | null, text: string) =>
    change({
      ...draft,
      comments: [
        ...draft.comments.filter((given) => given.domain !== domain),
        ...(text === "" ? [] : [{ domain, text }]),
      ],
    });

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
  if (idle) return <StillThere onHere={wake} onStop={() => stop.mutate()} onDiscard={() => discard.mutate()} />;
  if (discarding) {
    return (
      <>
        {banner}
        <Discard busy={discard.isPending} onDiscard={() => discard.mutate()} onBack={() => setDiscarding(false)} />
      </>
    );
  }
  if (showPrivacy) return <PrivacyPage form={form} onRead={onPrivacyRead} />;

  const total = form.statements.length;
  const areas = form.domains.filter(({ id }) => form.statements.some((statement) => statement.domain === id));
  const go = (number: number) => setPlace({ at: "statement", number, reviewing: false });
  const statement = place.at === "statement" ? form.statements[place.number] : undefined;

  if (place.at === "statement" && statement) {
    const next = () => {
      if (place.reviewing) setPlace({ at: "review" });
      else if (place.number + 1 < total) go(place.number + 1);
      else setPlace({ at: form.role ? "role" : "comments", reviewing: false });
    };
    return (
      <>
        {banner}
        <StatementPage
          key={statement.id}
          form={form}
          statement={statement}
          number={place.number}
          answer={draft.answers.find((given) => given.item === statement.id)?.answer ?? null}
          reviewing={place.reviewing}
          stopping={stop.isPending}
          keys={keys}
          onKeys={setKeys}
          onList={() => setPlace({ at: "area", number: areas.findIndex(({ id }) => id === statement.domain) })}
          onAnswer={(value) => answer(statement.id, value)}
          onNext={next}
          onBack={
            place.reviewing ? () => setPlace({ at: "review" }) : place.number > 0 ? () => go(place.number - 1) : null
          }
          onStop={() => stop.mutate()}
          onDiscard={() => setDiscarding(true)}
        />
      </>
    );
  }
  const area = place.at === "area" ? areas[place.number] : undefined;
  if (place.at === "area" && area) {
    const last = place.number + 1 === areas.length;
    return (
      <>
        {banner}
        <AreaPage
          key={area.id}
          form={form}
          domain={area}
          draft={draft}
          keys={keys}
          stopping={stop.isPending}
          onAnswer={answer}
          onNext={() =>
            setPlace(
              last
                ? { at: form.role ? "role" : "comments", reviewing: false }
                : { at: "area", number: place.number + 1 },
            )
          }
          onBack={place.number > 0 ? () => setPlace({ at: "area", number: place.number - 1 }) : null}
          onOneByOne={() => go(form.statements.findIndex((statement) => statement.domain === area.id))}
          onStop={() => stop.mutate()}
          onDiscard={() => setDiscarding(true)}
        />
      </>
    );
  }
  if (place.at === "role" && form.role) {
    const onward = () => setPlace(place.reviewing ? { at: "review" } : { at: "comments", reviewing: false });
    return (
      <>
        {banner}
        <RolePage
          asked={form.role}
          role={draft.role}
          reviewing={place.reviewing}
          onRole={(role) => change({ ...draft, role })}
          onNext={onward}
          onBack={place.reviewing ? onward : () => go(total - 1)}
          onStop={() => stop.mutate()}
        />
      </>
    );
  }
  if (place.at === "comments") {
    return (
      <>
        {banner}
        <Comments
          form={form}
          comments={draft.comments}
          onComment={comment}
          onNext={() => setPlace({ at: "review" })}
          onBack={
            place.reviewing
              ? () => setPlace({ at: "review" })
              : form.role
                ? () => setPlace({ at: "role", reviewing: false })
                : () => go(total - 1)
          }
          onStop={() => stop.mutate()}
        />
      </>
    );
  }
  return (
    <>
      {banner}
      <Review
        form={form}
        draft={draft}
        busy={finish.isPending}
        onStatement={(number) => setPlace({ at: "statement", number, reviewing: true })}
        onRole={() => setPlace({ at: "role", reviewing: true })}
        onComments={() => setPlace({ at: "comments", reviewing: true })}
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
