import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "../../bindings";
import { commands } from "../../lib/commands";
import { type CommandError, commandError } from "../../lib/failure";

/**
 * Keeps a draft safe after each answer.
 *
 * One save runs at a time and the newest draft wins, so a slow disk can never put an older answer over a newer one.
 */
export function useSaving(): {
  save: (draft: Draft) => void;
  settle: () => Promise<boolean>;
  error: CommandError | null;
} {
  const [error, setError] = useState<CommandError | null>(null);
  const waiting = useRef<Draft | null>(null);
  const running = useRef<Promise<void> | null>(null);
  const failed = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const run = useCallback((): Promise<void> => {
    running.current ??= (async () => {
      while (waiting.current) {
        const draft: Draft = waiting.current;
        waiting.current = null;
        try {
          await commands.saveDraft(draft);
          failed.current = false;
          if (!gone.current) setError(null);
        } catch (thrown) {
          failed.current = true;
          // Tried again with the next answer, or when the person finishes.
          waiting.current ??= draft;
          if (!gone.current) setError(commandError(thrown));
          break;
        }
      }
      running.current = null;
    })();
    return running.current;
  }, []);

  const save = useCallback(
    (draft: Draft) => {
      waiting.current = draft;
      void run();
    },
    [run],
  );

  /** True when everything is saved. */
  const settle = useCallback(async () => {
    await running.current;
    if (waiting.current) await run();
    return !failed.current;
  }, [run]);

  return { save, settle, error };
}
