import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Page } from "../../components/Page";
import { commands } from "../../lib/commands";
import { useWords } from "../../lib/words";
import { Recovery } from "./Recovery";

/** Makes a new recovery code when the old one is not on paper, and asks for it back as on the first day. */
export function NewCode() {
  const t = useWords();
  const navigate = useNavigate();
  const renew = useMutation({ mutationFn: () => commands.renewRecoveryCode() });
  if (renew.data) return <Recovery code={renew.data} onDone={() => navigate({ to: "/" })} />;
  return (
    <Page title={t("ui-recovery-renew")} lead={t("ui-recovery-renew-lead")} failed={renew.isError}>
      <ErrorBanner error={renew.error} />
      <div className="app-text">
        <p>{t("ui-recovery-renew-old")}</p>
        <p>{t("ui-recovery-renew-paper")}</p>
      </div>
      <div className="app-buttons">
        <Button busy={renew.isPending} onClick={() => renew.mutate()}>
          {t("ui-recovery-renew-make")}
        </Button>
        <Button look="link" onClick={() => void navigate({ to: "/" })}>
          {t("ui-back")}
        </Button>
      </div>
    </Page>
  );
}
