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

/** Gives the whole screen to the person in front of it, and takes it back. */
export function fillScreen(whole: boolean): void {
  try {
    getCurrentWindow()
      .setFullscreen(whole)
      .catch((reason: unknown) => console.error("cannot fill the screen", reason));
  } catch {
    // Outside the desktop shell there is no window to fill.
  }
}
