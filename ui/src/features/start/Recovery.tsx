import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RecoveryCode } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem, problemOf } from "../../components/ErrorSummary";
import { TextField } from "../../components/Field";
import { Inset } from "../../components/Inset";
import { Page } from "../../components/Page";
import { commands } from "../../lib/commands";
import { useWords } from "../../lib/words";

/** Shows the recovery code once, then asks for two of its groups, so that it is known to be on paper. */
export function Recovery({ code, onDone }: { code: RecoveryCode; onDone: () => Promise<void> }) {
  const t = useWords();
  const [checking, setChecking] = useState(false);
  if (checking) return <Check code={code} onDone={onDone} onBack={() => setChecking(false)} />;
  return (
    <Page title={t("ui-recovery-title")} lead={t("ui-recovery-lead")}>
      <ol className="app-code">
        {code.groups.map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups never change, and two may be alike
          <li key={place}>
            <span className="app-code__number">{place + 1}</span>
            <span className="app-code__group">{group}</span>
          </li>
        ))}
      </ol>
      <Inset>
        <p>{t("ui-recovery-keep")}</p>
        <p>{t("ui-recovery-why")}</p>
      </Inset>
      <div className="app-buttons app-no-print">
        <Button onClick={() => setChecking(true)}>{t("ui-recovery-written")}</Button>
        <Button look="outlined" onClick={() => window.print()}>
          {t("ui-recovery-print")}
        </Button>
      </div>
    </Page>
  );
}

function Check({ code, onDone, onBack }: { code: RecoveryCode; onDone: () => Promise<void>; onBack: () => void }) {
  const t = useWords();
  const [typed, setTyped] = useState<string[]>(code.ask.map(() => ""));
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const confirm = useMutation({
    mutationFn: () => commands.confirmRecovery(typed.map((group) => group.trim())),
    onSuccess: onDone,
  });
  const submit = () => {
    const found = code.ask.flatMap((group, place) =>
      typed[place]?.trim()
        ? []
        : [{ field: `group-${group}`, text: t("ui-recovery-group-missing", { number: group + 1 }) }],
    );
    setProblems(found);
    if (found.length === 0) confirm.mutate();
  };
  return (
    <Page
      title={t("ui-recovery-check-title")}
      lead={t("ui-recovery-check-lead")}
      failed={problems.length > 0 || confirm.isError}
    >
      <ErrorSummary problems={problems} />
      <ErrorBanner error={confirm.error} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {code.ask.map((group, place) => (
          <TextField
            key={group}
            id={`group-${group}`}
            label={t("ui-recovery-group", { number: group + 1 })}
            error={problemOf(problems, `group-${group}`)}
            value={typed[place] ?? ""}
            width={10}
            onChange={(text) => setTyped(typed.map((old, other) => (other === place ? text : old)))}
          />
        ))}
        <div className="app-buttons">
          <Button type="submit" busy={confirm.isPending}>
            {t("ui-recovery-check")}
          </Button>
          <Button look="link" onClick={onBack}>
            {t("ui-recovery-again")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
