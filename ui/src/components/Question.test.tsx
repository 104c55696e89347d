import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, useState } from "react";
import { expect, test } from "vitest";
import { questionnaire } from "../fixtures/collecting";
import { Words } from "../lib/words";
import { Question } from "./Question";

function Asked({ error }: { error?: string }) {
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
