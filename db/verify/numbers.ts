import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Reader } from "../client";
import { numberSeries, suggestions } from "../schema";
import { type Difference, differing } from "./difference";

/** The numbers of each series run from 1 without a gap to the last one given. */
export async function verifyNumbers(db: Reader, congressId: string): Promise<Difference[]> {
  const series = await db.select().from(numberSeries).where(eq(numberSeries.congressId, congressId));
  const rows = await db
    .select({ series: suggestions.series, number: suggestions.number })
    .from(suggestions)
    .where(and(eq(suggestions.congressId, congressId), isNotNull(suggestions.series)))
    .orderBy(asc(suggestions.number));
  const given = new Map<string, number[]>(series.map((each) => [each.series, []]));
  for (const { series: name, number } of rows) {
    if (name !== null && number !== null) given.set(name, [...(given.get(name) ?? []), number]);
  }
  return [...given].flatMap(([name, numbers]) => {
    const last = series.find((each) => each.series === name)?.last ?? 0;
    const gap = numbers.findIndex((number, at) => number !== at + 1);
    return [
      ...(gap < 0 ? [] : differing("number", `series ${name}`, gap + 1, numbers[gap])),
      ...differing("number", `last number of series ${name}`, numbers.at(-1) ?? 0, last),
    ];
  });
}
