import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { LocalizationProvider, ReactLocalization, useLocalization } from "@fluent/react";
import { type ReactNode, useCallback } from "react";

/** The words that stand in some files of the catalogue. */
export function localizationOf(sources: string[]): ReactLocalization {
  const bundle = new FluentBundle("en-GB", { useIsolating: false });
  for (const source of sources) {
    for (const error of bundle.addResource(new FluentResource(source))) console.error(error);
  }
  return new ReactLocalization([bundle]);
}

export function WordsFrom({ localization, children }: { localization: ReactLocalization; children: ReactNode }) {
  return <LocalizationProvider l10n={localization}>{children}</LocalizationProvider>;
}

export type Say = (id: string, values?: Record<string, FluentVariable>) => string;

/** Says a message of the catalogue. Ids stand in the source as literals, so that a test can match both sides. */
export function useWords(): Say {
  const { l10n } = useLocalization();
  return useCallback((id, values) => l10n.getString(id, values), [l10n]);
}
