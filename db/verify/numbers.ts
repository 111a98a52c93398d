import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Reader } from "../client";
import { events, numberSeries, suggestions } from "../schema";
import { type Difference, differing } from "./difference";

/**
 * A series is the system's from the first number it gives in it: from there its numbers run without a gap to the last
 * one given. Numbers that an import brought are the city's own, gaps and all; they all come before, and each has its event.
 */
export async function verifyNumbers(db: Reader, congressId: string): Promise<Difference[]> {
  const series = await db.select().from(numberSeries).where(eq(numberSeries.congressId, congressId));
  const rows = await db
    .select({ id: suggestions.id, series: suggestions.series, number: suggestions.number })
    .from(suggestions)
    .where(and(eq(suggestions.congressId, congressId), isNotNull(suggestions.series)))
    .orderBy(asc(suggestions.number));
  const brought = await broughtIn(db, congressId);
  const counters = new Map(series.map(({ series: name, last }) => [name, last]));
  const named = new Map<string, Numbered[]>([...counters.keys()].map((name) => [name, []]));
  for (const { id, series: name, number } of rows) {
    if (name === null || number === null) continue;
    const list = named.get(name) ?? [];
    list.push({ number, imported: brought.get(id) === `${name} ${number}` });
    named.set(name, list);
  }
  return [...named].flatMap(([name, numbers]) => ofSeries(name, numbers, counters.get(name)));
}

type Numbered = { number: number; imported: boolean };

function ofSeries(name: string, numbers: readonly Numbered[], counter: number | undefined): Difference[] {
  const imported = numbers.filter((each) => each.imported).map(({ number }) => number);
  const given = numbers.filter((each) => !each.imported).map(({ number }) => number);
  const before = Math.max(0, ...imported);
  const gap = given.findIndex((number, at) => number !== before + at + 1);
  return [
    ...(gap < 0 ? [] : differing("number", `series ${name}`, before + gap + 1, given[gap])),
    ...differing("number", `last number of series ${name}`, given.at(-1) ?? 0, counter ?? 0),
  ];
}

/** The number each imported case came with, as its event says. */
async function broughtIn(db: Reader, congressId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: events.suggestionId, detail: events.detail })
    .from(events)
    .where(and(eq(events.congressId, congressId), eq(events.name, "suggestion.import")));
  return new Map(rows.flatMap(({ id, detail }) => (id ? [[id, `${detail.series} ${detail.number}`]] : [])));
}
