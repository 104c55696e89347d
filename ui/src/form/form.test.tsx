import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import form from "../../../tests/fixtures/form-file/form.json";
import { violations } from "../fixtures/screen";
import { opened, useCryptoOfNode } from "../fixtures/sealed";
import { Words } from "../lib/catalogue";
import { App } from "./App";
import { type Block, readBlock } from "./block";

const block = form as Block;

beforeAll(useCryptoOfNode);
beforeEach(() => {
  document.documentElement.lang = "en-GB";
  document.body.className = "js-enabled nhsuk-frontend-supported";
  URL.createObjectURL = vi.fn(() => "blob:answers");
});

async function begin() {
  const user = userEvent.setup();
  render(
    <Words>
      <App block={block} />
    </Words>,
  );
  const start = await screen.findByRole("button", { name: "Start" });
  return { user, start };
}

/** Whether the browser would ask before the page goes. */
function asksBeforeLeaving(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

test("a form is answered, sealed and passed on, and nothing of it stays behind", async () => {
  const kept = vi.spyOn(Storage.prototype, "setItem");
  const { user, start } = await begin();
  expect(screen.getByText("Your answers are sealed")).toBeDefined();
  expect(screen.getByText(/If you close or reload it, they are gone/)).toBeDefined();
  expect(await violations()).toEqual([]);
  expect(asksBeforeLeaving()).toBe(false);
  await user.click(start);

  await user.click(screen.getByRole("button", { name: "Skip for now" }));
  expect(asksBeforeLeaving()).toBe(false);
  await user.click(screen.getByRole("radio", { name: "Strongly agree" }));
  expect(asksBeforeLeaving()).toBe(true);
  expect(await violations()).toEqual([]);
  expect(screen.queryByRole("button", { name: "Stop and keep my answers" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await user.click(screen.getByRole("button", { name: "Back" }));
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Strongly agree" }).checked).toBe(true);
  for (let number = 1; number < block.form.statements.length; number += 1) {
    await user.click(screen.getByRole("radio", { name: "Strongly agree" }));
    await user.click(screen.getByRole("button", { name: "Continue" }));
  }
  await user.click(screen.getByRole("radio", { name: /^Registered/ }));
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await user.type(screen.getByLabelText("Your comment"), "Thank you");
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Continue" }));
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Finish" }));

  const text = await screen.findByLabelText<HTMLTextAreaElement>("Your sealed answers");
  expect(await violations()).toEqual([]);
  expect(document.body.textContent).not.toContain("Thank you");
  expect(asksBeforeLeaving()).toBe(true);
  const content = JSON.parse(await opened(text.value));
  expect(Object.values(content.answers)).toEqual(Array(block.form.statements.length - 1).fill("5"));
  expect(content).toMatchObject({ role: "registered", comments: [{ domain: null, text: "Thank you" }] });

  const saved = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  await user.click(screen.getByRole("button", { name: "Save your answers" }));
  expect(saved).toHaveBeenCalledOnce();
  expect(saved.mock.contexts[0]).toMatchObject({ download: "answers.answers" });
  expect(screen.getByText(/are saved as “answers.answers”/)).toBeDefined();
  expect(asksBeforeLeaving()).toBe(false);
  await user.click(screen.getByRole("button", { name: "Copy the text" }));
  expect(await navigator.clipboard.readText()).toBe(text.value);
  expect(kept).not.toHaveBeenCalled();
});

test("a form without a scored answer is not sealed", async () => {
  const { user, start } = await begin();
  await user.click(start);
  for (const _ of block.form.statements) await user.click(screen.getByRole("button", { name: "Skip for now" }));
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await user.click(screen.getByRole("button", { name: "Finish" }));
  expect(screen.getByRole("alert").textContent).toContain("Nothing can be counted yet");
  expect(document.activeElement?.textContent).toContain("There is a problem");
  expect(await violations()).toEqual([]);
});

test("deleted answers are gone when the form begins again", async () => {
  const { user, start } = await begin();
  await user.click(start);
  await user.click(screen.getByRole("radio", { name: "Strongly agree" }));
  await user.click(screen.getByRole("button", { name: "Stop and delete my answers" }));
  await user.click(screen.getByRole("button", { name: "Delete my answers" }));
  await user.click(await screen.findByRole("button", { name: "Start" }));
  expect(screen.queryByRole("radio", { checked: true })).toBeNull();
  expect(asksBeforeLeaving()).toBe(false);
});

test("a browser that cannot seal is named before anything is asked", async () => {
  render(
    <Words>
      <App block={{ ...block, publicKey: "AAAA" }} />
    </Words>,
  );
  expect(await screen.findByRole("heading", { name: "This browser cannot seal your answers" })).toBeDefined();
  expect(screen.queryByRole("button", { name: "Start" })).toBeNull();
  expect(await violations()).toEqual([]);
});

test("a page that was never filled in or was cut off is no form", () => {
  document.body.innerHTML = `<script type="application/json" id="form-file">"{{form}}"</script>`;
  expect(readBlock(document)).toBeNull();
  document.body.innerHTML = `<script type="application/json" id="form-file">{"head":"</script>`;
  expect(readBlock(document)).toBeNull();
});
