import { getCurrentWindow } from "@tauri-apps/api/window";

/** Names the page for the task bar, the window list and a screen reader alike. */
export function nameWindow(title: string): void {
  document.title = title;
  try {
    getCurrentWindow()
      .setTitle(title)
      .catch((reason: unknown) => console.error("cannot name the window", reason));
  } catch {
    // Outside the desktop shell there is no window to name.
  }
}
