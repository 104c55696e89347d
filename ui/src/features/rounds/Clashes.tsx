import { useQuery } from "@tanstack/react-query";
import { Inset } from "../../components/Inset";
import { queries } from "../../lib/queries";
import { useWords } from "../../lib/words";

/** The national surveys that ask the team on the days that are typed in. */
export function Clashes({ opens, closes }: { opens: string | null; closes: string | null }) {
  const t = useWords();
  const clashes = useQuery(queries.clashes(opens, closes));
  const found = clashes.data ?? [];
  return (
    <div aria-live="polite">
      {found.length > 0 ? (
        <Inset>
          <p>{t("ui-round-clash")}</p>
          {found.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Inset>
      ) : null}
    </div>
  );
}
