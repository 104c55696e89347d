import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { WardsOpened, WardsPage } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { SelectField } from "../../components/Field";
import { Figure } from "../../components/Figure";
import { Inset } from "../../components/Inset";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { ScrollArea } from "../../components/ScrollArea";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** Several wards' roll-up files side by side, to read and not to rank. Nothing of them is kept. */
export function Wards({ back }: { back: ReactNode }) {
  const t = useWords();
  const [quarter, setQuarter] = useState<string | null>(null);
  const [area, setArea] = useState<number | null>(null);
  const wards = useQuery(queries.wards({ quarter, area }));
  return (
    <Loaded query={wards}>
      {(page) => (
        <Page title={t("ui-wards-title")} lead={t("ui-wards-lead")} back={back}>
          <Files page={page} />
          {page.figure ? (
            <>
              <fieldset className="app-pickers">
                <legend className="nhsuk-u-visually-hidden">{t("ui-wards-pick")}</legend>
                <SelectField id="quarter" label={t("ui-wards-quarter")} value={page.quarter} onChange={setQuarter}>
                  {page.quarters.toReversed().map(({ key, label }) => (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ))}
                </SelectField>
                <SelectField
                  id="area"
                  label={t("ui-wards-area")}
                  value={String(page.area)}
                  onChange={(place) => setArea(Number(place))}
                >
                  {page.areas.map((name, place) => (
                    <option key={name} value={place}>
                      {name}
                    </option>
                  ))}
                </SelectField>
              </fieldset>
              <section className="app-panel">
                <Figure figure={page.figure} />
              </section>
              <EachWard page={page} />
              <AllAreas page={page} />
            </>
          ) : null}
        </Page>
      )}
    </Loaded>
  );
}

function Files({ page }: { page: WardsPage }) {
  const t = useWords();
  const open = useMutation({ mutationFn: () => commands.openWards() });
  const close = useMutation({ mutationFn: () => commands.closeWards(), onSuccess: () => open.reset() });
  return (
    <Panel title={t("ui-wards-files")}>
      <ErrorBanner error={open.error ?? close.error} />
      <Opened opened={open.data ?? null} />
      {page.files.length > 0 ? (
        <ul className="app-rows">
          {page.files.map((file) => (
            <li key={`${file.name} ${file.about}`}>
              <span className="app-rows__wide">
                <strong>{file.name}</strong>
                <br />
                {file.about}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="app-text">{t("ui-wards-none")}</p>
      )}
      {page.set_aside.map((why) => (
        <p className="app-small" key={why}>
          {why}
        </p>
      ))}
      <div className="app-buttons">
        <Button busy={open.isPending} onClick={() => open.mutate()}>
          {page.files.length > 0 ? t("ui-wards-open-more") : t("ui-wards-open")}
        </Button>
        {page.files.length > 0 ? (
          <Button look="link" busy={close.isPending} onClick={() => close.mutate()}>
            {t("ui-wards-close")}
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}

function Opened({ opened }: { opened: WardsOpened | null }) {
  const t = useWords();
  return (
    <div aria-live="polite">
      {opened ? <p className="app-small">{t("ui-wards-opened", { files: opened.taken })}</p> : null}
      {opened && opened.refused.length > 0 ? (
        <Inset>
          <ul className="app-text">
            {opened.refused.map(({ file, why }) => (
              <li key={file}>
                <strong>{file}</strong>: {why}
              </li>
            ))}
          </ul>
        </Inset>
      ) : null}
    </div>
  );
}

function EachWard({ page }: { page: WardsPage }) {
  const t = useWords();
  return (
    <section className="app-panel">
      <ScrollArea label={t("ui-wards-each")}>
        <table className="app-table">
          <caption>{t("ui-wards-each")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("ui-wards-ward")}</th>
              <th scope="col">{t("ui-wards-answered")}</th>
              <th scope="col">{t("ui-wards-form")}</th>
              <th scope="col">{t("ui-wards-since", { area: page.areas[page.area] ?? "" })}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td>{row.answered}</td>
                <td>{row.form}</td>
                <td>{row.since}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}

function AllAreas({ page }: { page: WardsPage }) {
  const t = useWords();
  return (
    <section className="app-panel">
      <ScrollArea label={t("ui-wards-all")}>
        <table className="app-table app-table--areas">
          <caption>{t("ui-wards-all")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("ui-wards-area")}</th>
              {page.rows.map((row) => (
                <th scope="col" className="app-num" key={row.name}>
                  {row.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.areas.map((name, place) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {page.rows.map((row) => (
                  <td className="app-num" key={row.name}>
                    {row.scores[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p className="app-small app-quiet app-note">{t("ui-wards-dash")}</p>
    </section>
  );
}
