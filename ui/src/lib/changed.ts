import type { QueryClient } from "@tanstack/react-query";
import { listen } from "@tauri-apps/api/event";
import type { Changed } from "../bindings";

/** Makes the queries of a change stale. The only listener of the host's "changed" event. */
export function followChanges(client: QueryClient): void {
  listen<Changed>("changed", ({ payload }) => {
    void client.invalidateQueries({
      predicate: (query) => query.meta?.topics?.some((topic) => payload.topics.includes(topic)) ?? false,
    });
  }).catch((reason: unknown) => console.error("cannot follow changes", reason));
}
