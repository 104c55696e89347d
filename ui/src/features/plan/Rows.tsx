import { Fragment, useState } from "react";
import type { ActionRow, PlanPage } from "../../bindings";
import { Brag } from "../../components/Brag";
import { Button } from "../../components/Button";
import { SelectField } from "../../components/Field";
import { VerdictMark } from "../../components/VerdictMark";
import { sayDate } from "../../lib/dates";
import { useWords } from "../../lib/words";
import { ActionEditor } from "./ActionEditor";
import { type Column, columns, isShown, type Show, shows, sorted } from "./order";

const showWords = {
  plan: "ui-plan-show-plan",
  open: "ui-plan-show-open",
  overdue: "ui-plan-show-overdue",
  complete: "ui-plan-show-complete",
  ended: "ui-plan-show-ended",
  all: "ui-plan-show-all",
} satisfies Record<Show, string>;

const columnWords = {
  ref: "ui-plan-ref",
  action: "ui-plan-action",
  lead: "ui-plan-lead",
  due: "ui-plan-due",
  progress: "ui-plan-progress",
} satisfies Record<Column, string>;

/** The actions, in the order and of the kind that the person chose; the open one with its form. */
export function Rows({
  page,
  open,
  onToggle,
  onFailed,
  onDone,
}: {
  page: PlanPage;
  open: string | undefined;
  onToggle: (id: string) => void;
  onFailed: (failed: boolean) => void;
  onDone: (words: string) => void;
}) {
  const t = useWords();
  const [show, setShow] = useState<Show>("plan");
  const [area, setArea] = useState("");
  const [order, setOrder] = useState<{ by: Column; down: boolean }>({ by: "ref", down: false });
  // An open action stays, whatever is chosen: what is being typed must not vanish.
  const fits = (row: ActionRow) => row.id === open || (isShown(row, show) && (area === "" || row.domain === area));
  const rows = sorted(page.rows.filter(fits), order.by, order.down);
  const areas = page.domains.filter((domain) => page.rows.some((row) => row.domain === domain.id));
  return (
    <>
      <div className="app-row app-choose">
        <SelectField
          id="plan-show"
          label={t("ui-plan-show")}
          value={show}
          onChange={(value) => setShow(shows.find((one) => one === value) ?? "plan")}
        >
          {shows.map((one) => (
            <option key={one} value={one}>
              {t(showWords[one])}
            </option>
          ))}
        </SelectField>
        <SelectField id="plan-area" label={t("ui-action-domain")} value={area} onChange={setArea}>
          <option value="">{t("ui-plan-all-areas")}</option>
          {areas.map((domain) => (
            <option key={domain.id} value={domain.id}>
              {domain.name}
            </option>
          ))}
        </SelectField>
        <p className="app-small app-quiet" aria-live="polite">
          {t("ui-plan-shown", { shown: rows.length, all: page.rows.length })}
        </p>
      </div>
      <table className="app-plan">
        <caption className="nhsuk-u-visually-hidden">{t("ui-plan-caption")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={order.by === column ? (order.down ? "descending" : "ascending") : undefined}
              >
                <button
                  type="button"
                  className="app-sort"
                  onClick={() => setOrder({ by: column, down: order.by === column && !order.down })}
                >
                  {t(columnWords[column])}
                  <span aria-hidden="true">{order.by === column ? (order.down ? " ▼" : " ▲") : ""}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <Row row={row} open={row.id === open} onToggle={() => onToggle(row.id)} />
              {row.id === open ? (
                <tr className="app-form">
                  <td colSpan={columns.length}>
                    <ActionEditor id={row.id} page={page} onFailed={onFailed} onDone={onDone} />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
          {rows.length === 0 ? (
            <tr>
              <td colSpan={columns.length}>{t("ui-plan-none-shown")}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </>
  );
}

function Row({ row, open, onToggle }: { row: ActionRow; open: boolean; onToggle: () => void }) {
  const t = useWords();
  return (
    <tr className={open ? "app-open" : undefined}>
      <td>{row.ref}</td>
      <th scope="row">
        <span className="app-name">
          <Button id={`action-${row.id}`} look="link" expanded={open} onClick={onToggle}>
            {row.title}
          </Button>
        </span>
        <br />
        <span className="app-quiet">{row.domain_name}</span>
      </th>
      <td>{row.lead}</td>
      <td>
        {sayDate(row.due)}
        <br />
        <span className="app-quiet">{row.age}</span>
      </td>
      <td>
        {row.ending ? <strong>{row.ending}</strong> : <Brag letter={row.brag.letter} word={row.brag.word} />}
        {row.since?.domain ? (
          <span className="app-below">
            <VerdictMark verdict={row.since.domain.verdict} words={row.since.domain.words} />
          </span>
        ) : null}
        {row.since?.sustained ? <span className="app-badge">{t("ui-plan-lasting")}</span> : null}
      </td>
    </tr>
  );
}
