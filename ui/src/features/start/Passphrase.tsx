import { type ReactNode, useState } from "react";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldProblem, problemOf } from "../../components/ErrorSummary";
import { TextField } from "../../components/Field";
import { Page } from "../../components/Page";
import { useWords } from "../../lib/words";

/** Chooses the passphrase of a computer that keeps no keys. */
export function Passphrase({
  error,
  busy,
  onNext,
  onBack,
}: {
  error: ReactNode;
  busy: boolean;
  onNext: (passphrase: string) => void;
  onBack: () => void;
}) {
  const t = useWords();
  const [first, setFirst] = useState("");
  const [again, setAgain] = useState("");
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const submit = () => {
    const found: FieldProblem[] = [];
    if (first.trim().length < 12) found.push({ field: "passphrase", text: t("ui-passphrase-short") });
    else if (first !== again) found.push({ field: "passphrase-again", text: t("ui-passphrase-differs") });
    setProblems(found);
    if (found.length === 0) onNext(first);
  };
  return (
    <Page title={t("ui-passphrase-title")} lead={t("ui-passphrase-lead")} failed={problems.length > 0}>
      <ErrorSummary problems={problems} />
      {error}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          id="passphrase"
          label={t("ui-passphrase")}
          hint={t("ui-passphrase-hint")}
          error={problemOf(problems, "passphrase")}
          value={first}
          width={20}
          secret
          onChange={setFirst}
        />
        <TextField
          id="passphrase-again"
          label={t("ui-passphrase-again")}
          error={problemOf(problems, "passphrase-again")}
          value={again}
          width={20}
          secret
          onChange={setAgain}
        />
        <div className="app-buttons">
          <Button type="submit" busy={busy}>
            {t("ui-set-up-create")}
          </Button>
          <Button look="link" onClick={onBack}>
            {t("ui-back")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
