import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { RoundSummary } from "../../bindings";
import { BackToResults } from "../../components/BackToResults";
import { Button } from "../../components/Button";
import { DateFields } from "../../components/DateFields";
import { ErrorBanner } from "../../components/ErrorBanner";
import { ErrorSummary, type FieldProblem, problemOf } from "../../components/ErrorSummary";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { commands } from "../../lib/commands";
import { isoOf, partsOf, today } from "../../lib/dates";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** Gives an open round another last day, or opens one that too few people answered again. */
export function OpenUntil({ round: id }: { round: string }) {
  const round = useQuery(queries.round(id));
  return <Loaded query={round}>{(found) => <LastDay key={found.id} round={found} />}</Loaded>;
}

function LastDay({ round }: { round: RoundSummary }) {
  const t = useWords();
  const navigate = useNavigate();
  const open = round.state === "open";
  const [closes, setCloses] = useState(partsOf(open || round.closes > today() ? round.closes : today()));
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const save = useMutation({
    mutationFn: (day: string) => commands.openUntil(round.id, day),
    onSuccess: () => navigate({ to: "/collect/$round", params: { round: round.id } }),
  });
  const submit = () => {
    const day = isoOf(closes);
    setProblems(day ? [] : [{ field: "last-day", text: t("ui-round-closes-wrong") }]);
    if (day) save.mutate(day);
  };
  return (
    <Page
      title={open ? t("ui-until-title") : t("ui-until-again-title")}
      lead={open ? t("ui-until-lead", { dates: round.dates }) : t("ui-until-again-lead", { received: round.received })}
      failed={problems.length > 0 || save.isError}
      back={
        open ? (
          <Link className="app-back" to="/collect/$round" params={{ round: round.id }}>
            {t("ui-close-back")}
          </Link>
        ) : (
          <BackToResults round={round} />
        )
      }
    >
      <ErrorSummary problems={problems} />
      <ErrorBanner error={save.error} />
      <form
        className="app-panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DateFields
          id="last-day"
          legend={t("ui-round-closes")}
          error={problemOf(problems, "last-day")}
          value={closes}
          onChange={setCloses}
        />
        <p className="app-text">{open ? t("ui-until-about") : t("ui-until-again-about")}</p>
        <div className="app-buttons">
          <Button type="submit" busy={save.isPending}>
            {open ? t("ui-until-save") : t("ui-until-again-save")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
