import type { ReactNode } from "react";
import { localizationOf, WordsFrom } from "./words";

const sources = import.meta.glob<string>("../../../assets/words/en-GB/ui-*.ftl", {
  query: "?raw",
  eager: true,
  import: "default",
});
const localization = localizationOf(Object.values(sources));

/** The whole catalogue of the window. */
export function Words({ children }: { children: ReactNode }) {
  return <WordsFrom localization={localization}>{children}</WordsFrom>;
}
