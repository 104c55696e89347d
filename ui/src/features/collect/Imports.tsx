import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Panel } from "../../components/Panel";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** The files brought in so far. Each can be taken out again as one piece while the round is open. */
export function Imports({ round, onUndone }: { round: string; onUndone: () => void }) {
  const t = useWords();
  const imports = useQuery(queries.imports(round));
  const undo = useMutation({ mutationFn: (id: string) => commands.undoImport(id), onSuccess: onUndone });
  if (imports.isError) return <ErrorBanner error={imports.error} />;
  if (!imports.data || imports.data.length === 0) return null;
  return (
    <Panel title={t("ui-imports-title")}>
      <ErrorBanner error={undo.error} />
      <ul className="app-rows">
        {imports.data.map(({ id, text }) => (
          <li key={id}>
            <span>{text}</span>
            <Button look="link" busy={undo.isPending} onClick={() => undo.mutate(id)}>
              {t("ui-import-undo")}
              <span className="nhsuk-u-visually-hidden"> {text}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
