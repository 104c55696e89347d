import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LatePage } from "../../bindings";
import { BackToResults } from "../../components/BackToResults";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { SuccessBanner } from "../../components/SuccessBanner";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { Preview } from "./Preview";
import { Reading } from "./Reading";

/** Forms that come after their round was closed: brought in, and released once there are enough. */
export function Late({ round }: { round: string }) {
  const late = useQuery(queries.late(round));
  return <Loaded query={late}>{(page) => <LateForms page={page} />}</Loaded>;
}

function LateForms({ page }: { page: LatePage }) {
  const t = useWords();
  const [done, setDone] = useState("");
  const { id } = page.round;
  const pick = useMutation({ mutationFn: () => commands.pickImport(id), onMutate: () => setDone("") });
  const release = useMutation({
    mutationFn: () => commands.releaseLate(id),
    onMutate: () => setDone(""),
    onSuccess: () => setDone(t("ui-late-released")),
  });
  if (pick.data) {
    return (
      <Preview
        preview={pick.data}
        onKept={() => {
          setDone(t("ui-late-kept"));
          pick.reset();
        }}
        onDropped={() => pick.reset()}
      />
    );
  }
  return (
    <Page
      title={t("ui-late-title")}
      lead={t("ui-late-lead", { quarter: page.round.quarter.full })}
      back={<BackToResults round={page.round} />}
    >
      <SuccessBanner>{done}</SuccessBanner>
      <ErrorBanner error={pick.error ?? release.error} />
      <Panel title={t("ui-late-rule")}>
        <p className="app-text">{page.rule}</p>
        <div className="app-buttons">
          <Button look="outlined" busy={pick.isPending} onClick={() => pick.mutate()}>
            {t("ui-late-bring")}
          </Button>
        </div>
        <Reading busy={pick.isPending} />
      </Panel>
      {page.waiting ? (
        <Panel title={t("ui-late-waiting")}>
          <p className="app-text">{page.waiting}</p>
          {page.ready ? (
            <div className="app-buttons">
              <Button busy={release.isPending} onClick={() => release.mutate()}>
                {t("ui-late-release")}
              </Button>
            </div>
          ) : null}
        </Panel>
      ) : null}
    </Page>
  );
}
