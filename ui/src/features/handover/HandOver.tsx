import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem, problemOf } from "../../components/ErrorSummary";
import { TextField } from "../../components/Field";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { SuccessBanner } from "../../components/SuccessBanner";
import { Tick } from "../../components/Tick";
import { commands } from "../../lib/commands";
import { useWords } from "../../lib/words";

/** Makes the file with which the next manager goes on. */
export function HandOver() {
  const t = useWords();
  const [passphrase, setPassphrase] = useState("");
  const [comments, setComments] = useState(false);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const save = useMutation({ mutationFn: () => commands.saveHandover(passphrase, comments) });
  const submit = () => {
    const short = passphrase.trim().length < 12;
    setProblems(short ? [{ field: "handover-passphrase", text: t("ui-hand-over-short") }] : []);
    if (!short) save.mutate();
  };
  return (
    <Page
      title={t("ui-hand-over-title")}
      lead={t("ui-hand-over-lead")}
      failed={problems.length > 0 || save.isError}
      back={
        <Link className="app-back" to="/print">
          {t("ui-hand-over-back")}
        </Link>
      }
    >
      <ErrorSummary problems={problems} />
      <ErrorBanner error={save.error} />
      <SuccessBanner>{save.data ? t("ui-hand-over-saved", { name: save.data.name }) : null}</SuccessBanner>
      <Panel title={t("ui-hand-over-what")}>
        <ul className="app-text">
          <li>{t("ui-hand-over-rounds")}</li>
          <li>{t("ui-hand-over-plan")}</li>
          <li>{t("ui-hand-over-method")}</li>
        </ul>
        <p className="app-text">{t("ui-hand-over-never")}</p>
      </Panel>
      <Panel title={t("ui-hand-over-make")}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save.reset();
            submit();
          }}
        >
          <TextField
            id="handover-passphrase"
            label={t("ui-hand-over-passphrase")}
            hint={t("ui-hand-over-passphrase-hint")}
            error={problemOf(problems, "handover-passphrase")}
            value={passphrase}
            onChange={setPassphrase}
          />
          <Tick
            id="handover-comments"
            label={t("ui-hand-over-comments")}
            hint={t("ui-hand-over-comments-hint")}
            checked={comments}
            onChange={setComments}
          />
          <div className="app-buttons">
            <Button type="submit" busy={save.isPending}>
              {t("ui-hand-over-save")}
            </Button>
          </div>
        </form>
      </Panel>
    </Page>
  );
}
