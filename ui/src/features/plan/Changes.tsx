import { useMutation } from "@tanstack/react-query";
import type { PlanPage } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Fold } from "../../components/Fold";
import { commands } from "../../lib/commands";
import { sayDate } from "../../lib/dates";
import { useWords } from "../../lib/words";

/** What was changed in the plan, newest first. Each can be undone, and so can the undoing. */
export function Changes({ changes, onUndone }: { changes: PlanPage["changes"]; onUndone: (words: string) => void }) {
  const t = useWords();
  const undo = useMutation({
    mutationFn: (change: PlanPage["changes"][number]) => commands.undoPlanChange(change.number),
    onSuccess: (_, change) => onUndone(t("ui-changes-undone", { what: change.text })),
  });
  if (changes.length === 0) return null;
  return (
    <Fold summary={t("ui-changes-title")}>
      <p className="app-small app-quiet">{t("ui-changes-about")}</p>
      <ErrorBanner error={undo.error} />
      <ul className="app-rows">
        {changes.map((change) => (
          <li key={change.number}>
            <span className="app-rows__wide">
              {change.text}
              <br />
              <span className="app-small app-quiet">{change.on ? sayDate(change.on) : t("ui-changes-no-day")}</span>
            </span>
            <Button look="link" busy={undo.isPending} onClick={() => undo.mutate(change)}>
              {t("ui-changes-undo")}
              <span className="nhsuk-u-visually-hidden">: {change.text}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
