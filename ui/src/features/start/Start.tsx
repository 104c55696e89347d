import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Opening } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorPage } from "../../components/ErrorPage";
import { Page } from "../../components/Page";
import { PlainFrame } from "../../components/PlainFrame";
import { commands } from "../../lib/commands";
import { CommandError } from "../../lib/failure";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { SetUp } from "./SetUp";
import { TakeOver } from "./TakeOver";
import { Unlock } from "./Unlock";

type Closed = Exclude<Opening, { kind: "ready" }>;

interface StartProps {
  opening: Closed;
  onSettingUp: (busy: boolean) => void;
  /** The page of several wards, which needs no ward of one's own. */
  wards: (back: ReactNode) => ReactNode;
}

/** What stands before an open ward: choosing, setting up, unlocking, or why it cannot be opened. */
export function Start(props: StartProps) {
  return (
    <PlainFrame>
      <Door {...props} />
    </PlainFrame>
  );
}

function Door({ opening, onSettingUp, wards }: StartProps) {
  const [settingUp, setSettingUp] = useState<"anew" | "from-before" | null>(null);
  const [looking, setLooking] = useState(false);
  const show = (how: typeof settingUp) => {
    setSettingUp(how);
    onSettingUp(how !== null);
  };
  switch (opening.kind) {
    case "first_run":
      if (looking) return wards(<BackButton onBack={() => setLooking(false)} />);
      if (settingUp === "anew")
        return <SetUp keyring={opening.keyring} onDone={() => show(null)} onBack={() => show(null)} />;
      if (settingUp === "from-before")
        return <TakeOver keyring={opening.keyring} onDone={() => show(null)} onBack={() => show(null)} />;
      return (
        <Choose onSetUp={() => show("anew")} onTakeOver={() => show("from-before")} onLook={() => setLooking(true)} />
      );
    case "locked":
      return <Unlock passphrase={opening.passphrase} />;
    case "failed":
      return <Failed error={new CommandError(opening.error)} />;
  }
}

function useSampleWard() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => commands.openSampleWard(),
    onSuccess: (opened) => client.setQueryData(queries.opening.queryKey, opened),
  });
}

function BackButton({ onBack }: { onBack: () => void }) {
  const t = useWords();
  return (
    <Button look="link" onClick={onBack}>
      {t("ui-wards-back-start")}
    </Button>
  );
}

function Choose({ onSetUp, onTakeOver, onLook }: { onSetUp: () => void; onTakeOver: () => void; onLook: () => void }) {
  const t = useWords();
  const sample = useSampleWard();
  return (
    <Page title={t("ui-start-title")} lead={t("ui-start-lead")}>
      <ErrorBanner error={sample.error} />
      <ul className="app-ticks app-text">
        <li>{t("ui-start-point-quarter")}</li>
        <li>{t("ui-start-point-anonymous")}</li>
        <li>{t("ui-start-point-local")}</li>
      </ul>
      <div className="app-choices">
        <div className="app-choice">
          <h2>{t("ui-start-set-up-heading")}</h2>
          <p>{t("ui-start-set-up-about")}</p>
          <Button onClick={onSetUp}>{t("ui-start-set-up")}</Button>
        </div>
        <div className="app-choice">
          <h2>{t("ui-start-sample-heading")}</h2>
          <p>{t("ui-start-sample-about")}</p>
          <Button look="outlined" busy={sample.isPending} onClick={() => sample.mutate()}>
            {t("ui-start-sample")}
          </Button>
        </div>
        <div className="app-choice">
          <h2>{t("ui-take-over-heading")}</h2>
          <p>{t("ui-take-over-about")}</p>
          <Button look="outlined" onClick={onTakeOver}>
            {t("ui-take-over-go")}
          </Button>
        </div>
        <div className="app-choice">
          <h2>{t("ui-wards-heading-start")}</h2>
          <p>{t("ui-wards-about-start")}</p>
          <Button look="outlined" onClick={onLook}>
            {t("ui-wards-link")}
          </Button>
        </div>
      </div>
    </Page>
  );
}

function Failed({ error }: { error: CommandError }) {
  const t = useWords();
  const client = useQueryClient();
  const sample = useSampleWard();
  return (
    <ErrorPage error={error} onRetry={() => void client.invalidateQueries(queries.opening)}>
      <p className="app-text">{t("ui-start-nothing-lost")}</p>
      <ErrorBanner error={sample.error} />
      <p>
        <Button look="link" busy={sample.isPending} onClick={() => sample.mutate()}>
          {t("ui-start-sample")}
        </Button>
      </p>
    </ErrorPage>
  );
}
