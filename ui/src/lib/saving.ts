import { useCallback, useEffect, useRef, useState } from "react";
import { type CommandError, commandError } from "./failure";

/** How long typing must rest before it is saved. */
const PAUSE = 500;

/**
 * Keeps something safe as it changes.
 *
 * One save runs at a time and the newest version wins, so a slow disk can never put an older one over a newer one.
 */
export function useSaving<Thing>(keep: (thing: Thing) => Promise<unknown>): {
  save: (thing: Thing) => void;
  saveSoon: (thing: Thing) => void;
  settle: () => Promise<boolean>;
  error: CommandError | null;
} {
  const [error, setError] = useState<CommandError | null>(null);
  const waiting = useRef<{ thing: Thing } | null>(null);
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const failed = useRef(false);
  const gone = useRef(false);
  const keeping = useRef(keep);
  keeping.current = keep;

  const run = useCallback((): Promise<void> => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    running.current ??= (async () => {
      while (waiting.current) {
        const { thing }: { thing: Thing } = waiting.current;
        waiting.current = null;
        try {
          await keeping.current(thing);
          failed.current = false;
          if (!gone.current) setError(null);
        } catch (thrown) {
          failed.current = true;
          // Tried again with the next change, or when the person finishes.
          waiting.current ??= { thing };
          if (!gone.current) setError(commandError(thrown));
          break;
        }
      }
      running.current = null;
    })();
    return running.current;
  }, []);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      // Whoever leaves the page in the middle of a word keeps the word.
      if (timer.current) void run();
    };
  }, [run]);

  const save = useCallback(
    (thing: Thing) => {
      waiting.current = { thing };
      void run();
    },
    [run],
  );

  /** Saves when typing rests, or when the page is left. */
  const saveSoon = useCallback(
    (thing: Thing) => {
      waiting.current = { thing };
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => void run(), PAUSE);
    },
    [run],
  );

  /** True when everything is saved. */
  const settle = useCallback(async () => {
    await running.current;
    if (waiting.current) await run();
    return !failed.current;
  }, [run]);

  return { save, saveSoon, settle, error };
}
