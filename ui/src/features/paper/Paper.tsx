import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { PaperPage, PaperRow } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { SuccessBanner } from "../../components/SuccessBanner";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { Settle } from "./Settle";

/** The paper forms of a round: typed in one by one, checked by typing them twice, handed in together. */
export function Paper({ round }: { round: string }) {
  const paper = useQuery(queries.paper(round));
  return <Loaded query={paper}>{(page) => <Forms page={page} />}</Loaded>;
}

function Forms({ page }: { page: PaperPage }) {
  const t = useWords();
  const navigate = useNavigate();
  const round = page.round.id;
  const begin = useMutation({
    mutationFn: () => commands.beginPaperForm(round),
    onSuccess: (number) => navigate({ to: "/collect/$round/paper/$number", params: { round, number: String(number) } }),
  });
  const handIn = useMutation({ mutationFn: () => commands.handInPaper(round) });
  const [deleting, setDeleting] = useState<number | null>(null);
  const discard = useMutation({
    mutationFn: (number: number) => commands.discardPaperForm(round, number),
    onSuccess: () => setDeleting(null),
  });
  return (
    <Page
      title={t("ui-paper-title")}
      lead={t("ui-paper-lead")}
      back={
        <Link className="app-back" to="/collect/$round" params={{ round }}>
          {t("ui-close-back")}
        </Link>
      }
    >
      <SuccessBanner>
        {handIn.data === undefined ? null : t("ui-paper-handed-in", { forms: handIn.data })}
      </SuccessBanner>
      <ErrorBanner error={begin.error ?? handIn.error ?? discard.error} />
      <Panel title={t("ui-paper-how")}>
        <ol className="app-text">
          <li>{t("ui-paper-how-mix")}</li>
          <li>{t("ui-paper-how-type")}</li>
          <li>{t("ui-paper-how-twice")}</li>
          <li>{t("ui-paper-how-hand-in")}</li>
        </ol>
        <div className="app-buttons">
          <Button busy={begin.isPending} onClick={() => begin.mutate()}>
            {t("ui-paper-begin")}
          </Button>
        </div>
      </Panel>
      <Panel title={t("ui-paper-forms")}>
        <p className="app-text">{page.said}</p>
        {page.forms.length > 0 ? (
          <>
            <ul className="app-rows">
              {page.forms.map((form) => (
                <Row
                  key={form.number}
                  round={round}
                  form={form}
                  deleting={deleting === form.number}
                  onDelete={() => (deleting === form.number ? discard.mutate(form.number) : setDeleting(form.number))}
                />
              ))}
            </ul>
            {page.forms
              .filter((form) => form.state === "differs")
              .map((form) => (
                <Settle key={form.number} round={round} form={form} />
              ))}
            <div className="app-buttons">
              <Button look="outlined" busy={handIn.isPending} onClick={() => handIn.mutate()}>
                {t("ui-paper-hand-in", { forms: page.forms.length })}
              </Button>
            </div>
            <p className="app-text app-small app-quiet app-after">{t("ui-paper-hand-in-about")}</p>
          </>
        ) : null}
      </Panel>
    </Page>
  );
}

function Row({
  round,
  form,
  deleting,
  onDelete,
}: {
  round: string;
  form: PaperRow;
  deleting: boolean;
  onDelete: () => void;
}) {
  const t = useWords();
  const words = {
    begun: t("ui-paper-go-on"),
    begun_again: t("ui-paper-go-on"),
    once: t("ui-paper-again"),
    twice: null,
    differs: null,
  } satisfies Record<PaperRow["state"], string | null>;
  const link = words[form.state];
  const which = t("ui-paper-form", { number: form.number });
  return (
    <li>
      <span className="app-rows__wide">
        <strong>{which}</strong>
        <br />
        {form.said}
      </span>
      {link ? (
        <Link to="/collect/$round/paper/$number" params={{ round, number: String(form.number) }}>
          {link}
          <span className="nhsuk-u-visually-hidden">: {which}</span>
        </Link>
      ) : null}
      <Button look="link" onClick={onDelete}>
        {deleting ? t("ui-paper-delete-sure") : t("ui-paper-delete")}
        <span className="nhsuk-u-visually-hidden">: {which}</span>
      </Button>
    </li>
  );
}
