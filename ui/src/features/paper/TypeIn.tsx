import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { PaperPage, PaperTyping } from "../../bindings";
import { Button } from "../../components/Button";
import { CommentBox } from "../../components/CommentBox";
import { ErrorBanner } from "../../components/ErrorBanner";
import { SelectField } from "../../components/Field";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { commands } from "../../lib/commands";
import { queries } from "../../lib/queries";
import { useSaving } from "../../lib/saving";
import { useWords } from "../../lib/words";

/** One paper form, one key a statement; the focus moves by itself. */
export function TypeIn({ round, number }: { round: string; number: number }) {
  const paper = useQuery(queries.paper(round));
  const form = useQuery(queries.paperForm(round, number));
  return (
    <Loaded query={paper}>
      {(page) => (
        <Loaded query={form}>{(typing) => <Keys key={number} page={page} number={number} typed={typing} />}</Loaded>
      )}
    </Loaded>
  );
}

/** The number pad has no letters: 8 and 9 stand for the two answers that are no point, 0 for a blank. */
const pad: Record<string, number> = { "8": 0, "9": 1 };

function Keys({ page, number, typed }: { page: PaperPage; number: number; typed: PaperTyping }) {
  const t = useWords();
  const navigate = useNavigate();
  const round = page.round.id;
  const [typing, setTyping] = useState(typed);
  const [wrong, setWrong] = useState<string | null>(null);
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const { save, settle, error } = useSaving((typing: PaperTyping) =>
    commands.savePaperForm(round, number, typing, false),
  );
  const done = useMutation({
    mutationFn: async () => {
      await settle();
      await commands.savePaperForm(round, number, typing, true);
    },
    onSuccess: () => navigate({ to: "/collect/$round/paper", params: { round } }),
  });
  const change = (changed: PaperTyping) => {
    setTyping(changed);
    save(changed);
  };
  // The hands are on the number pad already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form is opened
  useEffect(
    () =>
      go(
        Math.max(
          0,
          page.statements.findIndex(({ id }) => !given.has(id)),
        ),
      ),
    [],
  );
  // The answers that are no point stand last.
  const others = page.keys.slice(-2);
  const optionOf = (key: string) => others[pad[key] ?? -1] ?? page.keys.find((one) => one.key === key.toUpperCase());
  const given = new Map(typing.answers.map(({ item, answer }) => [item, answer]));
  const keyOf = (item: string) => page.keys.find(({ answer }) => answer.value === given.get(item));
  const go = (place: number) => {
    const box = boxes.current[place];
    if (box) box.focus();
    else if (place >= page.statements.length) document.getElementById("paper-done")?.focus();
  };
  const set = (item: string, answer: string | null) =>
    change({
      ...typing,
      answers: [...typing.answers.filter((one) => one.item !== item), ...(answer === null ? [] : [{ item, answer }])],
    });
  const press = (event: KeyboardEvent, item: string, place: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === "Tab") return;
    const option = optionOf(event.key);
    setWrong(null);
    if (option) {
      set(item, option.answer.value);
      go(place + 1);
    } else if (event.key === "0") {
      set(item, null);
      go(place + 1);
    } else if (event.key === "Enter" || event.key === "ArrowDown") go(place + 1);
    else if (event.key === "ArrowUp") go(place - 1);
    else if (event.key === "Delete") set(item, null);
    else if (event.key === "Backspace") {
      if (given.has(item)) set(item, null);
      else go(place - 1);
    } else if (event.key.length === 1) setWrong(item);
    else return;
    event.preventDefault();
  };
  return (
    <Page
      title={typing.second ? t("ui-paper-form-again", { number }) : t("ui-paper-form", { number })}
      lead={typing.second ? t("ui-paper-type-again-lead") : t("ui-paper-type-lead", { number })}
      back={
        <Link className="app-back" to="/collect/$round/paper" params={{ round }}>
          {t("ui-paper-back")}
        </Link>
      }
    >
      <ErrorBanner error={done.error} />
      <ErrorBanner error={error} quiet />
      <p className="app-text" id="paper-keys">
        {page.keys.map(({ key, answer }) => (
          <span className="app-keys__one" key={key}>
            <kbd className="app-key">{key}</kbd> {answer.text}
          </span>
        ))}
        <span className="app-keys__one">
          <kbd className="app-key">0</kbd> {t("ui-paper-blank")}
        </span>
      </p>
      <p className="app-small app-quiet">{t("ui-paper-pad")}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          done.mutate();
        }}
      >
        <table className="app-table app-keying">
          <caption className="nhsuk-u-visually-hidden">{t("ui-paper-form", { number })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("ui-paper-code")}</th>
              <th scope="col">{t("ui-paper-key")}</th>
              <th scope="col">{t("ui-paper-answer")}</th>
              <th scope="col">{t("ui-paper-statement")}</th>
            </tr>
          </thead>
          <tbody>
            {page.statements.map(({ id, text }, place) => {
              const option = keyOf(id);
              return (
                <tr key={id}>
                  <th scope="row">{id}</th>
                  <td>
                    <input
                      ref={(box) => {
                        boxes.current[place] = box;
                      }}
                      className="nhsuk-input nhsuk-input--width-2"
                      aria-label={`${id}: ${text}`}
                      aria-describedby="paper-keys"
                      aria-invalid={wrong === id || undefined}
                      inputMode="numeric"
                      autoComplete="off"
                      value={option?.key ?? ""}
                      onChange={() => undefined}
                      onKeyDown={(event) => press(event, id, place)}
                    />
                  </td>
                  <td>
                    {wrong === id ? (
                      <span className="nhsuk-error-message" role="alert">
                        {t("ui-paper-wrong-key")}
                      </span>
                    ) : (
                      option?.answer.text
                    )}
                  </td>
                  <td className="app-small">{text}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {page.role && !typing.second ? (
          <SelectField
            id="paper-role"
            label={page.role.question}
            value={typing.role ?? ""}
            onChange={(role) => change({ ...typing, role: (role || null) as PaperTyping["role"] })}
          >
            <option value="">{page.role.others[0]?.text}</option>
            {page.role.options.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </SelectField>
        ) : null}
        {typing.second ? null : (
          <CommentBox
            id="paper-comment"
            label={t("ui-paper-comment")}
            value={typing.comments[0]?.text ?? ""}
            onChange={(text) => change({ ...typing, comments: text === "" ? [] : [{ domain: null, text }] })}
          />
        )}
        <div className="app-buttons">
          <Button id="paper-done" type="submit" busy={done.isPending}>
            {t("ui-paper-done")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
