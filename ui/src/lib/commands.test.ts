import { mockIPC } from "@tauri-apps/api/mocks";
import { expect, test } from "vitest";
import { commands } from "./commands";

test("an answer may come bare or in an envelope", async () => {
  mockIPC(() => [1]);
  expect(await commands.rounds()).toEqual([1]);
  mockIPC(() => ({ status: "ok", data: [2] }));
  expect(await commands.rounds()).toEqual([2]);
});

test("an error may be thrown or come in an envelope", async () => {
  const error = { code: "RoundClosed", message: "The round is closed.", incident: null };
  mockIPC(() => {
    throw error;
  });
  await expect(commands.rounds()).rejects.toMatchObject({ code: "RoundClosed" });
  mockIPC(() => ({ status: "error", error }));
  await expect(commands.rounds()).rejects.toMatchObject({ code: "RoundClosed" });
});
