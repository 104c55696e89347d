import { Button } from "../../components/Button";
import { Page } from "../../components/Page";
import { useWords } from "../../lib/words";

/** The end: nothing of the answers is left on the screen or behind it. */
export function Thanks({ kept, onNext }: { kept: boolean; onNext: () => void }) {
  const t = useWords();
  return (
    <Page
      title={kept ? t("ui-stopped-title") : t("ui-thanks-title")}
      lead={kept ? t("ui-stopped-lead") : t("ui-thanks-lead")}
    >
      <p>{kept ? t("ui-stopped-about") : t("ui-thanks-about")}</p>
      <div className="app-buttons">
        <Button onClick={onNext}>{t("ui-thanks-next")}</Button>
      </div>
    </Page>
  );
}
