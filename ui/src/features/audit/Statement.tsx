import { useRef, useState } from "react";
import type { AuditItem, AuditLine, AuditPage } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { LongField } from "../../components/Field";
import { commands } from "../../lib/commands";
import { useSaving } from "../../lib/saving";
import { useWords } from "../../lib/words";

/** One statement: whether it is met, and what shows it. Saved as it changes. */
export function Statement({ round, item, options }: { round: string; item: AuditItem; options: AuditPage["options"] }) {
  const t = useWords();
  const first = useRef<HTMLInputElement>(null);
  // Until something is changed here, the page says what the host last said.
  const [changed, setChanged] = useState<{ line: AuditLine | null } | null>(null);
  const line = changed ? changed.line : item.line;
  const { save, saveSoon, error } = useSaving((kept: AuditLine | null) => commands.saveAuditLine(round, item.id, kept));
  const id = `audit-${item.id}`;
  return (
    <section className="app-panel">
      <ErrorBanner error={error} quiet />
      <fieldset className="app-fieldset" aria-describedby={item.reversed ? `${id}-reversed` : undefined}>
        <legend className="nhsuk-fieldset__legend">{item.text}</legend>
        {item.reversed ? (
          <p className="app-small app-quiet" id={`${id}-reversed`}>
            {t("ui-audit-reversed")}
          </p>
        ) : null}
        <div className="app-seg">
          {options.map(({ met, text }, place) => (
            <label key={met} className={met === line?.met ? "app-on" : undefined}>
              <input
                ref={place === 0 ? first : undefined}
                type="radio"
                name={id}
                checked={met === line?.met}
                onChange={() => {
                  const chosen = { met, note: line?.note ?? "" };
                  setChanged({ line: chosen });
                  save(chosen);
                }}
              />
              {text}
            </label>
          ))}
        </div>
      </fieldset>
      {line ? (
        <div className="app-after">
          <LongField
            id={`${id}-note`}
            label={t("ui-audit-note")}
            hint={t("ui-audit-note-hint")}
            value={line.note}
            rows={2}
            onChange={(note) => {
              const typed = { ...line, note };
              setChanged({ line: typed });
              saveSoon(typed);
            }}
          />
          <Button
            look="link"
            onClick={() => {
              setChanged({ line: null });
              save(null);
              first.current?.focus();
            }}
          >
            {t("ui-audit-clear")}
            <span className="nhsuk-u-visually-hidden">: {item.text}</span>
          </Button>
        </div>
      ) : null}
    </section>
  );
}
