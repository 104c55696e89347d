import { Button } from "../../components/Button";
import { Page } from "../../components/Page";
import { useWords } from "../../lib/words";

/** Asks before the computer goes back to the manager's pages. */
export function Leave({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const t = useWords();
  return (
    <Page title={t("ui-leave-title")} lead={t("ui-leave-lead")}>
      <p>{t("ui-leave-about")}</p>
      <div className="app-buttons">
        <Button onClick={onStay}>{t("ui-leave-stay")}</Button>
        <Button look="outlined" onClick={onLeave}>
          {t("ui-leave-leave")}
        </Button>
      </div>
    </Page>
  );
}
