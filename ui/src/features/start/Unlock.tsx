import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem, problemOf } from "../../components/ErrorSummary";
import { TextField } from "../../components/Field";
import { Page } from "../../components/Page";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** Asks for the passphrase, or for the recovery code when the computer has lost its own key. */
export function Unlock({ passphrase }: { passphrase: boolean }) {
  const t = useWords();
  const client = useQueryClient();
  const [byCode, setByCode] = useState(!passphrase);
  const [secret, setSecret] = useState("");
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const unlock = useMutation({
    mutationFn: () => commands.unlock(secret.trim()),
    onSuccess: (opened) => client.setQueryData(queries.opening.queryKey, opened),
  });
  const failed = problems.length > 0 || unlock.isError;

  const submit = () => {
    if (secret.trim() === "") {
      setProblems([
        { field: "secret", text: byCode ? t("ui-unlock-code-missing") : t("ui-unlock-passphrase-missing") },
      ]);
      return;
    }
    setProblems([]);
    unlock.mutate();
  };

  return (
    <Page
      title={byCode ? t("ui-unlock-code-title") : t("ui-unlock-passphrase-title")}
      lead={byCode ? t("ui-unlock-code-lead") : t("ui-unlock-passphrase-lead")}
      failed={failed}
    >
      <ErrorSummary problems={problems} />
      <ErrorBanner error={unlock.error} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {byCode ? (
          <TextField
            id="secret"
            label={t("ui-unlock-code")}
            hint={t("ui-unlock-code-hint")}
            error={problemOf(problems, "secret")}
            value={secret}
            onChange={setSecret}
          />
        ) : (
          <TextField
            id="secret"
            label={t("ui-unlock-passphrase")}
            error={problemOf(problems, "secret")}
            value={secret}
            secret
            width={20}
            onChange={setSecret}
          />
        )}
        <div className="app-buttons">
          <Button type="submit" busy={unlock.isPending}>
            {t("ui-unlock-open")}
          </Button>
          {passphrase ? (
            <Button
              look="link"
              onClick={() => {
                setByCode(!byCode);
                setSecret("");
                setProblems([]);
                unlock.reset();
              }}
            >
              {byCode ? t("ui-unlock-use-passphrase") : t("ui-unlock-use-code")}
            </Button>
          ) : null}
        </div>
      </form>
    </Page>
  );
}
