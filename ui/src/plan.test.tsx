import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { action } from "./fixtures/pages";
import { open, violations } from "./fixtures/screen";

const refs = () =>
  within(screen.getByRole("table", { name: /^Actions/ }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.querySelector("td")?.textContent);

test("the plan is sorted by its headings and shows what was chosen", async () => {
  const user = userEvent.setup();
  open("/plan");
  const due = await screen.findByRole("button", { name: "Due" });
  expect(refs()).toEqual(["A3", "A4", "A5", "A1", "A2"]);
  await user.click(due);
  expect(refs()).toEqual(["A1", "A3", "A2", "A4", "A5"]);
  await user.click(due);
  expect(refs()).toEqual(["A5", "A4", "A2", "A3", "A1"]);
  expect(screen.getByRole("columnheader", { name: "Due" }).getAttribute("aria-sort")).toBe("descending");
  await user.selectOptions(screen.getByLabelText("Show"), "Overdue");
  expect(refs()).toEqual(["A3"]);
  screen.getByText("Showing 1 of 5");
  await user.selectOptions(screen.getByLabelText("Area"), "All areas");
  await user.selectOptions(screen.getByLabelText("Show"), "Ended");
  screen.getByText(/^No action fits what you chose/);
  expect(await violations()).toEqual([]);
});

test("every change of the plan can be undone", async () => {
  const user = userEvent.setup();
  const undone: unknown[] = [];
  open("/plan", { undo_plan_change: (given) => void undone.push(given) });
  await user.click(await screen.findByRole("button", { name: "Undo: A4: changed lead and due date" }));
  await screen.findByText("Undone: A4: changed lead and due date");
  expect(undone).toEqual([{ number: 1 }]);
});

test("an opened action says what changed, and goes on only with a day and a reason", async () => {
  const user = userEvent.setup();
  const carried: unknown[] = [];
  open("/plan?action=a4", {
    carry_forward: (given) => {
      carried.push(given);
      return action;
    },
  });
  await screen.findByRole("region", { name: "What changed since it began" });
  await user.click(screen.getByRole("button", { name: "Carry it forward" }));
  await user.click(screen.getByRole("button", { name: "Carry it forward" }));
  await screen.findByRole("link", { name: "Write why in a few words" });
  expect(carried).toEqual([]);
  expect(await violations()).toEqual([]);
  await user.type(screen.getByLabelText("Why does it go on?"), "Half the hours are used");
  await user.click(screen.getByRole("button", { name: "Carry it forward" }));
  await screen.findByText(/^Carried forward/);
  expect(carried).toEqual([{ id: "a4", due: "2027-03-31", why: "Half the hours are used" }]);
});

test("an action ends with a decision and a reason", async () => {
  const user = userEvent.setup();
  const ended: unknown[] = [];
  open("/plan?action=a4", {
    end_action: (given) => {
      ended.push(given);
      return action;
    },
  });
  await user.click(await screen.findByRole("button", { name: "End it" }));
  await user.click(screen.getByRole("button", { name: "End it" }));
  await screen.findByRole("link", { name: "Choose what the team decided" });
  await user.click(
    within(screen.getByRole("group", { name: "What did the team decide?" })).getByLabelText(/^It works/),
  );
  await user.type(screen.getByLabelText("Why?"), "It is part of every handover");
  await user.click(screen.getByRole("button", { name: "End it" }));
  await screen.findByText(/^Ended: /);
  expect(ended).toEqual([{ id: "a4", act: "adopt", why: "It is part of every handover" }]);
});

test("a starting point comes from the results and is kept with what was typed", async () => {
  const user = userEvent.setup();
  open("/plan?action=a4", {
    starting_point: () => ({ baseline: "3 of 15 agree", target: "", source: "Round 2026/27 Q3" }),
  });
  await user.click(await screen.findByRole("button", { name: /^Fill in/ }));
  await screen.findByText(/^“Now” is filled in/);
  expect(screen.getByLabelText<HTMLInputElement>("Now").value).toBe("3 of 15 agree");
  expect(screen.getByLabelText<HTMLInputElement>("Target").value).toBe("45");
});

test("a small test is added, filled in and taken out", async () => {
  const user = userEvent.setup();
  const saved: { fields: { cycles: unknown[] } }[] = [];
  open("/plan?action=a4", {
    save_action: (given) => {
      saved.push(given as never);
      return action;
    },
  });
  await user.click(await screen.findByRole("button", { name: "Add a small test" }));
  const second = within(screen.getByRole("group", { name: "Test 2" }));
  await user.type(second.getByLabelText("What do we want to find out?"), "Does it last?");
  await user.click(second.getByLabelText(/^Adapt/));
  await user.click(screen.getByRole("button", { name: "Remove test 1" }));
  await user.click(screen.getByRole("button", { name: "Save action" }));
  await screen.findByText("The action is saved.");
  expect(saved[0]?.fields.cycles).toEqual([
    { question: "Does it last?", prediction: "", who: "", when: "", done: "", found: "", act: "adapt" },
  ]);
});
