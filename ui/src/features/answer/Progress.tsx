import { useWords } from "../../lib/words";

/** How far along, in words and as a bar. */
export function Progress({
  area,
  number,
  total,
  minutes,
}: {
  area: string;
  number: number;
  total: number;
  minutes: number;
}) {
  const t = useWords();
  const left = Math.max(1, Math.round((minutes * (total - number + 1)) / Math.max(total, 1)));
  return (
    <>
      <div className="app-question__top">
        <strong>{area}</strong>
        <span className="app-quiet">{t("ui-answer-progress", { number, total, minutes: left })}</span>
      </div>
      <svg className="app-progress" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="app-progress__rest" width="100" height="1" />
        <rect className="app-progress__done" width={(100 * (number - 1)) / Math.max(total, 1)} height="1" />
      </svg>
    </>
  );
}
