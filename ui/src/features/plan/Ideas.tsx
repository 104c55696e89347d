import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ActionFields, PlanPage } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { SelectField } from "../../components/Field";
import { Panel } from "../../components/Panel";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { barrierKinds, barriers } from "./barriers";

/** Ideas of the library, for the areas to talk about or for what the person chose. */
export function Ideas({
  page,
  domain: from,
  item: about,
  busy,
  onAdd,
}: {
  page: PlanPage;
  domain: string;
  item: string;
  busy: boolean;
  onAdd: (fields: ActionFields) => void;
}) {
  const t = useWords();
  const [domain, setDomain] = useState(from);
  const [item, setItem] = useState(about);
  const [barrier, setBarrier] = useState<ActionFields["barrier"] | null>(null);
  const ideas = useQuery({ ...queries.ideas({ domain, item, barrier }), placeholderData: keepPreviousData });
  const items = page.domains.find((one) => one.id === domain)?.items ?? [];
  if (ideas.data === null) return null;
  return (
    <Panel title={t("ui-suggested-title")}>
      <p className="app-text">{t("ui-suggested-about")}</p>
      <div className="app-row">
        <SelectField
          id="ideas-area"
          label={t("ui-ideas-area")}
          value={domain}
          onChange={(chosen) => {
            setDomain(chosen);
            setItem("");
          }}
        >
          <option value="">{t("ui-ideas-talk-about")}</option>
          {page.domains.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </SelectField>
        {domain ? (
          <SelectField id="ideas-item" label={t("ui-ideas-item")} value={item} onChange={setItem}>
            <option value="">{t("ui-action-item-none")}</option>
            {items.map((one) => (
              <option key={one.id} value={one.id}>
                {one.text}
              </option>
            ))}
          </SelectField>
        ) : null}
        <SelectField
          id="ideas-barrier"
          label={t("ui-ideas-barrier")}
          value={barrier ?? ""}
          onChange={(chosen) => setBarrier(barrierKinds.find((kind) => kind === chosen) ?? null)}
        >
          <option value="">{t("ui-ideas-any-barrier")}</option>
          {barrierKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(barriers[kind])}
            </option>
          ))}
        </SelectField>
      </div>
      <ErrorBanner error={ideas.error} />
      <div aria-live="polite">{ideas.data?.note ? <p className="app-text">{ideas.data.note}</p> : null}</div>
      {ideas.data?.areas.map((area) => (
        <section className="app-suggested" key={area.domain} aria-label={area.name}>
          <h3>{area.name}</h3>
          {area.why ? <p className="app-small app-quiet">{area.why}</p> : null}
          <ul className="app-rows">
            {area.actions.map((fields) => (
              <li key={fields.library}>
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
