import { useEffect, useState } from "react";

const quietMinutes = 3;
const signs = ["pointerdown", "pointermove", "keydown", "input", "wheel"] as const;

/** True after some minutes without a sign of life. Only `wake` ends it. */
export function useIdle(): { idle: boolean; wake: () => void } {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (idle) return;
    let timer = setTimeout(() => setIdle(true), quietMinutes * 60_000);
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), quietMinutes * 60_000);
    };
    for (const sign of signs) window.addEventListener(sign, alive, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, alive);
    };
  }, [idle]);
  return { idle, wake: () => setIdle(false) };
}
