import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type DragEvent, useState } from "react";
import type { HandedOver, RoundSummary, SealedAdded } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { LongField } from "../../components/Field";
import { Inset } from "../../components/Inset";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { SuccessBanner } from "../../components/SuccessBanner";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** A form that travels as one file, and the sealed answers that come back. */
export function FormFile({ round: id }: { round: string }) {
  const round = useQuery(queries.round(id));
  return <Loaded query={round}>{(found) => <Travelling key={found.id} round={found} />}</Loaded>;
}

function Travelling({ round }: { round: RoundSummary }) {
  const t = useWords();
  const make = useMutation({ mutationFn: () => commands.makeFormFile(round.id) });
  return (
    <Page
      title={t("ui-travel-title")}
      lead={t("ui-travel-lead")}
      back={
        <Link className="app-back" to="/collect/$round" params={{ round: round.id }}>
          {t("ui-close-back")}
        </Link>
      }
    >
      <SuccessBanner>{make.data ? t("ui-travel-saved", { name: make.data.name }) : null}</SuccessBanner>
      <ErrorBanner error={make.error} />
      <Panel title={t("ui-travel-send")}>
        <p className="app-text">{t("ui-travel-send-about")}</p>
        <p className="app-text">{t("ui-travel-send-how")}</p>
        <div className="app-buttons">
          <Button busy={make.isPending} onClick={() => make.mutate()}>
            {t("ui-travel-make")}
          </Button>
        </div>
      </Panel>
      <Answers round={round} />
    </Page>
  );
}

function Answers({ round }: { round: RoundSummary }) {
  const t = useWords();
  const [pasted, setPasted] = useState("");
  const [over, setOver] = useState(false);
  const [added, setAdded] = useState<SealedAdded | null>(null);
  const told = {
    onMutate: () => setAdded(null),
    onSuccess: (found: SealedAdded | null) => setAdded(found),
  };
  const pick = useMutation({ mutationFn: () => commands.pickAnswers(round.id), ...told });
  const add = useMutation({
    mutationFn: (contents: HandedOver[]) => commands.addAnswers(round.id, contents),
    ...told,
  });
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    add.mutate(await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))));
  };
  return (
    <Panel title={t("ui-travel-answers")}>
      <ErrorBanner error={pick.error ?? add.error} />
      <Added added={added} />
      <p className="app-text">{t("ui-travel-answers-about")}</p>
      {/* A way for the mouse; the button below does the same for everybody. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file has no role of its own */}
      <div
        className={`app-drop ${over ? "app-drop--over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void drop(event)}
      >
        <p>{t("ui-travel-drop")}</p>
        <Button look="outlined" busy={pick.isPending} onClick={() => pick.mutate()}>
          {t("ui-travel-pick")}
        </Button>
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate([{ name: "", text: pasted }], { onSuccess: () => setPasted("") });
        }}
      >
        <LongField
          id="pasted-answers"
          label={t("ui-travel-paste")}
          hint={t("ui-travel-paste-hint")}
          value={pasted}
          onChange={setPasted}
        />
        <div className="app-buttons">
          <Button type="submit" look="outlined" busy={add.isPending}>
            {t("ui-travel-add")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function Added({ added }: { added: SealedAdded | null }) {
  const t = useWords();
  return (
    <div aria-live="polite">
      {added ? (
        <Inset>
          <p>{added.text}</p>
          {added.problems.length > 0 ? (
            <ul>
              {added.problems.map(({ file, why }) => (
                <li key={`${file} ${why}`}>
                  <strong>{file === "" ? t("ui-travel-pasted") : file}</strong>: {why}
                </li>
              ))}
            </ul>
          ) : null}
        </Inset>
      ) : null}
    </div>
  );
}
