import { Link } from "@tanstack/react-router";
import { Panel } from "../../components/Panel";
import { useWords } from "../../lib/words";

/** Why nothing is shown, and how more people can still answer. */
export function WhyNot({ round }: { round: string }) {
  const t = useWords();
  return (
    <Panel title={t("ui-not-released-why")}>
      <p className="app-text">{t("ui-error-not-released-advice")}</p>
      <p>
        <Link to="/collect/$round/until" params={{ round }}>
          {t("ui-until-again-link")}
        </Link>
      </p>
      <p>
        <Link to="/collect/$round/late" params={{ round }}>
          {t("ui-late-link")}
        </Link>
      </p>
    </Panel>
  );
}
