import { useEffect, useRef, useState } from "react";
import type { Draft, RoleAsked } from "../../bindings";
import { Button } from "../../components/Button";
import { Question } from "../../components/Question";
import { useWardName } from "../../lib/ward";
import { nameWindow } from "../../lib/window";
import { useWords } from "../../lib/words";

/** The one question about the person. "Prefer not to say" and no choice at all are the same. */
export function RolePage({
  asked,
  role,
  reviewing,
  onRole,
  onNext,
  onBack,
  onStop,
}: {
  asked: RoleAsked;
  role: Draft["role"];
  reviewing: boolean;
  onRole: (role: Draft["role"]) => void;
  onNext: () => void;
  onBack: () => void;
  onStop: (() => void) | null;
}) {
  const t = useWords();
  const ward = useWardName();
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState<string | null>(role);
  const name = t("ui-window-title-ward", { page: t("ui-role-window"), ward: ward ?? "" });
  useEffect(() => nameWindow(name), [name]);
  useEffect(() => heading.current?.focus(), []);
  const groups = asked.options.map(({ value }) => value as NonNullable<Draft["role"]>);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <Question
        statement={asked.question}
        hint={asked.hint}
        options={asked.options}
        others={asked.others}
        answer={chosen}
        heading={heading}
        onAnswer={(value) => {
          setChosen(value);
          onRole(groups.find((group) => group === value) ?? null);
        }}
      />
      <div className="app-buttons">
        <Button type="submit">{reviewing ? t("ui-answer-keep") : t("ui-continue")}</Button>
        <Button look="link" onClick={onBack}>
          {t("ui-back")}
        </Button>
        {onStop ? (
          <Button look="link" onClick={onStop}>
            {t("ui-answer-stop")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
