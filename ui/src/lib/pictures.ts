import { createContext, useContext } from "react";
import type { Figure, PictureKind } from "../bindings";

/** What can be done with a chart as a picture. */
export type Pictures = {
  /** Puts it on the clipboard. */
  copy: (figure: Figure, kind: PictureKind) => Promise<unknown>;
  /** Saves it; gives the name of the file, or null if the person changes their mind. */
  save: (figure: Figure, kind: PictureKind) => Promise<string | null>;
};

const Current = createContext<Pictures | null>(null);
export const PicturesProvider = Current.Provider;

/** Null where charts cannot leave the page. */
export function usePictures(): Pictures | null {
  return useContext(Current);
}
