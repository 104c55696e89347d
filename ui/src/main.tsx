import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { followChanges } from "./lib/changed";
import { newQueryClient } from "./lib/queries";
import { newRouter } from "./routes";
import "./styles/app.scss";

async function start(): Promise<void> {
  if (import.meta.env.MODE === "preview") {
    // Stands in for the shell when the screens are looked at in a browser. Not in the product's build.
    const { pretendShell } = await import("./fixtures/shell");
    pretendShell();
  }
  const place = document.getElementById("app");
  if (!place) throw new Error("index.html has no #app");
  const client = newQueryClient();
  followChanges(client);
  createRoot(place).render(
    <StrictMode>
      <App client={client} router={newRouter()} />
    </StrictMode>,
  );
}

void start();
