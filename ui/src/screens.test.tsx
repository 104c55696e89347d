import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { ApiError } from "./bindings";
import { plan, printables } from "./fixtures/pages";
import { open, violations } from "./fixtures/screen";

const throws = (error: ApiError) => () => {
  throw error;
};
const notReleased = throws({
  code: "NotReleased",
  message: "3 people answered. At least 5 are needed to show anything.",
  incident: null,
});

test.each([
  ["/", "Ward 7"],
  ["/rounds/new", "Open a round"],
  ["/collect", "Collect answers"],
  ["/collect/r4/close", "Close the round"],
  ["/collect/r4/audit", "What you can see for yourself"],
  ["/collect/r3/audit", "What you can see for yourself"],
  ["/collect/r4/audit/d10", "Time, resources and readiness"],
  ["/collect/r3/audit/d10", "Time, resources and readiness"],
  ["/collect/r4/audit/d99", "This is no longer here"],
  ["/answer/r4", "What is it like to learn here?"],
  ["/results", "What your team said"],
  ["/results/r3/d10", "Time, resources and readiness"],
  ["/results/patients/p1", "What patients and carers say"],
  ["/collect/r4", "Collect answers"],
  ["/collect/p1", "Collect answers"],
  ["/collect/r4/until", "Change the last day"],
  ["/rounds/new?asks=patients", "Open a round"],
  ["/results/numbers", "Other numbers"],
  ["/results/r3/frameworks", "The same results by framework"],
  ["/compare", "Compare quarters"],
  ["/plan", "Action plan"],
  ["/plan?action=a4", "Action plan"],
  ["/print", "Print"],
  ["/checklists", "Checklists"],
  ["/settings", "Settings"],
  ["/help", "How it works"],
  ["/nowhere", "This is no longer here"],
])("%s has one heading, which has the focus, and breaks no rule", async (address, heading) => {
  open(address);
  const found = await screen.findByRole("heading", { level: 1, name: heading });
  expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
  await waitFor(() => expect(document.activeElement).toBe(found));
  expect(document.title).toMatch(/ – Ward 7 – Learning Climate$/);
  expect(await violations()).toEqual([]);
});

test("too few answers is a calm page and not an error", async () => {
  open("/results/r3", { results: notReleased });
  await screen.findByRole("heading", { level: 1, name: "Too few answers to show" });
  screen.getByText("3 people answered. At least 5 are needed to show anything.");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(document.title).toBe("Too few answers to show – Ward 7 – Learning Climate");
  expect(await violations()).toEqual([]);
});

test("a failed page says what to do and which incident to quote", async () => {
  open("/", { home: throws({ code: "Internal", message: "", incident: "4f9a11c2" }) });
  await screen.findByRole("heading", { level: 1, name: "Something went wrong" });
  screen.getByText("If you report this, please quote 4f9a11c2.");
  expect(document.title).toBe("Error: Something went wrong – Ward 7 – Learning Climate");
  expect(await violations()).toEqual([]);
});

test.each([
  ["/collect", "No round is open."],
  ["/results", "There are no results yet."],
  ["/compare", "You need results from two rounds to compare them."],
  ["/print", "There is nothing to print yet."],
  ["/plan", "No actions yet. Add your own, or take an idea from below."],
])("%s with nothing in it says what will be here", async (address, text) => {
  open(address, {
    rounds: () => [],
    plan: () => ({ ...plan, rows: [] }),
    printables: () => ({ ...printables, rounds: [] }),
  });
  await screen.findByText(text);
  expect(await violations()).toEqual([]);
});

test("a first run leads from the ward's name to the checked recovery code", async () => {
  const user = userEvent.setup();
  let made = false;
  open("/", {
    opening: () => (made ? { kind: "locked", passphrase: true } : { kind: "first_run", keyring: true }),
    create_ward: () => {
      made = true;
      return { groups: ["7KQ2", "M9XD", "4HTW"], ask: [1, 2] };
    },
  });
  await user.click(await screen.findByRole("button", { name: "Set up my ward" }));
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await screen.findByText("There is a problem");
  expect(document.title).toBe("Error: Set up your ward – Learning Climate");
  await user.type(screen.getByLabelText("Ward or team name"), "Ward 7");
  await user.type(screen.getByLabelText("How many people are in the team?"), "24");
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await user.click(await screen.findByRole("button", { name: "Set up the ward" }));
  await screen.findByText("M9XD");
  await user.click(screen.getByRole("button", { name: "I have it on paper" }));
  await user.type(await screen.findByLabelText("Group 2"), "M9XD");
  await user.type(screen.getByLabelText("Group 3"), "4HTW");
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Check and finish" }));
  await screen.findByRole("heading", { level: 1, name: "Open your ward" });
});

