import { useEffect, useRef } from "react";
import { useWords } from "../lib/words";

/** Why the form cannot be finished yet. */
export function Problem({ said }: { said: string | null }) {
  const t = useWords();
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said !== null) banner.current?.focus();
  }, [said]);
  if (said === null) return null;
  return (
    <div className="nhsuk-error-summary" ref={banner} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title">{t("ui-form-file-problem")}</h2>
        <div className="nhsuk-error-summary__body">
          <p>{said}</p>
        </div>
      </div>
    </div>
  );
}
