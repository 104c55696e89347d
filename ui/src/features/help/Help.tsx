import { Link } from "@tanstack/react-router";
import { Page } from "../../components/Page";
import { Panel } from "../../components/Panel";
import { useWords } from "../../lib/words";

/** How it works, on one page. */
export function Help() {
  const t = useWords();
  return (
    <Page title={t("ui-help-title")} lead={t("ui-help-lead")}>
      <Panel title={t("ui-help-quarter")}>
        <ol className="app-text">
          <li>{t("ui-help-quarter-open")}</li>
          <li>{t("ui-help-quarter-collect")}</li>
          <li>{t("ui-help-quarter-close")}</li>
          <li>{t("ui-help-quarter-talk")}</li>
          <li>{t("ui-help-quarter-plan")}</li>
          <li>{t("ui-help-quarter-compare")}</li>
        </ol>
      </Panel>
      <Panel title={t("ui-help-who")}>
        <dl className="app-points app-text">
          <div>
            <dt>{t("ui-privacy-team")}</dt>
            <dd>{t("ui-privacy-team-text")}</dd>
          </div>
          <div>
            <dt>{t("ui-privacy-you")}</dt>
            <dd>{t("ui-privacy-you-text")}</dd>
          </div>
          <div>
            <dt>{t("ui-privacy-computer")}</dt>
            <dd>
              {t("ui-privacy-computer-text")} <Link to="/recovery">{t("ui-recovery-renew")}</Link>
            </dd>
          </div>
          <div>
            <dt>{t("ui-privacy-honest")}</dt>
            <dd>{t("ui-privacy-honest-text")}</dd>
          </div>
        </dl>
      </Panel>
      <Panel title={t("ui-help-numbers")}>
        <ul className="app-text">
          <li>{t("ui-help-numbers-score")}</li>
          <li>{t("ui-help-numbers-range")}</li>
          <li>{t("ui-help-numbers-change")}</li>
          <li>{t("ui-help-numbers-hidden")}</li>
        </ul>
      </Panel>
      <Panel title={t("ui-help-more")}>
        <ul className="app-text">
          <li>{t("ui-help-more-audit")}</li>
          <li>{t("ui-help-more-guess")}</li>
          <li>{t("ui-help-more-late")}</li>
          <li>
            {t("ui-help-more-patients")} <Link to="/collect">{t("ui-nav-collect")}</Link>
          </li>
          <li>
            {t("ui-help-more-own")} <Link to="/checklists">{t("ui-nav-checklists")}</Link>
          </li>
          <li>{t("ui-help-more-frameworks")}</li>
          <li>
            {t("ui-help-more-numbers")} <Link to="/results/numbers">{t("ui-metrics-title")}</Link>
          </li>
          <li>
            {t("ui-help-more-all")} <Link to="/compare/all">{t("ui-history-title")}</Link>
          </li>
          <li>{t("ui-help-more-tests")}</li>
          <li>{t("ui-help-more-undo")}</li>
          <li>
            {t("ui-help-more-files")} <Link to="/print">{t("ui-nav-print")}</Link>
          </li>
          <li>
            {t("ui-help-more-words")} <Link to="/settings">{t("ui-nav-settings")}</Link>
          </li>
        </ul>
      </Panel>
      <Panel title={t("ui-help-keys")}>
        <p className="app-text">{t("ui-help-keys-text")}</p>
      </Panel>
    </Page>
  );
}
