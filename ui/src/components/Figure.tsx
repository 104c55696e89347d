import { type ReactNode, useId, useState } from "react";
import type { Figure as Drawing } from "../bindings";
import { useWords } from "../lib/words";
import { Fold } from "./Fold";
import { Marks } from "./Marks";
import { ScrollArea } from "./ScrollArea";
import { TakePicture } from "./TakePicture";
import { Twin } from "./Twin";
import { Ring, stopsOf, Walk } from "./Walk";

/** A chart: its finding, one sentence, the drawing, the table twin and how it was worked out. */
export function Figure({
  figure,
  level = 2,
  below,
  children,
}: {
  figure: Drawing;
  level?: 2 | 3;
  below?: ReactNode;
  children?: ReactNode;
}) {
  const t = useWords();
  const id = useId();
  const [at, setAt] = useState<number | null>(null);
  const stops = stopsOf(figure.marks);
  const stop = at === null ? undefined : stops[at];
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <>
      <figure className="app-figure" aria-labelledby={id}>
        <figcaption>
          <Heading id={id}>{figure.title}</Heading>
          <p>{figure.summary}</p>
          {children}
        </figcaption>
        <ScrollArea label={figure.title} className="app-figure__scroll">
          <svg
            className="app-figure__drawing"
            viewBox={`0 0 ${figure.width} ${figure.height}`}
            width={figure.width}
            height={figure.height}
            role="img"
            aria-label={`${figure.title}. ${figure.summary}`}
          >
            <Marks marks={figure.marks} />
            {stop ? <Ring stop={stop} /> : null}
          </svg>
        </ScrollArea>
        {stops.length > 0 ? <Walk stops={stops} at={at} onAt={setAt} /> : null}
      </figure>
      <TakePicture figure={figure} />
      {below}
      <Fold summary={t("ui-show-as-table")}>
        <ScrollArea label={figure.table.caption}>
          <Twin table={figure.table} />
        </ScrollArea>
      </Fold>
      {figure.method.length > 0 ? (
        <Fold summary={t("ui-how-worked-out")}>
          {figure.method.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {figure.worked.length > 0 ? (
            <>
              <p>{t("ui-worked-out")}</p>
              <ul>
                {figure.worked.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          ) : null}
        </Fold>
      ) : null}
    </>
  );
}
