import { createContext, useContext } from "react";
import type { Figure, PictureKind } from "../bindings";

/** Saves a chart as a picture; gives the name of the file, or null if the person changes their mind. */
export type SavePicture = (figure: Figure, kind: PictureKind) => Promise<string | null>;

const Pictures = createContext<SavePicture | null>(null);
export const PicturesProvider = Pictures.Provider;

/** Null where charts cannot be saved. */
export function useSavePicture(): SavePicture | null {
  return useContext(Pictures);
}
