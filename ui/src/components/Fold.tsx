import { Details } from "nhsuk-react-components";
import type { ReactNode } from "react";

export function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <Details>
      <Details.Summary>{summary}</Details.Summary>
      <Details.Text>{children}</Details.Text>
    </Details>
  );
}
