import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Page } from "../../components/Page";
import { useWords } from "../../lib/words";

/** Too few answers to show any: an ordinary page, not an error. */
export function NotReleased({ message, picker }: { message: string; picker?: ReactNode }) {
  const t = useWords();
  return (
    <Page title={t("ui-error-not-released")} lead={message} corner={picker}>
      <div className="app-panel app-text">
        <h2>{t("ui-not-released-why")}</h2>
        <p>{t("ui-error-not-released-advice")}</p>
        <h2>{t("ui-not-released-next")}</h2>
        <p>{t("ui-not-released-next-text")}</p>
      </div>
      <div className="app-buttons">
        <Link to="/collect">{t("ui-not-released-collect")}</Link>
        <Link to="/help">{t("ui-not-released-help")}</Link>
      </div>
    </Page>
  );
}
