import type { MeetingPage, Rating } from "../../bindings";
import { Segments } from "../../components/Segments";
import { useWords } from "../../lib/words";

/** How it is in the team, and how it is in the organisation around it, on the checklist's own scale. */
export function Points({
  name,
  points,
  rating,
  onChange,
}: {
  name: string;
  points: MeetingPage["points"];
  rating: Rating;
  onChange: (rating: Rating) => void;
}) {
  const t = useWords();
  const options = points.map(({ value, text }) => ({ value, label: text }));
  const chosen = (code: number | null) => (code === null ? null : String(code));
  return (
    <>
      <Segments
        name={`${name}-team`}
        legend={t("ui-meeting-team")}
        options={options}
        value={chosen(rating.team)}
        onChange={(value) => onChange({ ...rating, team: Number(value) })}
      />
      <Segments
        name={`${name}-organisation`}
        legend={t("ui-meeting-organisation")}
        options={options}
        value={chosen(rating.organisation)}
        onChange={(value) => onChange({ ...rating, organisation: Number(value) })}
      />
    </>
  );
}

/** Nothing chosen in advance. */
export const unrated: Rating = { team: null, organisation: null };
