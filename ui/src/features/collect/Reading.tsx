import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { Button } from "../../components/Button";
import { commands } from "../../lib/commands";
import { useReading } from "../../lib/reading";
import { useWords } from "../../lib/words";

/** How far a large file is read, and a way to stop it. A small one is there before this is. */
export function Reading({ busy }: { busy: boolean }) {
  const t = useWords();
  const done = useReading(busy);
  const stop = useMutation({ mutationFn: () => commands.stopImport() });
  const { reset } = stop;
  useEffect(() => {
    if (busy) reset();
  }, [busy, reset]);
  if (!busy) {
    return <div role="status">{stop.isSuccess ? <p className="app-after">{t("ui-reading-stopped")}</p> : null}</div>;
  }
  if (done === null) return null;
  return (
    <div className="app-after">
      <label htmlFor="reading">{t("ui-reading")}</label>
      <progress className="app-reading" id="reading" value={done} />
      <Button look="link" busy={stop.isPending} onClick={() => stop.mutate()}>
        {t("ui-reading-stop")}
      </Button>
    </div>
  );
}
