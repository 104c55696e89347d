import { Panel } from "../../components/Panel";
import { useWords } from "../../lib/words";

/** What people wrote, in no order. */
export function CommentList({ note, comments }: { note?: string; comments: string[] }) {
  const t = useWords();
  return (
    <Panel title={t("ui-results-comments")}>
      {note ? <p className="app-small app-quiet">{note}</p> : null}
      {comments.length > 0 ? (
        <ul className="app-quotes">
          {comments.map((comment) => (
            <li key={comment}>{comment}</li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
