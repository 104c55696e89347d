import { useAfter } from "../lib/delayed";
import { useWords } from "../lib/words";

/** The page's shape. Most pages arrive before it is due, so nothing flickers. */
export function Skeleton() {
  const t = useWords();
  const due = useAfter(200);
  if (!due) return null;
  return (
    <div className="app-skeleton">
      <h1 className="nhsuk-u-visually-hidden">{t("ui-loading")}</h1>
      <div className="app-skeleton__line app-skeleton__line--title" />
      <div className="app-skeleton__line app-skeleton__line--lead" />
      <div className="app-skeleton__box" />
      <div className="app-skeleton__box" />
    </div>
  );
}
