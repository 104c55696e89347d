import { Page } from "../components/Page";
import { PlainFrame } from "../components/PlainFrame";
import { useWords } from "../lib/words";
import type { Block } from "./block";
import { FormFile } from "./FormFile";
import { Stopped } from "./Stopped";

export function App({ block }: { block: Block }) {
  const t = useWords();
  return (
    <Stopped
      said={
        <PlainFrame>
          <Page title={t("ui-form-file-stopped-title")} lead={t("ui-form-file-stopped-lead")} />
        </PlainFrame>
      }
    >
      <FormFile block={block} />
    </Stopped>
  );
}
