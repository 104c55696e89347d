import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { open, violations } from "./fixtures/screen";

/** Opens an area of the audit and gives what is kept, as it is kept. */
function opened(different: Parameters<typeof open>[1] = {}) {
  const kept: string[] = [];
  open("/collect/r4/audit/d10", {
    save_audit_line: ({ item, line }) => {
      kept.push(`${item} ${JSON.stringify(line)}`);
      return null;
    },
    save_guess: ({ domain, points }) => {
      kept.push(`${domain} ${points}`);
      return null;
    },
    ...different,
  });
  return kept;
}

test("what the manager found is saved as it changes, note and all", async () => {
  const user = userEvent.setup();
  const kept = opened();
  const third = await screen.findByRole("group", { name: "New ways of working meet resistance here." });
  expect(third.textContent).toContain("worded the other way round");
  await user.click(screen.getAllByRole("radio", { name: "Not met" })[2] as HTMLElement);
  expect(kept).toEqual(['TR3 {"met":"not","note":""}']);
  await user.type(screen.getAllByLabelText("What shows it")[2] as HTMLElement, "Handover");
  await waitFor(() => expect(kept.at(-1)).toBe('TR3 {"met":"not","note":"Handover"}'));
  expect(await violations()).toEqual([]);
});

test("a page that is left in the middle of a word keeps the word", async () => {
  const user = userEvent.setup();
  const kept = opened();
  const notes = await screen.findAllByLabelText("What shows it");
  await user.type(notes[1] as HTMLElement, "!");
  expect(kept).toEqual([]);
  cleanup();
  expect(kept).toEqual(['TR2 {"met":"partly","note":"Office day each month; cancelled in October!"}']);
});

test("a line can be taken out again, and the focus stays with its statement", async () => {
  const user = userEvent.setup();
  const kept = opened();
  await user.click((await screen.findAllByRole("button", { name: /Take this out again/ }))[0] as HTMLElement);
  expect(kept).toEqual(["TR1 null"]);
  expect(screen.getAllByRole("radio", { checked: true })).toHaveLength(1);
  expect(document.activeElement).toBe(screen.getAllByRole("radio", { name: "Met" })[0]);
});

test("a guess can be made, changed and taken back", async () => {
  const user = userEvent.setup();
  const kept = opened();
  const guess = await screen.findByLabelText<HTMLSelectElement>("What score will the team give this area?");
  expect(guess.value).toBe("70");
  await user.selectOptions(guess, "55");
  await user.selectOptions(guess, "No guess");
  expect(kept).toEqual(["d10 55", "d10 null"]);
});

test("what cannot be saved stays on the page and says why", async () => {
  const user = userEvent.setup();
  opened({
    save_audit_line: () => {
      throw { code: "DiskFull", message: "There is no room left on the disk.", incident: null };
    },
  });
  await user.click((await screen.findAllByRole("radio", { name: "Met" }))[2] as HTMLElement);
  await screen.findByText("There is no room left on the disk.");
  expect(screen.getAllByRole("radio", { name: "Met", checked: true })).toHaveLength(2);
  expect(await violations()).toEqual([]);
});

test("a closed round shows what was found and lets nothing be changed", async () => {
  open("/collect/r3/audit/d10");
  await screen.findByText("You guessed 70. The team said 41 (range 31 to 51).");
  screen.getByText("2 hours a month each on the October to December rotas");
  expect(screen.queryByRole("radio")).toBeNull();
  expect(screen.queryByRole("combobox")).toBeNull();
});

test("results put the manager's look beside the team's answers", async () => {
  open("/results/r3/d10");
  await screen.findByRole("heading", { name: "What your own look found" });
  screen.getByText("On paper, not felt");
  screen.getByText("You guessed 70. The team said 41 (range 31 to 51).");
});
