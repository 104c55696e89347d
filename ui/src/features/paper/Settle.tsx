import { useMutation } from "@tanstack/react-query";
import type { PaperRow } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ScrollArea } from "../../components/ScrollArea";
import { commands } from "../../lib/commands";
import { useWords } from "../../lib/words";

type Settled = { item: string; answer: string | null };

/** Where two typings of a form differ: whoever has the paper says what stands on it. */
export function Settle({ round, form }: { round: string; form: PaperRow }) {
  const t = useWords();
  const settle = useMutation({
    mutationFn: ({ item, answer }: Settled) => commands.settlePaperAnswer(round, form.number, item, answer),
  });
  const title = t("ui-paper-settle", { number: form.number });
  return (
    <section>
      <ErrorBanner error={settle.error} />
      <ScrollArea label={title}>
        <table className="app-table">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("ui-paper-code")}</th>
              <th scope="col">{t("ui-paper-statement")}</th>
              <th scope="col">{t("ui-paper-first")}</th>
              <th scope="col">{t("ui-paper-second")}</th>
            </tr>
          </thead>
          <tbody>
            {form.differences.map(({ item, text, first, second }) => (
              <tr key={item}>
                <th scope="row">{item}</th>
                <td>{text}</td>
                {[first, second].map((typed, time) => (
                  <td key={time === 0 ? "first" : "second"}>
                    <Button
                      look="link"
                      busy={settle.isPending}
                      onClick={() => settle.mutate({ item, answer: typed?.value ?? null })}
                    >
                      {typed?.text ?? t("ui-paper-blank")}
                      <span className="nhsuk-u-visually-hidden">: {t("ui-paper-is-right", { code: item })}</span>
                    </Button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p className="app-small app-quiet">{t("ui-paper-settle-about")}</p>
    </section>
  );
}
