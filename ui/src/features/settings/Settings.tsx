import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { BragWords, Brag as Letter, Settings as SettingsPage } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem } from "../../components/ErrorSummary";
import { TextField } from "../../components/Field";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { SuccessBanner } from "../../components/SuccessBanner";
import { problemsOfWard, teamOf, typedWard, WardFields } from "../../components/WardFields";
import { commands } from "../../lib/commands";
import { drawPng } from "../../lib/draw";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** The ward, and the trust's own words. */
export function Settings() {
  const settings = useQuery(queries.settings);
  return <Loaded query={settings}>{(page) => <Chosen page={page} />}</Loaded>;
}

function Chosen({ page }: { page: SettingsPage }) {
  const t = useWords();
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState(false);
  return (
    <Page title={t("ui-settings-title")} lead={t("ui-settings-lead")} failed={failed}>
      <SuccessBanner>{said}</SuccessBanner>
      <WardForm page={page} onSaved={() => setSaid(t("ui-settings-ward-saved"))} onFailed={setFailed} />
      <WordsForm page={page} onSaved={() => setSaid(t("ui-settings-words-saved"))} />
      <Logo page={page} onDone={setSaid} />
    </Page>
  );
}

function WardForm({
  page,
  onSaved,
  onFailed,
}: {
  page: SettingsPage;
  onSaved: () => void;
  onFailed: (failed: boolean) => void;
}) {
  const t = useWords();
  const [ward, setWard] = useState(typedWard(page.team));
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const save = useMutation({ mutationFn: () => commands.saveTeam(teamOf(ward)), onSuccess: onSaved });
  return (
    <Panel title={t("ui-settings-ward")}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const found = problemsOfWard(ward, t);
          setProblems(found);
          onFailed(found.length > 0);
          if (found.length === 0 && !save.isPending) save.mutate();
        }}
      >
        <ErrorSummary problems={problems} />
        <ErrorBanner error={save.error} />
        <WardFields ward={ward} problems={problems} onWard={setWard} />
        <p className="app-small app-quiet">{t("ui-settings-ward-about")}</p>
        <Button type="submit" busy={save.isPending}>
          {t("ui-settings-ward-save")}
        </Button>
      </form>
    </Panel>
  );
}

const fieldOf = { B: "b", R: "r", A: "a", G: "g" } satisfies Record<Letter, keyof BragWords>;

function WordsForm({ page, onSaved }: { page: SettingsPage; onSaved: () => void }) {
  const t = useWords();
  const [words, setWords] = useState(page.brag);
  const save = useMutation({ mutationFn: () => commands.saveBragWords(words), onSuccess: onSaved });
  return (
    <Panel title={t("ui-settings-words")}>
      <p className="app-text">{t("ui-settings-words-about")}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) save.mutate();
        }}
      >
        <ErrorBanner error={save.error} />
        {page.standard.map(({ letter, word }) => (
          <TextField
            key={letter}
            id={`brag-${letter}`}
            label={t("ui-settings-word", { letter, word })}
            width={20}
            value={words[fieldOf[letter]]}
            onChange={(typed) => setWords({ ...words, [fieldOf[letter]]: typed })}
          />
        ))}
        <Button type="submit" look="outlined" busy={save.isPending}>
          {t("ui-settings-words-save")}
        </Button>
      </form>
    </Panel>
  );
}

function Logo({ page, onDone }: { page: SettingsPage; onDone: (words: string) => void }) {
  const t = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pick = useMutation({
    mutationFn: () => commands.pickLogo(),
    onSuccess: (picked) => picked && onDone(t("ui-settings-logo-saved")),
  });
  const remove = useMutation({
    mutationFn: () => commands.removeLogo(),
    onSuccess: () => onDone(t("ui-settings-logo-removed")),
  });
  const { logo } = page;
  useEffect(() => {
    if (logo && canvas.current) void drawPng(canvas.current, logo);
  }, [logo]);
  return (
    <Panel title={t("ui-settings-logo")}>
      <p className="app-text">{t("ui-settings-logo-about")}</p>
      <ErrorBanner error={pick.error ?? remove.error} />
      {logo ? <canvas ref={canvas} className="app-logo" role="img" aria-label={t("ui-settings-logo-now")} /> : null}
      <div className="app-buttons">
        <Button look="outlined" busy={pick.isPending} onClick={() => pick.mutate()}>
          {t("ui-settings-logo-pick")}
        </Button>
        {logo ? (
          <Button look="link" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t("ui-settings-logo-remove")}
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}
