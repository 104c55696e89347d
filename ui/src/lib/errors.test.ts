import { expect, test } from "vitest";
import { errors } from "./errors";
import { commandError } from "./failure";

const catalogue = Object.values(
  import.meta.glob<string>("../../../assets/words/en-GB/ui-*.ftl", { query: "?raw", eager: true, import: "default" }),
).join("\n");
const sources = Object.entries(
  import.meta.glob<string>("../**/*.{ts,tsx}", { query: "?raw", eager: true, import: "default" }),
)
  .filter(([name]) => !name.includes(".test.") && !name.includes("/fixtures/"))
  .map(([, text]) => text)
  .join("\n");

test("every error has a heading and advice in the catalogue", () => {
  for (const { heading, advice } of Object.values(errors)) {
    expect(catalogue).toContain(`\n${heading} = `);
    expect(catalogue).toContain(`\n${advice} = `);
  }
});

test("too few answers and a closed round are ordinary pages", () => {
  const calm = Object.entries(errors).filter(([, { tone }]) => tone === "calm");
  expect(calm.map(([code]) => code)).toEqual(["NotReleased", "RoundClosed"]);
});

test("anything unknown that is thrown counts as our own mistake", () => {
  expect(commandError("oh no").code).toBe("Internal");
  expect(commandError({ code: "DiskFull", message: "Full.", incident: null }).code).toBe("DiskFull");
});

test("no message is missing and none is left over", () => {
  const used = new Set(sources.match(/"ui-[a-z0-9-]+"/g)?.map((id) => id.slice(1, -1)));
  const defined = catalogue.match(/^ui-[a-z0-9-]+/gm) ?? [];
  expect([...used].toSorted()).toEqual(defined.toSorted());
});
