/** Stands in for `@tauri-apps/api/window` in the form that travels: a browser has no window of ours. */
export function getCurrentWindow(): never {
  throw new Error("there is no window of the desktop shell");
}
