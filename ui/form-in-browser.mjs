// Opens a form from the disk in Chromium, answers it, saves the sealed answers, and says what it saw.
//
//   node form-in-browser.mjs CHROMIUM FORM FOLDER
//
// The first statement is skipped, the others get the first answer. Speaks the DevTools protocol over a pipe, so
// that nothing has to be installed and no port is opened.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const [chromium, form, folder] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "form-in-browser-"));
const browser = spawn(
  chromium,
  ["--headless=new", "--no-sandbox", "--no-first-run", `--user-data-dir=${profile}`, "--remote-debugging-pipe"],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
);
const [, , , into, from] = browser.stdio;

const seen = { requests: [], complaints: [], violations: [], titles: [], asked: 0, axe: [] };
const waiting = new Map();
let next = 1;
let session;
let rest = "";
from.on("data", (data) => {
  const messages = (rest + data).split("\0");
  rest = messages.pop();
  for (const message of messages) hear(JSON.parse(message));
});

function hear({ id, method, params, result, error }) {
  if (id !== undefined) {
    const { done, failed } = waiting.get(id);
    waiting.delete(id);
    if (error) failed(new Error(error.message));
    else done(result);
  } else if (method === "Network.requestWillBeSent") seen.requests.push(params.request.url.slice(0, 60));
  else if (method === "Runtime.exceptionThrown") seen.complaints.push(params.exceptionDetails.exception?.description);
  else if (method === "Log.entryAdded") seen.complaints.push(params.entry.text);
  else if (method === "Page.javascriptDialogOpening") {
    seen.asked += 1;
    void send("Page.handleJavaScriptDialog", { accept: false });
  }
}

function send(method, params = {}) {
  const id = next++;
  into.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
  return new Promise((done, failed) => waiting.set(id, { done, failed }));
}

/** Runs a function in the page, as if somebody had touched it. */
async function inPage(what, ...given) {
  const expression = `(${what})(...${JSON.stringify(given)})`;
  const { result, exceptionDetails } = await send("Runtime.evaluate", {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

async function until(what, ...given) {
  for (let left = 200; left > 0; left -= 1) {
    const value = await inPage(what, ...given);
    if (value) return value;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(
    `waited in vain for ${given.join(" ")}: ${await inPage(() => document.body.textContent.slice(0, 600))}`,
  );
}

const press = (name) =>
  until((wanted) => {
    const buttons = [...document.querySelectorAll("button")];
    const button = buttons.find((one) => one.textContent === wanted);
    button?.click();
    return button !== undefined;
  }, name);

/** The rules of WCAG 2.2 AA that the page breaks as it stands. */
async function look(name) {
  await send("Runtime.evaluate", { expression: axe });
  const broken = await inPage(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await globalThis.axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
  });
  seen.axe.push(...broken.map((rule) => `${name}: ${rule}`));
}

const chooseFirst = () =>
  until(() => {
    const radio = document.querySelector("input[type=radio]:not(:checked)");
    const isNew = radio !== null && document.querySelector("input[type=radio]:checked") === null;
    if (isNew) radio.click();
    return isNew;
  });

try {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  ({ sessionId: session } = await send("Target.attachToTarget", { targetId, flatten: true }));
  for (const domain of ["Page", "Network", "Runtime", "Log"]) await send(`${domain}.enable`);
  await send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: resolve(folder) });
  await send("Page.addScriptToEvaluateOnNewDocument", {
    source: `window.stopped = [];
      addEventListener("securitypolicyviolation", (event) => window.stopped.push(event.violatedDirective + " " + event.blockedURI));`,
  });
  const started = Date.now();
  await send("Page.navigate", { url: pathToFileURL(resolve(form)).href });
  await until(() => document.querySelector("button") !== null);
  seen.milliseconds = Date.now() - started;
  await look("welcome");
  await press("Start");
  seen.titles.push(await inPage(() => document.title));
  const statements = JSON.parse(await inPage(() => document.getElementById("form-file").textContent)).form.statements;
  await look("statement");
  await press("Skip for now");
  for (const _ of statements.slice(1)) {
    await chooseFirst();
    await press("Continue");
  }
  await until(() => document.title.startsWith("Your group"));
  await press("Continue");
  await until(() => document.getElementById("comment") !== null);
  await inPage(() => {
    const box = document.getElementById("comment");
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(box, "Sealed in a browser");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
  seen.titles.push(await inPage(() => document.title));
  await look("comments");
  // A reload is asked about, and the answers stay.
  void send("Page.reload").catch(() => {});
  for (let left = 100; left > 0 && seen.asked === 0; left -= 1) await new Promise((done) => setTimeout(done, 50));
  await press("Continue");
  await until(() => document.querySelector(".app-review") !== null);
  await look("review");
  await press("Finish");
  await press("Save your answers");
  await look("save");
  const text = await inPage(() => document.getElementById("sealed").value);
  for (let left = 100; left > 0 && !readdirSync(folder).includes("answers.answers"); left -= 1) {
    await new Promise((done) => setTimeout(done, 50));
  }
  seen.files = readdirSync(folder);
  seen.isSame = readFileSync(join(folder, "answers.answers"), "utf8") === text;
  seen.violations = await inPage(() => window.stopped);
  const { requests, complaints } = structuredClone(seen);
  // What the page could reach or keep, if it wanted to.
  seen.reached = await inPage(async () => {
    const tries = { fetch: () => fetch("https://example.org/"), image: () => load("img"), frame: () => load("iframe") };
    const load = (name) =>
      new Promise((done, failed) => {
        const element = document.createElement(name);
        addEventListener("securitypolicyviolation", () => failed(new Error()), { once: true });
        element.onload = done;
        element.onerror = failed;
        element.src = "https://example.org/";
        document.body.append(element);
      });
    const reached = [];
    for (const [name, attempt] of Object.entries(tries)) {
      const outcome = await attempt().then(
        () => true,
        () => false,
      );
      if (outcome) reached.push(name);
    }
    return reached;
  });
  seen.kept = await inPage(() => [localStorage.length, sessionStorage.length, document.cookie.length, history.length]);
  seen.isSecure = await inPage(() => isSecureContext);
  console.log(JSON.stringify({ ...seen, requests, complaints }));
} finally {
  const gone = new Promise((done) => browser.once("exit", done));
  browser.kill();
  await gone;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
