import type { Named } from "@/domain/local-name";
import type { FactCounts } from "@/domain/statistics/figures";

/** One group's counts, as `countByGroup` gives them. */
export type Group = Named & { key: string | null; counts: FactCounts };

/** The rows behind one group of a chart. */
export function hrefOf(
  scope: string,
  by: "category" | "unit" | "delegation",
  key: string | null,
): string | undefined {
  const part = by === "unit" ? "&part=main" : "";
  return key === null ? undefined : `/suggestions?${scope}&${by}=${key}${part}&fact=filed`;
}
