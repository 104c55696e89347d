import { useMutation } from "@tanstack/react-query";
import type { ActionFields } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { commands } from "../../lib/commands";
import { useWords } from "../../lib/words";

type Found = Pick<ActionFields, "baseline" | "target" | "source">;

/** Fills in where things stand in the newest results, and a target that a team of this size can show. */
export function FromResults({
  domain,
  item,
  onFound,
}: {
  domain: string;
  item: string;
  onFound: (found: Partial<Found>) => void;
}) {
  const t = useWords();
  const ask = useMutation({
    mutationFn: () => commands.startingPoint(domain, item),
    onSuccess: (found) => {
      if (!found?.baseline) return;
      const { baseline, source, target } = found;
      onFound(target ? { baseline, source, target } : { baseline, source });
    },
  });
  const said =
    ask.data === undefined
      ? ""
      : !ask.data?.baseline
        ? t("ui-from-results-none")
        : ask.data.target
          ? t("ui-from-results-done")
          : t("ui-from-results-no-target");
  return (
    <div className="app-from-results">
      <ErrorBanner error={ask.error} />
      <Button look="link" busy={ask.isPending} onClick={() => ask.mutate()}>
        {t("ui-from-results")}
      </Button>
      <p className="app-small app-quiet" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
