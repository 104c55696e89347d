import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { open, violations } from "./fixtures/screen";

test("a part shows the scores of its areas, and says why one is hidden", async () => {
  open("/results/r3/frameworks");
  const part = await screen.findByRole("region", { name: "Learning environment and culture" });
  within(part).getByText("65.8 to 86.3");
  within(part).getByText("Only 4 answered enough of its questions, and 5 are needed.");
  within(part).getByText("Not asked in this round: Curiosity, creativity and innovation.");
  screen.getByText(/our own judgement and not an official one/);
  screen.getByText(/name from memory/);
});

test("another framework shows the same numbers, and the list keeps the focus", async () => {
  const user = userEvent.setup();
  open("/results/r3/frameworks");
  const pick = await screen.findByLabelText<HTMLSelectElement>("Framework");
  await user.selectOptions(pick, "CQC quality statements");
  const part = await screen.findByRole("region", { name: "Safe: learning culture" });
  within(part).getByText("65.8 to 86.3");
  screen.getByRole("heading", { name: "Areas without a place in this framework" });
  expect(screen.queryByRole("region", { name: "Educational governance" })).toBeNull();
  expect(document.activeElement).toBe(pick);
  expect(await violations()).toEqual([]);
});

test("too few answers hide every framework", async () => {
  open("/results/r3/frameworks", {
    frameworks: () => {
      throw { code: "NotReleased", message: "3 people answered.", incident: null };
    },
  });
  await screen.findByRole("heading", { level: 1, name: "Too few answers to show" });
  expect(screen.queryByRole("table")).toBeNull();
});
