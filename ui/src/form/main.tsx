import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { localizationOf, WordsFrom } from "../lib/words";
import { App } from "./App";
import { readBlock } from "./block";
import "./form.scss";

const place = document.getElementById("app");
const block = readBlock(document);
// Otherwise the sentence stays that the page has for when it cannot start.
if (place && block) {
  createRoot(place).render(
    <StrictMode>
      <WordsFrom localization={localizationOf([block.words])}>
        <App block={block} />
      </WordsFrom>
    </StrictMode>,
  );
}
