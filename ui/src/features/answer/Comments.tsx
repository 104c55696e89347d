import type { Draft, Questionnaire } from "../../bindings";
import { Button } from "../../components/Button";
import { CommentBox } from "../../components/CommentBox";
import { Fold } from "../../components/Fold";
import { Page } from "../../components/Page";
import { useWords } from "../../lib/words";

/** One box for anything, and a folded one for each area. All may stay empty. */
export function Comments({
  form,
  comments,
  onComment,
  onNext,
  onBack,
  onStop,
}: {
  form: Questionnaire;
  comments: Draft["comments"];
  onComment: (domain: string | null, text: string) => void;
  onNext: () => void;
  onBack: () => void;
  onStop: (() => void) | null;
}) {
  const t = useWords();
  const textOf = (domain: string | null) => comments.find((given) => given.domain === domain)?.text ?? "";
  const asked = form.domains.filter((domain) => form.statements.some((statement) => statement.domain === domain.id));
  return (
    <Page title={t("ui-comments-title")} lead={t("ui-comments-lead")}>
      <p>{t("ui-comments-privacy")}</p>
      <p>{t("ui-comments-guardian", { asks: form.asks })}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onNext();
        }}
      >
        <CommentBox
          id="comment"
          label={t("ui-comments-general")}
          value={textOf(null)}
          rows={4}
          onChange={(text) => onComment(null, text)}
        />
        {asked.map((domain) => (
          <Fold key={domain.id} summary={domain.name}>
            <CommentBox
              id={`comment-${domain.id}`}
              label={t("ui-comments-area", { area: domain.name })}
              value={textOf(domain.id)}
              onChange={(text) => onComment(domain.id, text)}
            />
          </Fold>
        ))}
        <div className="app-buttons">
          <Button type="submit">{t("ui-continue")}</Button>
          <Button look="link" onClick={onBack}>
            {t("ui-back")}
          </Button>
          {onStop ? (
            <Button look="link" onClick={onStop}>
              {t("ui-answer-stop")}
            </Button>
          ) : null}
        </div>
      </form>
    </Page>
  );
}
