import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Builds the form that travels: one page with everything in it, at dist-form/form.html. */
export default defineConfig({
  plugins: [react(), onePage()],
  resolve: {
    alias: { "@tauri-apps/api/window": "/src/form/noWindow.ts" },
  },
  build: {
    outDir: "dist-form",
    target: ["chrome109", "edge109", "firefox115", "safari16"],
    // The other way round than in the window: here everything must be inlined.
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 900,
    rollupOptions: { input: "form.html", output: { codeSplitting: false } },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
});

/**
 * Puts the script and the styles into the page, with a policy that lets these two run by their hashes and allows
 * nothing else: no connection, no frame, no form that is sent.
 */
function onePage(): Plugin {
  return {
    name: "one-page",
    enforce: "post",
    async generateBundle(_, bundle) {
      const page = bundle["form.html"];
      if (page?.type !== "asset") throw new Error("there is no form.html");
      let script = "";
      let style = "";
      for (const [name, part] of Object.entries(bundle)) {
        if (part === page) continue;
        if (part.type === "chunk") script += part.code;
        else if (name.endsWith(".css")) style += text(part.source);
        else throw new Error(`${name} would be a second file`);
        delete bundle[name];
      }
      // These letters would end or change the element; in a script they only stand in texts.
      script = script.replace(/<(?=\/script|script|!--)/gi, "\\x3C");
      if (/<\/style/i.test(style)) throw new Error("the styles would end early");
      const policy = [
        "default-src 'none'",
        `script-src '${await hash(script)}'`,
        `style-src '${await hash(style)}'`,
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
      ].join("; ");
      const filled = text(page.source)
        .replace(/\s*<script[^>]* src=[^>]*><\/script>/g, "")
        .replace(/\s*<link[^>]* rel="(stylesheet|modulepreload)"[^>]*>/g, "")
        .replace("<title>", () => `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <title>`)
        .replace("</head>", () => `<style>${style}</style>\n  </head>`)
        .replace("</body>", () => `<script type="module">${script}</script>\n  </body>`);
      for (const left of [/ src=/, /<link/, /@import/]) {
        if (left.test(filled.replace(script, () => ""))) throw new Error(`the page still has ${left}`);
      }
      for (const place of ["{{title}}", "{{no-script}}", '"{{form}}"']) {
        if (filled.split(place).length !== 2) throw new Error(`${place} must stand in the page once`);
      }
      page.source = filled;
    },
  };
}

function text(source: string | Uint8Array): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}

async function hash(content: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
