import type { Brag as Letter } from "../bindings";

const looks = { B: "app-brag--b", R: "app-brag--r", A: "app-brag--a", G: "app-brag--g" } satisfies Record<
  Letter,
  string
>;

/** How an action stands: a letter and a word, never a colour alone. */
export function Brag({ letter, word }: { letter: Letter; word?: string }) {
  return (
    <span className={`app-brag ${looks[letter]}`}>
      <b>{letter}</b>
      {word ? ` ${word}` : null}
    </span>
  );
}
