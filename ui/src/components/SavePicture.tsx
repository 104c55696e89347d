import { useMutation } from "@tanstack/react-query";
import type { Figure, PictureKind } from "../bindings";
import { type SavePicture as Save, useSavePicture } from "../lib/pictures";
import { useWords } from "../lib/words";
import { Button } from "./Button";
import { ErrorBanner } from "./ErrorBanner";

const kinds = { png: "ui-figure-save-png", svg: "ui-figure-save-svg" } satisfies Record<PictureKind, string>;

/** Saves a chart as a picture, for a slide or a message. */
export function SavePicture({ figure }: { figure: Figure }) {
  const save = useSavePicture();
  return save ? <Buttons figure={figure} save={save} /> : null;
}

function Buttons({ figure, save }: { figure: Figure; save: Save }) {
  const t = useWords();
  const saving = useMutation({ mutationFn: (kind: PictureKind) => save(figure, kind) });
  return (
    <div className="app-picture app-no-print">
      {(Object.keys(kinds) as PictureKind[]).map((kind) => (
        <Button key={kind} look="link" busy={saving.isPending} onClick={() => saving.mutate(kind)}>
          {t(kinds[kind])}
          <span className="nhsuk-u-visually-hidden">: {figure.title}</span>
        </Button>
      ))}
      <span className="app-small" role="status">
        {saving.data ? t("ui-figure-saved", { name: saving.data }) : ""}
      </span>
      <ErrorBanner error={saving.error} />
    </div>
  );
}
