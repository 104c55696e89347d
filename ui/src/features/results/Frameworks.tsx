import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { FrameworkShown, FrameworksPage } from "../../bindings";
import { SelectField } from "../../components/Field";
import { Inset } from "../../components/Inset";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";
import { NotReleased } from "./NotReleased";
import { Theme } from "./Theme";

/** The same numbers in the order of an outside framework; the first one when none is named. */
export function Frameworks({ round, framework }: { round: string; framework: string | undefined }) {
  const found = useQuery(queries.frameworks(round));
  return (
    <Loaded
      query={found}
      failed={(error) =>
        error.code === "NotReleased" ? <NotReleased round={round} message={error.message} /> : undefined
      }
    >
      {(page) => {
        const shown = page.frameworks.find(({ id }) => id === framework) ?? page.frameworks[0];
        return shown ? <Shown page={page} framework={shown} /> : null;
      }}
    </Loaded>
  );
}

function Shown({ page, framework }: { page: FrameworksPage; framework: FrameworkShown }) {
  const t = useWords();
  const navigate = useNavigate();
  const round = page.round.id;
  return (
    <Page
      title={t("ui-frameworks-title")}
      lead={t("ui-frameworks-lead", { quarter: page.round.quarter.full })}
      back={
        <Link className="app-back" to="/results/$round" params={{ round }}>
          {t("ui-domain-back")}
        </Link>
      }
    >
      <div className="app-pickers">
        <SelectField
          id="framework"
          label={t("ui-frameworks-pick")}
          value={framework.id}
          onChange={(id) =>
            void navigate({
              to: "/results/$round/frameworks",
              params: { round },
              search: { framework: id },
              replace: true,
              resetScroll: false,
            })
          }
        >
          {page.frameworks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <Inset>
        <p>{page.note}</p>
        <p>{t("ui-frameworks-no-average")}</p>
        <p>{t("ui-frameworks-source", { source: framework.source })}</p>
      </Inset>
      {framework.themes.map((theme) => (
        <Theme key={`${framework.id} ${theme.id}`} theme={theme} areas={page.areas} round={round} />
      ))}
      {framework.elsewhere.length > 0 ? (
        <section className="app-panel">
          <h2>{t("ui-frameworks-elsewhere")}</h2>
          <p className="app-text">{t("ui-frameworks-elsewhere-about")}</p>
          <ul className="app-columns">
            {framework.elsewhere.map(({ id, name }) => (
              <li key={id}>
                <Link to="/results/$round/$domain" params={{ round, domain: id }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}
