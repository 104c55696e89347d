import { commands as host } from "../bindings";
import { commandError } from "./failure";

type Host = typeof host;
type Good<Result> = Extract<Result, { status: "ok"; data: unknown }>;
type Data<Result> = [Good<Result>] extends [never] ? Result : Good<Result>["data"];
type Commands = {
  [Name in keyof Host]: (...given: Parameters<Host[Name]>) => Promise<Data<Awaited<ReturnType<Host[Name]>>>>;
};

// The generated functions may answer with the value and reject with the error, or answer with
// either in an envelope. Both end here, so nothing else in the UI has to know.
async function unwrap(answer: Promise<unknown>): Promise<unknown> {
  let result: unknown;
  try {
    result = await answer;
  } catch (thrown) {
    throw commandError(thrown);
  }
  if (typeof result === "object" && result !== null && "status" in result) {
    if (result.status === "error" && "error" in result) throw commandError(result.error);
    if (result.status === "ok" && "data" in result) return result.data;
  }
  return result;
}

export const commands = Object.fromEntries(
  Object.entries(host).map(([name, call]) => [
    name,
    (...given: unknown[]) => unwrap((call as (...given: unknown[]) => Promise<unknown>)(...given)),
  ]),
) as Commands;
