import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { RoundSummary } from "../bindings";
import { ErrorPage } from "./ErrorPage";
import { Loaded } from "./Loaded";

/** A page about one of the rounds, or that there is no such round. */
export function OneRound({
  rounds,
  id,
  children,
}: {
  rounds: UseQueryResult<RoundSummary[]>;
  id: string;
  children: (round: RoundSummary) => ReactNode;
}) {
  return (
    <Loaded query={rounds}>
      {(found) => {
        const round = found.find((other) => other.id === id);
        return round ? children(round) : <ErrorPage error={{ code: "NotFound", message: "", incident: null }} />;
      }}
    </Loaded>
  );
}
