import type { ChecklistShown } from "../../bindings";
import { Fold } from "../../components/Fold";
import { useWords } from "../../lib/words";

/** What a checklist asks: its answers, its forms, and each area with its statements. */
export function Contents({ checklist }: { checklist: ChecklistShown }) {
  const t = useWords();
  return (
    <>
      <p className="app-text">
        {checklist.asks === "patients" ? t("ui-checklists-asks-patients") : t("ui-checklists-asks-team")}{" "}
        {checklist.about} {checklist.scale}
      </p>
      <ul className="app-text">
        {checklist.forms.map((form) => (
          <li key={form}>{form}</li>
        ))}
      </ul>
      <Fold summary={t("ui-checklists-show", { name: checklist.name })}>
        {checklist.areas.map((area) => (
          <section key={area.id} aria-labelledby={`area-${checklist.id}-${area.id}`}>
            <h3 className="app-checklist__area" id={`area-${checklist.id}-${area.id}`}>
              {area.name}
            </h3>
            <dl className="app-checklist">
              {area.statements.map((statement) => (
                <div key={statement.id}>
                  <dt>{statement.id}</dt>
                  <dd>
                    {statement.text}
                    {statement.note ? <span className="app-quiet app-checklist__note">{statement.note}</span> : null}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Fold>
    </>
  );
}
