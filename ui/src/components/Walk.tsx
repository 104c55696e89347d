import { type KeyboardEvent, useId } from "react";
import type { Mark } from "../bindings";
import { useWords } from "../lib/words";

export type Stop = { hint: string; x: number; y: number; width: number; height: number };

/** The marks that have something to say, with the place of a ring around each. */
export function stopsOf(marks: Mark[]): Stop[] {
  return marks.flatMap((mark) => {
    if (!("hint" in mark) || mark.hint === null) return [];
    const { hint } = mark;
    return mark.kind === "dot"
      ? { hint, x: mark.x - mark.size, y: mark.y - mark.size, width: 2 * mark.size, height: 2 * mark.size }
      : { hint, x: mark.x, y: mark.y, width: mark.width, height: mark.height };
  });
}

/** The points of a chart as a list that arrow keys go through; each says its sentence. */
export function Walk({ stops, at, onAt }: { stops: Stop[]; at: number | null; onAt: (at: number | null) => void }) {
  const t = useWords();
  const id = useId();
  const go = (event: KeyboardEvent) => {
    const last = stops.length - 1;
    const to = {
      ArrowRight: Math.min((at ?? -1) + 1, last),
      ArrowDown: Math.min((at ?? -1) + 1, last),
      ArrowLeft: Math.max((at ?? 0) - 1, 0),
      ArrowUp: Math.max((at ?? 0) - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onAt(to);
  };
  return (
    <div className="app-walk">
      <span className="app-small app-quiet" id={`${id}-how`}>
        {t("ui-figure-walk")}
      </span>
      <div
        role="listbox"
        tabIndex={0}
        aria-labelledby={`${id}-how`}
        aria-activedescendant={at === null ? undefined : `${id}-${at}`}
        onKeyDown={go}
        onFocus={() => onAt(at ?? 0)}
        onBlur={() => onAt(null)}
      >
        {stops.map((stop, place) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: two stops may say the same, and they never change places
            key={place}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            className={place === at ? undefined : "nhsuk-u-visually-hidden"}
          >
            {stop.hint}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Shows which point is spoken of. */
export function Ring({ stop }: { stop: Stop }) {
  const box = { x: stop.x - 5, y: stop.y - 5, width: stop.width + 10, height: stop.height + 10, rx: 4, fill: "none" };
  return (
    <>
      <rect {...box} stroke="#212b32" strokeWidth={6} />
      <rect {...box} stroke="#ffeb3b" strokeWidth={3} />
    </>
  );
}
