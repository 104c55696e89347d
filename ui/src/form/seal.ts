import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import type { Draft } from "../bindings";
import type { Block } from "./block";

const encoder = new TextEncoder();

/** Seals answers for the program that made this page. Nobody else can open them, this page included. */
export async function seal(block: Block, draft: Draft): Promise<string> {
  const content = encoder.encode(contentOf(block, draft).padEnd(block.size));
  const over = overfull(block, draft);
  if (over > 0) throw new Error(`${over} bytes too many`);
  // Letters of more than one byte would make it longer than it is for others.
  const padded = content.slice(0, block.size);
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const head = encoder.encode(block.head);
  const sender = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(bytesOf(block.publicKey)),
    info: encoder.encode(block.info),
  });
  const sealed = await sender.seal(padded, head);
  const length = Uint8Array.of(head.length >> 8, head.length & 0xff);
  return armoured([length, head, new Uint8Array(sender.enc), new Uint8Array(sealed)]);
}

/** Whether this browser can seal, found out before a person has answered anything. */
export async function canSeal(block: Block): Promise<boolean> {
  try {
    await seal(block, { id: "", answers: [], role: null, comments: [] });
    return true;
  } catch {
    return false;
  }
}

/** By how many bytes answers are longer than their file may be. */
export function overfull(block: Block, draft: Draft): number {
  return Math.max(0, encoder.encode(contentOf(block, draft)).length - block.size);
}

/** Everything stands in the order of the form, whatever was answered first. */
function contentOf({ form }: Block, draft: Draft): string {
  const given = new Map(draft.answers.map(({ item, answer }) => [item, answer]));
  const answers = form.statements.flatMap(({ id }) => {
    const answer = given.get(id);
    return answer === undefined ? [] : [[id, answer] as const];
  });
  const comments = [null, ...form.domains.map(({ id }) => id)].flatMap((domain) => {
    const text = draft.comments.find((comment) => comment.domain === domain)?.text.trim() ?? "";
    return text === "" ? [] : [{ domain, text }];
  });
  return JSON.stringify({ answers: Object.fromEntries(answers), role: form.role ? draft.role : null, comments });
}

/** Lines that survive a mail program. */
function armoured(parts: Uint8Array[]): string {
  const letters = btoa(parts.flatMap((part) => Array.from(part, (byte) => String.fromCharCode(byte))).join(""));
  const lines = letters.match(/.{1,64}/g) ?? [];
  return ["-----BEGIN LEARNING CLIMATE ANSWERS-----", ...lines, "-----END LEARNING CLIMATE ANSWERS-----", ""].join(
    "\n",
  );
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
