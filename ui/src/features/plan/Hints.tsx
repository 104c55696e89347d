import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ActionFields } from "../../bindings";
import { useSettled } from "../../lib/delayed";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** What would make the action clearer. It warns, and never stands in the way. */
export function Hints({ fields }: { fields: ActionFields }) {
  const t = useWords();
  const settled = useSettled(fields, 400);
  const hints = useQuery({ ...queries.hints(settled), placeholderData: keepPreviousData });
  return (
    <aside className="app-hints" aria-label={t("ui-hints-label")}>
      <h2>{t("ui-hints-title")}</h2>
      <ul>
        {hints.data?.map((hint) => (
          <li key={hint.text} className={hint.ok ? undefined : "app-warn"}>
            {hint.ok ? <Tick /> : <Query />}
            <span>
              <span className="nhsuk-u-visually-hidden">{hint.ok ? t("ui-hint-ok") : t("ui-hint-look")} </span>
              {hint.text}
            </span>
          </li>
        ))}
      </ul>
      <p className="app-last app-quiet">{t("ui-hints-only")}</p>
    </aside>
  );
}

function Tick() {
  return (
    <svg width="16" height="20" viewBox="0 0 16 20" aria-hidden="true" focusable="false">
      <path d="M2.5 10.5 6 14 13.5 6" fill="none" stroke="currentColor" strokeWidth="2.25" />
    </svg>
  );
}

function Query() {
  return (
    <svg width="16" height="20" viewBox="0 0 16 20" aria-hidden="true" focusable="false">
      <circle cx="8" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <text x="8" y="14.5" fontSize="12" fontWeight="700" textAnchor="middle" fill="currentColor">
        ?
      </text>
    </svg>
  );
}
