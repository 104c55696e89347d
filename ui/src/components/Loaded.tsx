import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { CommandError } from "../lib/failure";
import { ErrorPage } from "./ErrorPage";
import { Skeleton } from "./Skeleton";

/** Shows what a query found, the page's shape while it looks, or why it failed. */
export function Loaded<Found>({
  query,
  failed,
  children,
}: {
  query: UseQueryResult<Found, CommandError>;
  failed?: (error: CommandError) => ReactNode | undefined;
  children: (found: Found) => ReactNode;
}) {
  if (query.data !== undefined && !query.isError) return children(query.data);
  if (query.isError) {
    return failed?.(query.error) ?? <ErrorPage error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <Skeleton />;
}
