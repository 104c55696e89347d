import { useRef, useState } from "react";
import { Button } from "../components/Button";
import { Page } from "../components/Page";
import { useWords } from "../lib/words";

/** The end: the sealed answers as a file and as text. The page itself cannot open them any more. */
export function Save({ sealed, fileName, onPassedOn }: { sealed: string; fileName: string; onPassedOn: () => void }) {
  const t = useWords();
  const text = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<{ file: string; text: string }>({ file: "", text: "" });

  const save = () => {
    download(sealed, fileName);
    setDone({ file: t("ui-form-file-saved", { file: fileName }), text: "" });
    onPassedOn();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sealed);
      setDone({ file: "", text: t("ui-form-file-copied") });
    } catch {
      text.current?.focus();
      text.current?.select();
      setDone({ file: "", text: t("ui-form-file-copy-yourself") });
    }
    onPassedOn();
  };
  return (
    <Page title={t("ui-form-file-save-title")} lead={t("ui-form-file-save-lead")}>
      <p>{t("ui-form-file-save-about")}</p>
      <div className="app-buttons">
        <Button onClick={save}>{t("ui-form-file-save")}</Button>
      </div>
      <div role="status">{done.file === "" ? null : <p className="app-after">{done.file}</p>}</div>
      <h2>{t("ui-form-file-text-title")}</h2>
      <p>{t("ui-form-file-text-about")}</p>
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="sealed">
          {t("ui-form-file-text")}
        </label>
        <textarea
          className="nhsuk-textarea app-sealed"
          id="sealed"
          ref={text}
          rows={6}
          readOnly
          autoComplete="off"
          spellCheck={false}
          value={sealed}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <div className="app-buttons">
        <Button look="outlined" onClick={() => void copy()}>
          {t("ui-form-file-copy")}
        </Button>
      </div>
      <div role="status">{done.text === "" ? null : <p className="app-after">{done.text}</p>}</div>
    </Page>
  );
}

/** A link that is never shown, because a page from a disk has no server that could name the file. */
function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
