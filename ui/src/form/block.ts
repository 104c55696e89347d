import type { Questionnaire } from "../bindings";

/** What the program wrote into this page. */
export type Block = {
  /** Stands before the seal, letter by letter, and is authenticated with it. */
  head: string;
  /** What the key is derived for. */
  info: string;
  publicKey: string;
  /** Everybody's answers are filled up to so many bytes. */
  size: number;
  fileName: string;
  ward: string;
  form: Questionnaire;
  /** The messages that this page names, as Fluent source. */
  words: string;
};

/** Reads it; null where the page was never filled in or was cut off. */
export function readBlock(place: Document): Block | null {
  const text = place.getElementById("form-file")?.textContent ?? "";
  try {
    const block: unknown = JSON.parse(text);
    return typeof block === "object" ? (block as Block | null) : null;
  } catch {
    return null;
  }
}
