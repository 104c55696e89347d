import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { MeetingPage, MeetingStatement, Rating } from "../../bindings";
import { Button } from "../../components/Button";
import { ErrorBanner } from "../../components/ErrorBanner";
import { Panel } from "../../components/Panel";
import { commands } from "../../lib/commands";
import { useWords } from "../../lib/words";
import { Points, unrated } from "./Points";

/** Each rates alone and passes the computer on. Nobody sees a rating, and none is kept. */
export function RateAlone({
  page,
  statement,
  onSkip,
  onAgain,
}: {
  page: MeetingPage;
  statement: MeetingStatement;
  onSkip: () => void;
  onAgain: () => void;
}) {
  const t = useWords();
  const [rating, setRating] = useState<Rating>(unrated);
  const passed = useRef<HTMLParagraphElement>(null);
  const round = page.round.id;
  const rate = useMutation({
    mutationFn: (rating: Rating) => commands.rateInMeeting(round, statement.id, rating),
    onSuccess: () => setRating(unrated),
  });
  const look = useMutation({ mutationFn: () => commands.lookAtRatings(round, statement.id) });
  const raters = rate.data ?? statement.raters;
  // The next person begins above the choices, not on the button of the person before.
  useEffect(() => {
    if (rate.data !== undefined) passed.current?.focus();
  }, [rate.data]);
  return (
    <Panel title={t("ui-meeting-alone")}>
      <ErrorBanner error={rate.error ?? look.error} />
      <p className="app-text" ref={passed} tabIndex={-1}>
        {rate.data === undefined ? t("ui-meeting-alone-about") : t("ui-meeting-passed")}
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          look.reset();
          rate.mutate(rating);
        }}
      >
        <Points name={statement.id} points={page.points} rating={rating} onChange={setRating} />
        <div className="app-buttons">
          <Button type="submit" busy={rate.isPending}>
            {t("ui-meeting-pass")}
          </Button>
        </div>
      </form>
      <p className="app-text app-after" role="status">
        {t("ui-meeting-raters", { raters, threshold: page.round.threshold })}
      </p>
      <div className="app-buttons">
        <Button
          look="outlined"
          busy={look.isPending}
          onClick={() => {
            rate.reset();
            look.mutate();
          }}
        >
          {t("ui-meeting-look")}
        </Button>
        <Button look="link" onClick={onSkip}>
          {t("ui-meeting-skip")}
        </Button>
        {raters > 0 ? (
          <Button
            look="link"
            onClick={() => {
              rate.reset();
              onAgain();
            }}
          >
            {t("ui-meeting-again")}
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}
