import { Button } from "../../components/Button";
import { Page } from "../../components/Page";
import { useWords } from "../../lib/words";

/** After some quiet minutes: the answers are off the screen until somebody says they are there. */
export function StillThere({
  onHere,
  onStop,
  onDiscard,
}: {
  onHere: () => void;
  onStop: () => void;
  onDiscard: () => void;
}) {
  const t = useWords();
  return (
    <Page title={t("ui-idle-title")} lead={t("ui-idle-lead")}>
      <div className="app-buttons">
        <Button onClick={onHere}>{t("ui-idle-here")}</Button>
        <Button look="link" onClick={onStop}>
          {t("ui-answer-stop")}
        </Button>
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
