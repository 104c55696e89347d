import type { Since } from "../../bindings";
import { VerdictMark } from "../../components/VerdictMark";
import { useWords } from "../../lib/words";

/** What the team's answers say has changed since an action began. */
export function SinceThen({ since }: { since: Since }) {
  const t = useWords();
  return (
    <section className="app-since" aria-label={t("ui-since-title")}>
      <h2>{t("ui-since-title")}</h2>
      <p className="app-small app-quiet">{since.rounds}</p>
      {since.item ? (
        <p>
          <strong>{since.statement}</strong>
          <br />
          {since.item}
        </p>
      ) : null}
      {since.domain ? (
        <p>
          <strong>{since.area}</strong> <VerdictMark verdict={since.domain.verdict} words={since.domain.words} />
          <br />
          {since.domain.sentence}
        </p>
      ) : null}
      {since.gain ? <p className={since.sustained ? "app-badge" : undefined}>{since.gain}</p> : null}
      <p className="app-small app-quiet app-last">{t("ui-since-caution")}</p>
    </section>
  );
}
