import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Vitest prints its failures with this, and Node 20 has none: a failed test would show no reason.
Map.groupBy ??= <Key, Item>(items: Iterable<Item>, keyOf: (item: Item, place: number) => Key) => {
  const groups = new Map<Key, Item[]>();
  let place = 0;
  for (const item of items) {
    const key = keyOf(item, place++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

export default defineConfig({
  plugins: [react()],
  build: {
    // WebKitGTK 4.1, WebView2 and WKWebView all understand at least this.
    target: "safari16",
    // The content security policy forbids data: addresses, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"], setupFiles: ["src/fixtures/setup.ts"] },
});
