import { useEffect, useId, useRef } from "react";
import { useWords } from "../lib/words";

/** Says that something worked, and takes the focus from the form that is gone. */
export function SuccessBanner({ children }: { children: string | null }) {
  const t = useWords();
  const id = useId();
  const banner = useRef<HTMLElement>(null);
  useEffect(() => {
    if (children) banner.current?.focus();
  }, [children]);
  return (
    <div aria-live="polite">
      {children ? (
        <section
          ref={banner}
          tabIndex={-1}
          className="nhsuk-notification-banner nhsuk-notification-banner--success"
          aria-labelledby={id}
        >
          <div className="nhsuk-notification-banner__header">
            <h2 className="nhsuk-notification-banner__title" id={id}>
              {t("ui-success")}
            </h2>
          </div>
          <div className="nhsuk-notification-banner__content">
            <p className="nhsuk-notification-banner__heading">{children}</p>
          </div>
        </section>
      ) : null}
    </div>
  );
}
