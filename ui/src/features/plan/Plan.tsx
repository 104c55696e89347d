import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ActionFields, PlanPage } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { SuccessBanner } from "../../components/SuccessBanner";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { ActionForm } from "./ActionForm";
import { Changes } from "./Changes";
import { Ideas } from "./Ideas";
import { Rows } from "./Rows";

/** The actions agreed with the team, and ideas for more. */
export function Plan({
  action,
  domain,
  item,
}: {
  action: string | undefined;
  domain: string | undefined;
  item: string | undefined;
}) {
  const plan = useQuery(queries.plan);
  return (
    <Loaded query={plan}>
      {(page) => (
        <Actions key={`${domain} ${item}`} page={page} open={action} domain={domain ?? ""} item={item ?? ""} />
      )}
    </Loaded>
  );
}

function Actions({
  page,
  open,
  domain,
  item,
}: {
  page: PlanPage;
  open: string | undefined;
  domain: string;
  item: string;
}) {
  const t = useWords();
  const navigate = useNavigate();
  const first = domain || (page.domains[0]?.id ?? "");
  const [fresh, setFresh] = useState<ActionFields | null>(domain ? { ...page.blank, domain, item } : null);
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
  const undo = useMutation({
    mutationFn: (number: number) => commands.undoPlanChange(number),
    onSuccess: () => setSaid(t("ui-plan-undone")),
  });
  const newest = page.changes[0];
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
      {said && newest ? (
        <p>
          <Button look="link" busy={undo.isPending} onClick={() => undo.mutate(newest.number)}>
            {t("ui-plan-undo")}
            <span className="nhsuk-u-visually-hidden">: {newest.text}</span>
          </Button>
        </p>
      ) : null}
      <ErrorBanner error={add.error ?? undo.error} />
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
      <Ideas page={page} domain={domain} item={item} busy={add.isPending} onAdd={(fields) => add.mutate(fields)} />
      <Changes changes={page.changes} onUndone={done} />
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
