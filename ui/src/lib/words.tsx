import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { LocalizationProvider, ReactLocalization, useLocalization } from "@fluent/react";
import { type ReactNode, useCallback } from "react";

const sources = import.meta.glob<string>("../../../assets/words/en-GB/ui-*.ftl", {
  query: "?raw",
  eager: true,
  import: "default",
});

const bundle = new FluentBundle("en-GB", { useIsolating: false });
for (const source of Object.values(sources)) {
  for (const error of bundle.addResource(new FluentResource(source))) console.error(error);
}
const localization = new ReactLocalization([bundle]);

export function Words({ children }: { children: ReactNode }) {
  return <LocalizationProvider l10n={localization}>{children}</LocalizationProvider>;
}

export type Say = (id: string, values?: Record<string, FluentVariable>) => string;

/** Says a message of the catalogue. Ids stand in the source as literals, so that a test can match both sides. */
export function useWords(): Say {
  const { l10n } = useLocalization();
  return useCallback((id, values) => l10n.getString(id, values), [l10n]);
}
