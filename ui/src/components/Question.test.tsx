import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, useState } from "react";
import { expect, test } from "vitest";
import { questionnaire } from "../fixtures/collecting";
import { Words } from "../lib/catalogue";
import { Question } from "./Question";

function Asked({ error, keys }: { error?: string; keys?: boolean }) {
  const [answer, setAnswer] = useState<string | null>(null);
  return (
    <Words>
      <Question
        statement="I can ask a question here without feeling foolish."
        options={questionnaire.options}
        others={questionnaire.others}
        answer={answer}
        error={error}
        heading={createRef()}
        keys={keys}
        onAnswer={setAnswer}
      />
    </Words>
  );
}

test("nothing is chosen in advance", () => {
  render(<Asked />);
  const choices = screen.getAllByRole<HTMLInputElement>("radio");
  expect(choices).toHaveLength(7);
  expect(choices.filter((choice) => choice.checked)).toEqual([]);
});

test("the statement names the group and every choice has its label", () => {
  render(<Asked />);
  screen.getByRole("group", { name: "I can ask a question here without feeling foolish." });
  for (const { text } of [...questionnaire.options, ...questionnaire.others]) screen.getByRole("radio", { name: text });
});

test("the arrow keys choose", async () => {
  const user = userEvent.setup();
  render(<Asked />);
  await user.tab();
  await user.keyboard(" ");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Strongly agree" }).checked).toBe(true);
  await user.keyboard("{ArrowDown}");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Agree" }).checked).toBe(true);
});

test("an error belongs to the group", () => {
  render(<Asked error="Choose an answer, or skip this one for now" />);
  const group = screen.getByRole("group");
  const described = document.getElementById(group.getAttribute("aria-describedby") ?? "");
  expect(described?.textContent).toBe("Choose an answer, or skip this one for now");
});

test("number keys answer only where they are switched on and the focus is in the group", async () => {
  const user = userEvent.setup();
  const { unmount } = render(<Asked />);
  await user.tab();
  await user.keyboard("4");
  expect(screen.queryAllByRole("radio", { checked: true })).toEqual([]);
  unmount();

  render(<Asked keys />);
  await user.keyboard("4");
  expect(screen.queryAllByRole("radio", { checked: true })).toEqual([]);
  await user.tab();
  await user.keyboard("4");
  screen.getByRole("radio", { name: "4 Agree", checked: true });
  await user.keyboard("9");
  screen.getByRole("radio", { name: "4 Agree", checked: true });
});
