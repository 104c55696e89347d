import { listen } from "@tauri-apps/api/event";
import { useEffect, useState } from "react";
import type { Reading } from "../bindings";

/** How far the host is with a file, from 0 to 1; null while nothing is read, or nothing was said yet. */
export function useReading(busy: boolean): number | null {
  const [done, setDone] = useState<number | null>(null);
  useEffect(() => {
    if (!busy) return;
    const heard = listen<Reading>("reading", ({ payload }) => setDone(payload.done / 1000));
    return () => {
      setDone(null);
      heard
        .then((stop) => stop())
        .catch((reason: unknown) => console.error("cannot follow the reading of a file", reason));
    };
  }, [busy]);
  return done;
}
