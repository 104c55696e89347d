import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ChecklistShown } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { SuccessBanner } from "../../components/SuccessBanner";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { Contents } from "./Contents";
import { NewChecklist } from "./NewChecklist";

/** All checklists with what they ask, and the way to one of the user's own. */
export function Checklists() {
  const checklists = useQuery(queries.checklists);
  return <Loaded query={checklists}>{(page) => <List checklists={page.checklists} />}</Loaded>;
}

function List({ checklists }: { checklists: ChecklistShown[] }) {
  const t = useWords();
  const [done, setDone] = useState("");
  const pick = useMutation({ mutationFn: commands.pickChecklist, onMutate: () => setDone("") });
  if (pick.data) {
    return (
      <NewChecklist
        preview={pick.data}
        onKept={(name) => {
          setDone(t("ui-checklists-kept", { name }));
          pick.reset();
        }}
        onDropped={() => pick.reset()}
      />
    );
  }
  return (
    <Page title={t("ui-checklists-title")} lead={t("ui-checklists-lead")} failed={pick.isError}>
      <SuccessBanner>{done}</SuccessBanner>
      <ErrorBanner error={pick.error} />
      {checklists.map((checklist) => (
        <OneChecklist key={checklist.id} checklist={checklist} onDone={setDone} />
      ))}
      <Panel title={t("ui-checklists-own")}>
        <p className="app-text">{t("ui-checklists-own-about")}</p>
        <div className="app-buttons">
          <Button look="outlined" busy={pick.isPending} onClick={() => pick.mutate()}>
            {t("ui-checklists-pick")}
          </Button>
        </div>
      </Panel>
    </Page>
  );
}

function OneChecklist({ checklist, onDone }: { checklist: ChecklistShown; onDone: (done: string) => void }) {
  const t = useWords();
  const { id, name, offered } = checklist;
  const save = useMutation({
    mutationFn: () => commands.saveChecklist(id),
    onMutate: () => onDone(""),
    onSuccess: (saved) => onDone(saved ? t("ui-checklists-saved", { file: saved.name }) : ""),
  });
  const offer = useMutation({
    mutationFn: () => commands.offerChecklist(id, !offered),
    onMutate: () => onDone(""),
    onSuccess: () => onDone(offered ? t("ui-checklists-put-away", { name }) : t("ui-checklists-back", { name })),
  });
  return (
    <Panel
      title={name}
      corner={
        <span className="app-quiet">
          {checklist.own
            ? t("ui-checklists-version-own", { version: checklist.version })
            : t("ui-checklists-version", { version: checklist.version })}
        </span>
      }
    >
      <ErrorBanner error={save.error ?? offer.error} />
      {offered ? null : <p className="app-text">{t("ui-checklists-not-offered")}</p>}
      <Contents checklist={checklist} />
      <div className="app-buttons">
        <Button look="outlined" busy={save.isPending} onClick={() => save.mutate()}>
          {t("ui-checklists-save")} <span className="nhsuk-u-visually-hidden">{name}</span>
        </Button>
        {checklist.own ? (
          <Button look="link" busy={offer.isPending} onClick={() => offer.mutate()}>
            {offered ? t("ui-checklists-put-away-go") : t("ui-checklists-back-go")}{" "}
            <span className="nhsuk-u-visually-hidden">{name}</span>
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}
