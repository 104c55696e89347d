import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { metrics } from "./fixtures/metrics";
import { domainPage } from "./fixtures/pages";
import { open, violations } from "./fixtures/screen";

/** Opens the page and gives what is kept, as it is kept. */
function opened(different: Parameters<typeof open>[1] = {}) {
  const kept: string[] = [];
  open("/results/numbers", {
    save_reading: ({ metric, quarter, text }) => {
      kept.push(`${metric} ${quarter} ${text}`);
      return String(text).replace("%", "").trim();
    },
    save_target: ({ metric, text }) => {
      kept.push(`${metric} target ${text}`);
      return text;
    },
    ...different,
  });
  return kept;
}

const field = (name: string) => screen.findByRole<HTMLInputElement>("textbox", { name });

test("a number is kept when its field is left, and shown as it is kept", async () => {
  const user = userEvent.setup();
  const kept = opened();
  const cell = await field("Staff turnover, % 2026/27 Q3");
  await user.type(cell, "10.5%");
  expect(kept).toEqual([]);
  await user.tab();
  await screen.findByText("Kept.");
  expect(kept).toEqual(["turnover 2026-Q3 10.5%"]);
  expect(cell.value).toBe("10.5");
});

test("Enter keeps a target, and an empty field takes it back", async () => {
  const user = userEvent.setup();
  const kept = opened();
  const cell = await field("Appraisals done, % Target (optional) at least");
  expect(cell.value).toBe("90");
  await user.clear(cell);
  await user.type(cell, "{Enter}");
  await screen.findByText("Kept.");
  expect(kept).toEqual(["appraisal target "]);
  expect(cell.value).toBe("");
});

test("a field that is only passed through is not kept again", async () => {
  const user = userEvent.setup();
  const kept = opened();
  await user.click(await field("Appraisals done, % 2026/27 Q3"));
  await user.tab();
  await user.keyboard("9{Backspace}");
  await user.tab();
  expect(kept).toEqual([]);
});

test("a number that cannot be stays in its field, with why", async () => {
  const user = userEvent.setup();
  let wrong = true;
  opened({
    save_reading: ({ text }) => {
      if (wrong) throw { code: "Invalid", message: "Enter a whole number, such as 14.", incident: null };
      return text;
    },
  });
  const cell = await field("Incidents reported 2026/27 Q2");
  await user.type(cell, "many");
  await user.tab();
  const why = await screen.findByText("Enter a whole number, such as 14.");
  expect(cell.value).toBe("many");
  expect(cell.getAttribute("aria-describedby")).toBe(why.id);
  expect(document.title).toMatch(/^Error: Other numbers/);
  expect(await violations()).toEqual([]);
  wrong = false;
  await user.clear(cell);
  await user.type(cell, "9");
  await user.tab();
  await screen.findByText("Kept.");
  expect(screen.queryByText("Enter a whole number, such as 14.")).toBeNull();
  expect(document.title).toMatch(/^Other numbers/);
});

test("with nothing in it the page says how to start", async () => {
  opened({
    metrics: () => ({ ...metrics, rows: metrics.rows.map((row) => ({ ...row, readings: ["", "", ""] })) }),
  });
  await screen.findByText(/Start with one number that you already have/);
});

test("an area shows its numbers by quarter and says that they are in no score", async () => {
  open("/results/r3/d10");
  const panel = await screen.findByRole("region", { name: "Other numbers" });
  within(panel).getByText("87.5%");
  within(panel).getByText(/Target: at least 90%/);
  within(panel).getByText(/never part of a score/);
});

test("an area without any says what can stand here", async () => {
  const other_numbers = domainPage.other_numbers && { ...domainPage.other_numbers, quarters: [] };
  open("/results/r3/d10", { domain_results: () => ({ ...domainPage, other_numbers }) });
  const panel = await screen.findByRole("region", { name: "Other numbers" });
  within(panel).getByRole("link", { name: "Add these numbers" });
  expect(within(panel).queryByRole("table")).toBeNull();
});
