import type { Named } from "@/domain/local-name";
import type { FactCounts } from "@/domain/statistics/figures";
import { rowsAddress } from "@/domain/statistics/rows";
import type { CountedScope } from "@/domain/statistics/scope";

/** One group's counts, as `countByGroup` gives them. */
export type Group = Named & { key: string | null; counts: FactCounts };

/** The rows behind one group of a chart. */
export function hrefOf(
  scope: CountedScope,
  by: "category" | "unit" | "delegation" | "month",
  key: string | null,
): string | undefined {
  return key === null ? undefined : (rowsAddress("filed", scope, { by, key }) ?? undefined);
}
