import { useEffect, useRef } from "react";
import { errors } from "../lib/errors";
import type { CommandError } from "../lib/failure";
import { useWords } from "../lib/words";

/** An act that failed. What was typed stays where it is; `quiet` leaves the focus there too. */
export function ErrorBanner({ error, quiet = false }: { error: CommandError | null; quiet?: boolean }) {
  const t = useWords();
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error && !quiet) banner.current?.focus();
  }, [error, quiet]);
  if (!error) return null;
  const { heading, advice } = errors[error.code];
  return (
    <div className="nhsuk-error-summary" ref={banner} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title">{t(heading)}</h2>
        <div className="nhsuk-error-summary__body">
          {error.message ? <p>{error.message}</p> : null}
          <p>{t(advice)}</p>
          {error.incident ? <p>{t("ui-error-incident", { incident: error.incident })}</p> : null}
        </div>
      </div>
    </div>
  );
}
