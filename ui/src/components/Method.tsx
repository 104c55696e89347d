import { useWords } from "../lib/words";
import { Fold } from "./Fold";

/** "How was this worked out?", for a whole page. */
export function Method({ lines }: { lines: { what: string; text: string }[] }) {
  const t = useWords();
  return (
    <Fold summary={t("ui-how-worked-out")}>
      <dl className="app-method">
        {lines.map(({ what, text }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
