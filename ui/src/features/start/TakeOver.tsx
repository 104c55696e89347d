import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem, problemOf } from "../../components/ErrorSummary";
import { TextField } from "../../components/Field";
import { Page } from "../../components/Page";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { Passphrase } from "./Passphrase";
import { Recovery } from "./Recovery";

/** Takes a ward over from the manager before: the file, its passphrase, and a recovery code of one's own. */
export function TakeOver({ keyring, onDone, onBack }: { keyring: boolean; onDone: () => void; onBack: () => void }) {
  const client = useQueryClient();
  const [secret, setSecret] = useState("");
  const [choosing, setChoosing] = useState(false);
  const pick = useMutation({ mutationFn: () => commands.pickHandover() });
  const [file, setFile] = useState<string | null>(null);
  const take = useMutation({ mutationFn: (passphrase: string | null) => commands.takeOver(secret, passphrase) });
  if (take.data) {
    return (
      <Recovery
        code={take.data}
        onDone={async () => {
          await client.fetchQuery({ ...queries.opening, staleTime: 0 });
          onDone();
        }}
      />
    );
  }
  if (choosing) {
    return (
      <Passphrase
        error={<ErrorBanner error={take.error} />}
        busy={take.isPending}
        onNext={(passphrase) => take.mutate(passphrase)}
        onBack={() => {
          take.reset();
          setChoosing(false);
        }}
      />
    );
  }
  return (
    <FileForm
      error={<ErrorBanner error={pick.error ?? take.error} />}
      busy={take.isPending}
      file={file}
      secret={secret}
      onPick={() => pick.mutate(undefined, { onSuccess: (name) => setFile(name ?? file) })}
      onSecret={setSecret}
      onNext={() => (keyring ? take.mutate(null) : setChoosing(true))}
      onBack={onBack}
    />
  );
}

function FileForm({
  error,
  busy,
  file,
  secret,
  onPick,
  onSecret,
  onNext,
  onBack,
}: {
  error: ReactNode;
  busy: boolean;
  file: string | null;
  secret: string;
  onPick: () => void;
  onSecret: (secret: string) => void;
  onNext: () => void;
  onBack: () => void;
}) {
  const t = useWords();
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const submit = () => {
    const found: FieldProblem[] = [];
    if (file === null) found.push({ field: "handover-file", text: t("ui-take-over-no-file") });
    if (secret.trim() === "") found.push({ field: "handover-secret", text: t("ui-take-over-no-secret") });
    setProblems(found);
    if (found.length === 0) onNext();
  };
  return (
    <Page title={t("ui-take-over-title")} lead={t("ui-take-over-lead")} failed={problems.length > 0}>
      <ErrorSummary problems={problems} />
      {error}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="nhsuk-form-group">
          <p aria-live="polite">{file === null ? t("ui-take-over-none-chosen") : t("ui-take-over-chosen", { file })}</p>
          <Button id="handover-file" look="outlined" onClick={onPick}>
            {file === null ? t("ui-take-over-choose") : t("ui-take-over-choose-another")}
          </Button>
        </div>
        <TextField
          id="handover-secret"
          label={t("ui-take-over-secret")}
          hint={t("ui-take-over-secret-hint")}
          error={problemOf(problems, "handover-secret")}
          value={secret}
          width={20}
          secret
          onChange={onSecret}
        />
        <div className="app-buttons">
          <Button type="submit" busy={busy}>
            {t("ui-take-over")}
          </Button>
          <Button look="link" onClick={onBack}>
            {t("ui-back")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
