import type { ReactNode } from "react";
import { errors } from "../lib/errors";
import type { CommandError } from "../lib/failure";
import { useWords } from "../lib/words";
import { Button } from "./Button";
import { Page } from "./Page";

/** A whole page for a query that failed: what happened, what to do, nothing to fear. */
export function ErrorPage({
  error,
  onRetry,
  children,
}: {
  error: Pick<CommandError, "code" | "message" | "incident">;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const t = useWords();
  const { heading, advice, tone } = errors[error.code];
  return (
    <Page title={t(heading)} failed={tone === "stop"}>
      {error.message ? <p className="app-lead">{error.message}</p> : null}
      <p className="app-text">{t(advice)}</p>
      {error.incident ? <p className="app-text">{t("ui-error-incident", { incident: error.incident })}</p> : null}
      {children}
      {onRetry ? (
        <p>
          <Button look="outlined" onClick={onRetry}>
            {t("ui-try-again")}
          </Button>
        </p>
      ) : null}
    </Page>
  );
}
