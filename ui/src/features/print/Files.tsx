import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { FileChoice, PrintPage } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Panel } from "../../components/Panel";
import { RoundSelect } from "../../components/RoundSelect";
import { commands } from "../../lib/commands";
import { useWords } from "../../lib/words";

/** Files that a spreadsheet or a calendar reads. They show no more than the screens. */
export function Files({ page }: { page: PrintPage }) {
  const t = useWords();
  const [picked, setPicked] = useState<string>();
  const rounds = page.rounds.filter((one) => one.released);
  const round = (rounds.find((one) => one.id === picked) ?? rounds.at(-1) ?? page.rounds.at(-1))?.id;
  // Before the first results there are dates already.
  const files = page.files.filter((file) => rounds.length > 0 || !file.needs_results);
  const save = useMutation({ mutationFn: (choice: FileChoice) => commands.saveFile(choice) });
  if (!round) return null;
  return (
    <Panel title={t("ui-files-title")}>
      <p className="app-text">{t("ui-files-about")}</p>
      {rounds.length > 0 ? (
        <RoundSelect id="files-round" label={t("ui-print-round")} rounds={rounds} value={round} onChange={setPicked} />
      ) : null}
      <ErrorBanner error={save.error} />
      <p className="app-small" aria-live="polite">
        {save.data ? t("ui-print-saved", { name: save.data.name }) : ""}
      </p>
      <ul className="app-rows">
        {files.map((file) => (
          <li key={file.kind}>
            <span className="app-rows__wide">
              <strong>{file.name}</strong>
              <br />
              {file.about}
            </span>
            <Button look="link" busy={save.isPending} onClick={() => save.mutate({ kind: file.kind, round })}>
              {t("ui-files-save")}
              <span className="nhsuk-u-visually-hidden">: {file.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
