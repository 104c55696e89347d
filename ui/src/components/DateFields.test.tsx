import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { Words } from "../lib/catalogue";
import { isoOf, noDate, partsOf, sayDate } from "../lib/dates";
import { DateFields } from "./DateFields";

function Dated() {
  const [value, setValue] = useState(noDate);
  return (
    <Words>
      <DateFields id="due" legend="Due" error="Enter a real date" value={value} onChange={setValue} />
      <output>{isoOf(value) ?? "none"}</output>
    </Words>
  );
}

test("three labelled boxes in one group make a date", async () => {
  const user = userEvent.setup();
  render(<Dated />);
  screen.getByRole("group", { name: "Due", description: "Enter a real date" });
  await user.type(screen.getByLabelText("Day"), "4");
  await user.type(screen.getByLabelText("Month"), "1");
  await user.type(screen.getByLabelText("Year"), "2027");
  expect(screen.getByRole("status").textContent).toBe("2027-01-04");
});

test.each([
  ["31", "2", "2027", null],
  ["29", "2", "2027", null],
  ["29", "2", "2028", "2028-02-29"],
  ["1", "13", "2027", null],
  ["", "1", "2027", null],
  ["1", "1", "27", null],
  [" 1 ", "1", "2027", "2027-01-01"],
])("%s %s %s is %s", (day, month, year, expected) => {
  expect(isoOf({ day, month, year })).toBe(expected);
});

test("dates are read and said without zeros", () => {
  expect(partsOf("2027-01-04")).toEqual({ day: "4", month: "1", year: "2027" });
  expect(sayDate("2027-01-04")).toBe("4 January 2027");
  expect(sayDate("29 January 2027")).toBe("29 January 2027");
});