test("hand-over: each answer is saved, and the end leaves nothing behind", async () => {
  const user = userEvent.setup();
  const calls: string[] = [];
  open("/answer/r4", {
    save_draft: ({ draft }) => {
      calls.push(JSON.stringify((draft as { answers: unknown }).answers));
      return null;
    },
    submit_draft: () => {
      calls.push("submit");
      return null;
    },
  });
  await user.click(await screen.findByRole("button", { name: "Start" }));
  await user.click(await screen.findByRole("radio", { name: "Agree" }));
  expect(calls).toEqual(['[{"item":"PS1","answer":"4"}]']);
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await screen.findByText("Choose an answer, or skip this one for now");
  await user.click(screen.getByRole("button", { name: "Skip for now" }));
  await user.click(screen.getByRole("button", { name: "Skip for now" }));
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await screen.findByText("2 of 3 statements have no answer. You can hand in the form as it is.");
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Finish" }));
  await screen.findByRole("heading", { level: 1, name: "Thank you" });
  expect(calls.at(-1)).toBe("submit");
  expect(document.body.textContent).not.toContain("foolish");
});

test("an unfinished form is offered without showing any answer", async () => {
  const user = userEvent.setup();
  open("/answer/r4", {
    unfinished_draft: () => ({ id: "d", answers: [{ item: "PS1", answer: "1" }], comments: [] }),
  });
  await user.click(await screen.findByRole("button", { name: "Start" }));
  await screen.findByRole("heading", { level: 1, name: "A form was not finished" });
  expect(document.body.textContent).not.toContain("Strongly disagree");
  await user.click(screen.getByRole("button", { name: "It was me: go on" }));
  await screen.findByRole("heading", { level: 1, name: /We talk openly about mistakes/ });
});

test("an action that cannot be saved keeps what was typed", async () => {
  const user = userEvent.setup();
  open("/plan?action=a4", {
    save_action: throws({ code: "Invalid", message: "The due date is before the start.", incident: null }),
  });
  const name = await screen.findByLabelText("Short name");
  await user.clear(name);
  await user.type(name, "Protect three hours");
  await user.click(screen.getByRole("button", { name: "Save action" }));
  await screen.findByText("The due date is before the start.");
  expect(screen.getByLabelText<HTMLInputElement>("Short name").value).toBe("Protect three hours");
  expect(document.title).toBe("Error: Action plan – Ward 7 – Learning Climate");
});

test("a file is looked at before it is kept", async () => {
  const user = userEvent.setup();
  open("/collect");
  await user.click(await screen.findByRole("button", { name: "Import a file" }));
  await screen.findByRole("heading", { level: 1, name: "Check the file" });
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Keep these answers" }));
  await screen.findByText("The answers from the file are kept.");
});

test("a checklist of one's own is looked at, named and kept", async () => {
  const user = userEvent.setup();
  const names: unknown[] = [];
  open("/checklists", {
    keep_checklist: ({ name }) => {
      names.push(name);
      return null;
    },
  });
  await user.click(await screen.findByRole("button", { name: "Choose a file" }));
  await screen.findByRole("heading", { level: 1, name: "Check the checklist" });
  screen.getByRole("heading", { level: 2, name: "One question is left out" });
  expect(await violations()).toEqual([]);
  const name = screen.getByLabelText("Name of the checklist");
  await user.clear(name);
  await user.click(screen.getByRole("button", { name: "Keep this checklist" }));
  expect(await violations()).toEqual([]);
  expect(names).toEqual([]);
  await user.type(name, "Night handover");
  await user.click(screen.getByRole("button", { name: "Keep this checklist" }));
  await screen.findByText("“Night handover” is kept. You can open a round with it now.");
  expect(names).toEqual(["Night handover"]);
});
