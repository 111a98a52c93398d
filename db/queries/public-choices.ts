import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Snapshot } from "@/domain/publication/snapshot";
import type { Reader } from "../client";
import { publicationVersions as v } from "../schema";

type Choice = { id: string; name: string; nameEn: string; count: number };

/** What the portal's filters offer, with how many published cases each has; only what is public is named. */
export async function publishedChoices(db: Reader, congressId: string) {
  const rows = await db
    .select({
      year: v.year,
      state: v.state,
      classKeys: v.classKeys,
      category: sql<Snapshot["category"]>`${v.snapshot} -> 'category'`,
      units: sql<Snapshot["units"]>`${v.snapshot} -> 'units'`,
      session: sql<Snapshot["session"]>`${v.snapshot} -> 'session'`,
      outcomes: sql<Snapshot["outcomes"]>`${v.snapshot} -> 'outcomes'`,
    })
    .from(v)
    .where(and(eq(v.congressId, congressId), eq(v.current, true)));
  return {
    total: rows.length,
    years: tally(
      rows.flatMap(({ year }) =>
        year === null ? [] : { id: String(year), name: String(year), nameEn: String(year) },
      ),
    ),
    states: tally(rows.map(({ state }) => ({ id: state, name: state, nameEn: state }))),
    categories: tally(rows.flatMap(({ category }) => category ?? [])),
    units: tally(rows.flatMap(({ units }) => units)),
    sessions: tally(
      rows.flatMap(({ session }) =>
        session ? { ...session, name: nameOf(session), nameEn: nameOf(session) } : [],
      ),
    ),
    classes: tally(rows.flatMap(({ outcomes }) => classesOf(outcomes))),
  };
}

const nameOf = ({ term, session }: { term: number; session: number }) => `${term}-${session}`;

// A case with two replies of one class has that class once.
const classesOf = (outcomes: Snapshot["outcomes"]) => {
  const classes = (outcomes ?? []).flatMap((outcome) => outcome.class ?? []);
  return [...new Map(classes.map((one) => [one.key, { ...one, id: one.key }])).values()];
};

function tally(items: readonly Omit<Choice, "count">[]): Choice[] {
  const counted = new Map<string, Choice>();
  for (const { id, name, nameEn } of items)
    counted.set(id, { id, name, nameEn, count: (counted.get(id)?.count ?? 0) + 1 });
  return [...counted.values()];
}
