import { createContext, useContext } from "react";

const Ward = createContext<string | null>(null);

export const WardName = Ward.Provider;

/** The name of the open ward, or null before one is open. */
export function useWardName(): string | null {
  return useContext(Ward);
}
