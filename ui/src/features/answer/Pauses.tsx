import { Button } from "../../components/Button";
import { Page } from "../../components/Page";
import { useWords } from "../../lib/words";

/** After some quiet minutes: the answers are off the screen until somebody says they are there. */
export function StillThere({
  lead,
  onHere,
  onStop,
  onDiscard,
}: {
  /** What happens if nobody is. */
  lead: string;
  onHere: () => void;
  /** None where nothing can be kept. */
  onStop: (() => void) | null;
  onDiscard: () => void;
}) {
  const t = useWords();
  return (
    <Page title={t("ui-idle-title")} lead={lead}>
      <div className="app-buttons">
        <Button onClick={onHere}>{t("ui-idle-here")}</Button>
        {onStop ? (
          <Button look="link" onClick={onStop}>
            {t("ui-answer-stop")}
          </Button>
        ) : null}
        <Button look="link" onClick={onDiscard}>
          {t("ui-answer-discard")}
        </Button>
      </div>
    </Page>
  );
}

/** Asks before a person's answers are deleted. */
export function Discard({ busy, onDiscard, onBack }: { busy: boolean; onDiscard: () => void; onBack: () => void }) {
  const t = useWords();
  return (
    <Page title={t("ui-discard-title")} lead={t("ui-discard-lead")}>
      <div className="app-buttons">
        <Button look="warning" busy={busy} onClick={onDiscard}>
          {t("ui-discard-do")}
        </Button>
        <Button look="link" onClick={onBack}>
          {t("ui-discard-back")}
        </Button>
      </div>
    </Page>
  );
}
