import { useMutation } from "@tanstack/react-query";
import type { Figure, PictureKind } from "../bindings";
import { type Pictures, usePictures } from "../lib/pictures";
import { useWords } from "../lib/words";
import { Button } from "./Button";
import { ErrorBanner } from "./ErrorBanner";

type How = { how: keyof Pictures; kind: PictureKind; label: string };

const ways: How[] = [
  { how: "copy", kind: "png", label: "ui-figure-copy-png" },
  { how: "copy", kind: "svg", label: "ui-figure-copy-svg" },
  { how: "save", kind: "png", label: "ui-figure-save-png" },
  { how: "save", kind: "svg", label: "ui-figure-save-svg" },
];

/** Copies or saves a chart as a picture, for a slide or a message. */
export function TakePicture({ figure }: { figure: Figure }) {
  const pictures = usePictures();
  return pictures ? <Buttons figure={figure} pictures={pictures} /> : null;
}

function Buttons({ figure, pictures }: { figure: Figure; pictures: Pictures }) {
  const t = useWords();
  const take = useMutation({
    mutationFn: async ({ how, kind }: How) => {
      if (how === "copy") {
        await pictures.copy(figure, kind);
        return t("ui-figure-copied");
      }
      const name = await pictures.save(figure, kind);
      return name === null ? "" : t("ui-figure-saved", { name });
    },
  });
  return (
    <div className="app-picture app-no-print">
      {ways.map((way) => (
        <Button key={way.label} look="link" busy={take.isPending} onClick={() => take.mutate(way)}>
          {t(way.label)}
          <span className="nhsuk-u-visually-hidden">: {figure.title}</span>
        </Button>
      ))}
      <span className="app-small" role="status">
        {take.data ?? ""}
      </span>
      <ErrorBanner error={take.error} />
    </div>
  );
}
