import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem } from "../../components/ErrorSummary";
import { Page } from "../../components/Page";
import { problemsOfWard, type TypedWard, teamOf, WardFields } from "../../components/WardFields";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { Passphrase } from "./Passphrase";
import { Recovery } from "./Recovery";

type Step = "ward" | "privacy" | "passphrase";
const blank: TypedWard = { name: "", site: "", trust: "", headcount: "" };

/** Names the ward, says who can see what, and makes the store. */
export function SetUp({ keyring, onDone, onBack }: { keyring: boolean; onDone: () => void; onBack: () => void }) {
  const client = useQueryClient();
  const [step, setStep] = useState<Step>("ward");
  const [ward, setWard] = useState(blank);
  const create = useMutation({
    mutationFn: (passphrase: string | null) => commands.createWard({ team: teamOf(ward), passphrase }),
  });

  if (create.data) {
    return (
      <Recovery
        code={create.data}
        onDone={async () => {
          await client.fetchQuery({ ...queries.opening, staleTime: 0 });
          onDone();
        }}
      />
    );
  }
  switch (step) {
    case "ward":
      return <WardForm ward={ward} onWard={setWard} onNext={() => setStep("privacy")} onBack={onBack} />;
    case "privacy":
      return (
        <Privacy
          error={<ErrorBanner error={create.error} />}
          busy={create.isPending}
          last={keyring}
          onNext={() => (keyring ? create.mutate(null) : setStep("passphrase"))}
          onBack={() => setStep("ward")}
        />
      );
    case "passphrase":
      return (
        <Passphrase
          error={<ErrorBanner error={create.error} />}
          busy={create.isPending}
          onNext={(passphrase) => create.mutate(passphrase)}
          onBack={() => setStep("privacy")}
        />
      );
  }
}

function WardForm({
  ward,
  onWard,
  onNext,
  onBack,
}: {
  ward: TypedWard;
  onWard: (ward: TypedWard) => void;
  onNext: () => void;
  onBack: () => void;
}) {
  const t = useWords();
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const submit = () => {
    const found = problemsOfWard(ward, t);
    setProblems(found);
    if (found.length === 0) onNext();
  };
  return (
    <Page title={t("ui-set-up-title")} lead={t("ui-set-up-lead")} failed={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <WardFields ward={ward} problems={problems} onWard={onWard} />
        <div className="app-buttons">
          <Button type="submit">{t("ui-continue")}</Button>
          <Button look="link" onClick={onBack}>
            {t("ui-back")}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function Privacy({
  error,
  busy,
  last,
  onNext,
  onBack,
}: {
  error: ReactNode;
  busy: boolean;
  last: boolean;
  onNext: () => void;
  onBack: () => void;
}) {
  const t = useWords();
  return (
    <Page title={t("ui-privacy-title")} lead={t("ui-privacy-lead")}>
      {error}
      <div className="app-text">
        <h2>{t("ui-privacy-team")}</h2>
        <p>{t("ui-privacy-team-text")}</p>
        <h2>{t("ui-privacy-you")}</h2>
        <p>{t("ui-privacy-you-text")}</p>
        <h2>{t("ui-privacy-computer")}</h2>
        <p>{t("ui-privacy-computer-text")}</p>
        <h2>{t("ui-privacy-honest")}</h2>
        <p>{t("ui-privacy-honest-text")}</p>
      </div>
      <div className="app-buttons">
        <Button busy={busy} onClick={onNext}>
          {last ? t("ui-set-up-create") : t("ui-continue")}
        </Button>
        <Button look="link" onClick={onBack}>
          {t("ui-back")}
        </Button>
      </div>
    </Page>
  );
}
