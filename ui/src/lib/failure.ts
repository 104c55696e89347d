import type { ApiError } from "../bindings";

/** What a failed command throws, whatever shape it arrived in. */
export class CommandError extends Error {
  readonly code: ApiError["code"];
  readonly incident: string | null;

  constructor({ code, message, incident }: ApiError) {
    super(message);
    this.code = code;
    this.incident = incident;
  }
}

function isApiError(thing: unknown): thing is ApiError {
  return typeof thing === "object" && thing !== null && "code" in thing && "message" in thing;
}

export function commandError(thing: unknown): CommandError {
  if (thing instanceof CommandError) return thing;
  return new CommandError(isApiError(thing) ? thing : { code: "Internal", message: "", incident: null });
}
