import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Figure as Drawing, Mark } from "../bindings";
import { areas, profile } from "../fixtures/figures";
import { Words } from "../lib/catalogue";
import { Figure } from "./Figure";

function draw(marks: Mark[]): SVGElement {
  const figure: Drawing = { ...profile(areas), marks };
  render(
    <Words>
      <Figure figure={figure} />
    </Words>,
  );
  const drawing = document.querySelector<SVGElement>(".app-figure__drawing");
  if (!drawing) throw new Error("no drawing");
  return drawing;
}

const dot = (role: Mark["role"], size = 6): Mark => ({ kind: "dot", x: 10, y: 20, size, role, hint: null });

test("this round is a blue circle with a dark outline", () => {
  const circle = draw([dot("team")]).querySelector("circle");
  expect(circle?.getAttribute("r")).toBe("6");
  expect(circle?.getAttribute("fill")).toBe("#005eb8");
  expect(circle?.getAttribute("stroke")).toBe("#212b32");
  expect(circle?.getAttribute("stroke-width")).toBe("1.5");
});

test("last round is a hollow ring", () => {
  const circle = draw([dot("previous", 5)]).querySelector("circle");
  expect(circle?.getAttribute("fill")).toBe("#ffffff");
  expect(circle?.getAttribute("stroke-width")).toBe("2");
});

test("improvement points up, concern points down", () => {
  const [up, down] = draw([dot("improvement"), dot("concern")]).querySelectorAll("polygon");
  expect(up?.getAttribute("points")?.split(" ")[0]).toBe("10,14.75");
  expect(down?.getAttribute("points")?.split(" ")[0]).toBe("10,25.25");
});

test("too few is a dashed box and never a point", () => {
  const drawing = draw([dot("too_few")]);
  expect(drawing.querySelector("circle")).toBeNull();
  expect(drawing.querySelector("rect")?.getAttribute("stroke-dasharray")).toBe("3 2");
});

test("a figure uses no inline style, which the security policy forbids", () => {
  const drawing = draw(profile(areas).marks);
  expect(drawing.outerHTML).not.toContain("style=");
});

test("a figure is named by its finding and its sentence", () => {
  draw([]);
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe(`${profile(areas).title}. ${profile(areas).summary}`);
});

test("the table twin has a header for every row and says why a row is hidden", () => {
  draw([]);
  const table = screen.getByRole("table", { hidden: true });
  expect(within(table).getAllByRole("rowheader", { hidden: true })).toHaveLength(12);
  const note = within(table).getByText("Not shown: only 4 people answered, and 5 are needed");
  expect(note.getAttribute("colspan")).toBe("5");
});

test("arrow keys go through the points, and each says its sentence", async () => {
  const user = userEvent.setup();
  draw([
    { ...dot("team"), hint: "Leadership: 62 out of 100." } as Mark,
    dot("previous"),
    { ...dot("concern"), hint: "Feedback: 40 out of 100." } as Mark,
  ]);
  const list = screen.getByRole("listbox");
  await user.tab();
  expect(document.activeElement).toBe(list);
  const said = () => within(list).getByRole("option", { selected: true }).textContent;
  expect(said()).toBe("Leadership: 62 out of 100.");
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(said()).toBe("Feedback: 40 out of 100.");
  await user.keyboard("{Home}");
  expect(said()).toBe("Leadership: 62 out of 100.");
});
