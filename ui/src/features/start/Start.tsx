import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
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
import { Unlock } from "./Unlock";

type Closed = Exclude<Opening, { kind: "ready" }>;

/** What stands before an open ward: choosing, setting up, unlocking, or why it cannot be opened. */
export function Start({ opening, onSettingUp }: { opening: Closed; onSettingUp: (busy: boolean) => void }) {
  return (
    <PlainFrame>
      <Door opening={opening} onSettingUp={onSettingUp} />
    </PlainFrame>
  );
}

function Door({ opening, onSettingUp }: { opening: Closed; onSettingUp: (busy: boolean) => void }) {
  const [settingUp, setSettingUp] = useState(false);
  const show = (busy: boolean) => {
    setSettingUp(busy);
    onSettingUp(busy);
  };
  switch (opening.kind) {
    case "first_run":
      return settingUp ? (
        <SetUp keyring={opening.keyring} onDone={() => show(false)} onBack={() => show(false)} />
      ) : (
        <Choose onSetUp={() => show(true)} />
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

function Choose({ onSetUp }: { onSetUp: () => void }) {
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
