import type { ReactNode } from "react";
import type { Questionnaire } from "../../bindings";
import { Button } from "../../components/Button";
import { Page } from "../../components/Page";
import { useWords } from "../../lib/words";

/** Who can see what, before the first statement. */
export function Welcome({
  form,
  lead,
  busy,
  onBegin,
  children,
}: {
  form: Questionnaire;
  /** Instead of what hand-over mode promises. */
  lead?: string;
  busy: boolean;
  onBegin: () => void;
  children?: ReactNode;
}) {
  const t = useWords();
  return (
    <Page
      title={form.title}
      lead={lead ?? t("ui-answer-welcome-lead", { statements: form.statements.length, minutes: form.minutes })}
    >
      <PrivacyPoints form={form} />
      {children}
      <div className="app-buttons">
        <Button busy={busy} onClick={onBegin}>
          {t("ui-answer-begin")}
        </Button>
      </div>
    </Page>
  );
}

/** The same points again, from any statement. */
export function PrivacyPage({ form, onRead }: { form: Questionnaire; onRead: () => void }) {
  const t = useWords();
  return (
    <Page title={t("ui-answer-who-sees")}>
      <PrivacyPoints form={form} />
      <div className="app-buttons">
        <Button onClick={onRead}>{t("ui-answer-back-to-statement")}</Button>
      </div>
    </Page>
  );
}

function PrivacyPoints({ form }: { form: Questionnaire }) {
  return (
    <dl className="app-points">
      {form.privacy.map(({ title, text }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
