import {
  Aes128Gcm,
  Aes256Gcm,
  CipherSuite,
  DhkemP256HkdfSha256,
  DhkemP521HkdfSha512,
  HkdfSha256,
  HkdfSha512,
} from "@hpke/core";
import { beforeAll, expect, test } from "vitest";
import byThePage from "../../../tests/fixtures/form-file/by-the-page.answers?raw";
import form from "../../../tests/fixtures/form-file/form.json";
import vectors from "../../../tests/fixtures/form-file/rfc9180.json";
import type { Draft } from "../bindings";
import { opened, useCryptoOfNode } from "../fixtures/sealed";
import type { Block } from "./block";
import { canSeal, overfull, seal } from "./seal";

const block = form as Block;
const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
const hex = (buffer: ArrayBuffer) =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

beforeAll(useCryptoOfNode);

/** What the test of the program expects, answered from the last statement to the first. */
const draft: Draft = {
  id: "",
  answers: block.form.statements
    .map(({ id }, at) => {
      const answer = at === 1 ? "not applicable" : at === 2 ? "unsaid" : String(1 + (at % 5));
      return { item: id, answer };
    })
    .slice(1)
    .reverse(),
  role: "registered",
  comments: [
    { domain: block.form.domains[1]?.id ?? null, text: "Nid oes amser. Ŵyr neb pam." },
    { domain: null, text: "More time for handover, “please” – 10 minutes.\nThank you. " },
    { domain: block.form.domains[0]?.id ?? null, text: "  " },
  ],
};

// The RFC has no vectors for our suite as a whole: A.3.1 has our KEM and KDF, A.6.1 our AEAD.
test.each([
  { vector: vectors[0], suite: { kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() } },
  { vector: vectors[1], suite: { kem: new DhkemP521HkdfSha512(), kdf: new HkdfSha512(), aead: new Aes256Gcm() } },
])("the vectors of RFC 9180 are sealed, $vector.suite", async ({ vector, suite: parts }) => {
  if (!vector) throw new Error("there is no such vector");
  const suite = new CipherSuite(parts);
  expect([parts.kem.id, parts.kdf.id, parts.aead.id]).toEqual([vector.kem, vector.kdf, vector.aead]);
  const sender = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(bytes(vector.pkRm)),
    info: bytes(vector.info),
    ekm: bytes(vector.ikmE),
  });
  expect(hex(sender.enc)).toBe(vector.enc);
  const wanted = new Map(vector.encryptions.map(({ sequence, ...rest }) => [sequence, rest]));
  for (let sequence = 0; sequence <= 256; sequence += 1) {
    const aad = bytes(wanted.get(sequence)?.aad ?? "");
    const sealed = await sender.seal(bytes(vector.pt), aad);
    const ct = wanted.get(sequence)?.ct;
    if (ct !== undefined) expect(hex(sealed)).toBe(ct);
  }
  for (const { context, value } of vector.exports) {
    expect(hex(await sender.export(bytes(context), 32))).toBe(value);
  }
});

test("what is sealed is opened with the key of the round, in the order of the form", async () => {
  const sealed = await seal(block, draft);
  // The program's test opens this one: `VITE_UPDATE_FIXTURES=1 npm test`.
  if (import.meta.env.VITE_UPDATE_FIXTURES) {
    const files = await import("node:fs/promises" as string);
    await files.writeFile("../tests/fixtures/form-file/by-the-page.answers", sealed);
  } else {
    expect(await opened(byThePage)).toBe(await opened(sealed));
  }
  const content = await opened(sealed);
  expect(Object.keys(JSON.parse(content).answers)).toEqual(block.form.statements.slice(1).map(({ id }) => id));
  expect(JSON.parse(content).comments.map(({ domain }: { domain: string }) => domain)).toEqual([null, "LD"]);
  expect(Object.keys(JSON.parse(content))).toEqual(["answers", "role", "comments"]);
});

test("sealed answers are equally long and never the same, whatever is in them", async () => {
  const empty = await seal(block, { ...draft, answers: [], comments: [] });
  const full = await seal(block, draft);
  expect(empty.length).toBe(full.length);
  expect(await seal(block, draft)).not.toBe(full);
  const lines = full.trimEnd().split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(64);
});

test("comments that do not fit are noticed before anything is sealed", async () => {
  const long = { ...draft, comments: [{ domain: null, text: "ŵ".repeat(5_000) }] };
  expect(overfull(block, draft)).toBe(0);
  expect(overfull(block, long)).toBeGreaterThan(1_000);
  await expect(seal(block, long)).rejects.toThrow();
  const most = { ...long, comments: [{ domain: null, text: "ŵ".repeat(3_000) }] };
  expect(JSON.parse(await opened(await seal(block, most))).comments[0].text).toHaveLength(3_000);
});

test("a page with a key that is none cannot seal, and says so before the first statement", async () => {
  expect(await canSeal(block)).toBe(true);
  expect(await canSeal({ ...block, publicKey: "AAAA" })).toBe(false);
});
