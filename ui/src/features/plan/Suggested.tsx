import type { ActionFields, PlanPage } from "../../bindings";
import { Button } from "../../components/Button";
import { Panel } from "../../components/Panel";
import { useWords } from "../../lib/words";

/** Ideas from the library for the areas to talk about. The one the person came from stands first. */
export function Suggested({
  page,
  domain,
  busy,
  onAdd,
}: {
  page: PlanPage;
  domain: string | undefined;
  busy: boolean;
  onAdd: (fields: ActionFields) => void;
}) {
  const t = useWords();
  if (page.suggested.length === 0) return null;
  const areas = page.suggested.toSorted(
    (one, other) => Number(other.domain === domain) - Number(one.domain === domain),
  );
  return (
    <Panel title={t("ui-suggested-title")}>
      <p className="app-text">{t("ui-suggested-about")}</p>
      {areas.map((area) => (
        <section className="app-suggested" key={area.domain} aria-label={area.name}>
          <h3>{area.name}</h3>
          <p className="app-small app-quiet">{area.why}</p>
          <ul className="app-rows">
            {area.actions.map((fields) => (
              <li key={fields.library ?? fields.title}>
                <span>
                  <strong>{fields.title}</strong>
                  <br />
                  {fields.objective}
                </span>
                <Button look="link" busy={busy} onClick={() => onAdd(fields)}>
                  {t("ui-suggested-add")}
                  <span className="nhsuk-u-visually-hidden">: {fields.title}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
