import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Fragment, useState } from "react";
import type { ActionFields, ActionRow, PlanPage } from "../../bindings";
import { Brag } from "../../components/Brag";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { SuccessBanner } from "../../components/SuccessBanner";
import { commands } from "../../lib/commands";
import { sayDate } from "../../lib/dates";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { ActionEditor } from "./ActionEditor";
import { ActionForm } from "./ActionForm";
import { Suggested } from "./Suggested";

/** The actions agreed with the team, and ideas for more. */
export function Plan({ action, domain }: { action: string | undefined; domain: string | undefined }) {
  const plan = useQuery(queries.plan);
  return (
    <Loaded query={plan}>{(page) => <Actions key={domain ?? ""} page={page} open={action} domain={domain} />}</Loaded>
  );
}

function Actions({ page, open, domain }: { page: PlanPage; open: string | undefined; domain: string | undefined }) {
  const t = useWords();
  const navigate = useNavigate();
  const first = domain ?? page.domains[0]?.id ?? "";
  const [fresh, setFresh] = useState<ActionFields | null>(domain ? { ...page.blank, domain } : null);
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState(false);
  const show = (id: string | undefined) =>
    void navigate({ to: "/plan", search: id ? { action: id } : {}, replace: true, resetScroll: false });
  const add = useMutation({
    mutationFn: (fields: ActionFields) => commands.saveAction(null, fields),
    onSuccess: (action) => {
      setSaid(t("ui-plan-added", { title: action.fields.title }));
      show(action.id);
    },
  });
  const done = (words: string) => {
    setSaid(words);
    setFailed(false);
    setFresh(null);
    show(undefined);
    // Without words nothing else takes the focus from the form that is gone.
    if (words === "") document.getElementById(open ? `action-${open}` : "add-action")?.focus();
  };

  return (
    <Page
      title={page.title}
      lead={page.lead}
      failed={failed}
      corner={
        <Button
          id="add-action"
          look="outlined"
          onClick={() => {
            setSaid("");
            show(undefined);
            setFresh(fresh ?? { ...page.blank, domain: first });
          }}
        >
          {t("ui-plan-add")}
        </Button>
      }
    >
      <SuccessBanner>{said}</SuccessBanner>
      <ErrorBanner error={add.error} />
      {fresh ? (
        <section className="app-panel" aria-label={t("ui-plan-new")}>
          <h2>{t("ui-plan-new")}</h2>
          <ActionForm
            id={null}
            fields={fresh}
            page={page}
            onSaved={(action) => done(t("ui-plan-added", { title: action.fields.title }))}
            onFailed={setFailed}
            onCancel={() => done("")}
          />
        </section>
      ) : null}
      {page.rows.length > 0 ? (
        <Rows
          page={page}
          open={open}
          onFailed={setFailed}
          onToggle={(id) => {
            setSaid("");
            setFailed(false);
            show(id === open ? undefined : id);
          }}
          onDone={done}
        />
      ) : (
        <p className="app-panel">{t("ui-plan-none")}</p>
      )}
      <Suggested page={page} domain={domain} busy={add.isPending} onAdd={(fields) => add.mutate(fields)} />
      {page.rows.length > 0 ? (
        <div className="app-buttons">
          <Link to="/print" search={{ kind: "action_plan" }}>
            {t("ui-plan-print")}
          </Link>
        </div>
      ) : null}
    </Page>
  );
}

function Rows({
  page,
  open,
  onToggle,
  onFailed,
  onDone,
}: {
  page: PlanPage;
  open: string | undefined;
  onFailed: (failed: boolean) => void;
  onToggle: (id: string) => void;
  onDone: (words: string) => void;
}) {
  const t = useWords();
  return (
    <table className="app-plan">
      <caption className="nhsuk-u-visually-hidden">{t("ui-plan-caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("ui-plan-ref")}</th>
          <th scope="col">{t("ui-plan-action")}</th>
          <th scope="col">{t("ui-plan-lead")}</th>
          <th scope="col">{t("ui-plan-due")}</th>
          <th scope="col">{t("ui-plan-progress")}</th>
        </tr>
      </thead>
      <tbody>
        {page.rows.map((row) => (
          <Fragment key={row.id}>
            <Row row={row} open={row.id === open} onToggle={() => onToggle(row.id)} />
            {row.id === open ? (
              <tr className="app-form">
                <td colSpan={5}>
                  <ActionEditor id={row.id} page={page} onFailed={onFailed} onDone={onDone} />
                </td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, open, onToggle }: { row: ActionRow; open: boolean; onToggle: () => void }) {
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
      <td>{sayDate(row.due)}</td>
      <td>
        <Brag letter={row.brag.letter} word={row.brag.word} />
      </td>
    </tr>
  );
}
