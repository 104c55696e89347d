import { useMutation } from "@tanstack/react-query";
import type { Draft } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Page } from "../../components/Page";
import { commands } from "../../lib/commands";
import { useWords } from "../../lib/words";

/** Somebody stopped half-way. Only they should go on: the page shows none of their answers. */
export function Unfinished({
  round,
  draft,
  onGoOn,
  onDiscarded,
}: {
  round: string;
  draft: Draft;
  onGoOn: (draft: Draft) => void;
  onDiscarded: (fresh: Draft) => void;
}) {
  const t = useWords();
  const discard = useMutation({
    mutationFn: async () => {
      await commands.discardDraft(draft.id);
      return commands.beginDraft(round);
    },
    onSuccess: onDiscarded,
  });
  return (
    <Page title={t("ui-unfinished-title")} lead={t("ui-unfinished-lead")}>
      <ErrorBanner error={discard.error} />
      <p>{t("ui-unfinished-about")}</p>
      <div className="app-buttons">
        <Button onClick={() => onGoOn(draft)}>{t("ui-unfinished-go-on")}</Button>
        <Button look="outlined" busy={discard.isPending} onClick={() => discard.mutate()}>
          {t("ui-unfinished-discard")}
        </Button>
      </div>
    </Page>
  );
}
