import "server-only";
import { and, asc, between, eq, inArray } from "drizzle-orm";
import { systemViewer } from "@/domain/viewer";
import { listScores } from "../../../queries/scoring";
import { ratings, suggestions } from "../../../schema";
import { HEBI } from "../../reference";
import { at } from "../diary";
import { luckOf } from "../luck";
import type { Stage } from "../stage";

/** Closed cases of a year whose deputies were satisfied at once; not always the first ones. */
export async function goodCases({ database }: Stage, year: number, count: number): Promise<string[]> {
  const rows = await database
    .select({ id: suggestions.id })
    .from(suggestions)
    .innerJoin(
      ratings,
      and(
        eq(ratings.congressId, suggestions.congressId),
        eq(ratings.suggestionId, suggestions.id),
        eq(ratings.counts, true),
        inArray(ratings.overall, year === 2023 ? ["satisfied"] : ["satisfied", "basically_satisfied"]),
      ),
    )
    .where(
      and(
        eq(suggestions.congressId, HEBI),
        eq(suggestions.state, "closed"),
        eq(suggestions.round, 1),
        between(suggestions.acceptedOn, `${year}-01-01`, `${year}-12-31`),
      ),
    )
    .orderBy(asc(suggestions.series), asc(suggestions.number));
  return luckOf(`good cases ${year}`).some(
    count,
    rows.map(({ id }) => id),
  );
}

/** The units with the best scores of a year; with few cases yet, those with the most. */
export async function bestUnits({ database }: Stage, year: number, count: number): Promise<string[]> {
  const { rows } = await listScores(database, systemViewer(HEBI), year, at(`${year}-12-14`, "09:00"));
  return rows
    .filter(({ score }) => score.total !== null)
    .slice(0, count)
    .map(({ unit }) => unit.id);
}
