import type { Draft, Questionnaire } from "../../bindings";
import { AreaPage } from "./AreaPage";
import { Comments } from "./Comments";
import { Review } from "./Review";
import { RolePage } from "./RolePage";
import { StatementPage } from "./StatementPage";

export type Place =
  | { at: "statement"; number: number; reviewing: boolean }
  | { at: "area"; number: number }
  | { at: "role"; reviewing: boolean }
  | { at: "comments"; reviewing: boolean }
  | { at: "review" };

/** The pages of a form and the ways between them, wherever the answers go in the end. */
export function Steps({
  form,
  draft,
  place,
  keys,
  stopping,
  finishing,
  onPlace,
  onKeys,
  onChange,
  onFinish,
  onStop,
  onDiscard,
}: {
  form: Questionnaire;
  draft: Draft;
  place: Place;
  keys: boolean;
  stopping: boolean;
  finishing: boolean;
  onPlace: (place: Place) => void;
  onKeys: (on: boolean) => void;
  onChange: (draft: Draft) => void;
  onFinish: () => void;
  /** None where nothing can be kept. */
  onStop: (() => void) | null;
  onDiscard: () => void;
}) {
  const answer = (item: string, value: string | null) =>
    onChange({
      ...draft,
      answers: [
        ...draft.answers.filter((given) => given.item !== item),
        ...(value === null ? [] : [{ item, answer: value }]),
      ],
    });
  const comment = (domain: string | null, text: string) =>
    onChange({
      ...draft,
      comments: [
        ...draft.comments.filter((given) => given.domain !== domain),
        ...(text === "" ? [] : [{ domain, text }]),
      ],
    });

  const total = form.statements.length;
  const areas = form.domains.filter(({ id }) => form.statements.some((statement) => statement.domain === id));
  const go = (number: number) => onPlace({ at: "statement", number, reviewing: false });
  const afterStatements: Place = { at: form.role ? "role" : "comments", reviewing: false };
  const toReview = () => onPlace({ at: "review" });

  const statement = place.at === "statement" ? form.statements[place.number] : undefined;
  if (place.at === "statement" && statement) {
    return (
      <StatementPage
        key={statement.id}
        form={form}
        statement={statement}
        number={place.number}
        answer={draft.answers.find((given) => given.item === statement.id)?.answer ?? null}
        reviewing={place.reviewing}
        stopping={stopping}
        keys={keys}
        onKeys={onKeys}
        onList={() => onPlace({ at: "area", number: areas.findIndex(({ id }) => id === statement.domain) })}
        onAnswer={(value) => answer(statement.id, value)}
        onNext={() => {
          if (place.reviewing) toReview();
          else if (place.number + 1 < total) go(place.number + 1);
          else onPlace(afterStatements);
        }}
        onBack={place.reviewing ? toReview : place.number > 0 ? () => go(place.number - 1) : null}
        onStop={onStop}
        onDiscard={onDiscard}
      />
    );
  }
  const area = place.at === "area" ? areas[place.number] : undefined;
  if (place.at === "area" && area) {
    const last = place.number + 1 === areas.length;
    return (
      <AreaPage
        key={area.id}
        form={form}
        domain={area}
        draft={draft}
        keys={keys}
        stopping={stopping}
        onAnswer={answer}
        onNext={() => onPlace(last ? afterStatements : { at: "area", number: place.number + 1 })}
        onBack={place.number > 0 ? () => onPlace({ at: "area", number: place.number - 1 }) : null}
        onOneByOne={() => go(form.statements.findIndex(({ domain }) => domain === area.id))}
        onStop={onStop}
        onDiscard={onDiscard}
      />
    );
  }
  if (place.at === "role" && form.role) {
    const onward = () => (place.reviewing ? toReview() : onPlace({ at: "comments", reviewing: false }));
    return (
      <RolePage
        asked={form.role}
        role={draft.role}
        reviewing={place.reviewing}
        onRole={(role) => onChange({ ...draft, role })}
        onNext={onward}
        onBack={place.reviewing ? onward : () => go(total - 1)}
        onStop={onStop}
      />
    );
  }
  if (place.at === "comments") {
    return (
      <Comments
        form={form}
        comments={draft.comments}
        onComment={comment}
        onNext={toReview}
        onBack={
          place.reviewing ? toReview : form.role ? () => onPlace({ at: "role", reviewing: false }) : () => go(total - 1)
        }
        onStop={onStop}
      />
    );
  }
  return (
    <Review
      form={form}
      draft={draft}
      busy={finishing}
      onStatement={(number) => onPlace({ at: "statement", number, reviewing: true })}
      onRole={() => onPlace({ at: "role", reviewing: true })}
      onComments={() => onPlace({ at: "comments", reviewing: true })}
      onFinish={onFinish}
      onStop={onStop}
      onDiscard={onDiscard}
    />
  );
}
