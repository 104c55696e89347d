import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { PrintChoice } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { drawPng } from "../../lib/draw";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** The real pages, one at a time. Key it by the choice, so that another document begins at its first page. */
export function Preview({ choice, name }: { choice: PrintChoice; name: string }) {
  const t = useWords();
  const [number, setNumber] = useState(1);
  const page = useQuery({ ...queries.previewPage(choice, number), placeholderData: keepPreviousData });
  const canvas = useRef<HTMLCanvasElement>(null);
  const png = page.data?.png;
  useEffect(() => {
    if (png && canvas.current) void drawPng(canvas.current, png);
  }, [png]);
  const pages = page.data?.pages ?? 1;
  return (
    <section className="app-preview" aria-label={t("ui-print-preview")}>
      <ErrorBanner error={page.error} />
      {page.isPending ? <p className="app-quiet">{t("ui-print-drawing")}</p> : null}
      {page.data ? (
        <>
          <canvas
            ref={canvas}
            role="img"
            aria-label={t("ui-print-page-of", { name, number: page.data.number, pages })}
          />
          <div className="app-preview__turn">
            {pages > 1 ? (
              <Button look="link" busy={number === 1} onClick={() => setNumber(number - 1)}>
                {t("ui-print-page-before")}
              </Button>
            ) : null}
            <span className="app-small" aria-live="polite">
              {t("ui-print-page", { number: page.data.number, pages })}
            </span>
            {pages > 1 ? (
              <Button look="link" busy={number === pages} onClick={() => setNumber(number + 1)}>
                {t("ui-print-page-next")}
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
    </section>
  );
}
