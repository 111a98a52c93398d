import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Snapshot } from "@/domain/publication/snapshot";
import type { Reader } from "../client";
import { publicationVersions as v } from "../schema";

type Choice = { id: string; name: string; nameEn: string; count: number };
type Counted = { id: string; count: number; example: string };

/**
 * What the portal's filters offer, with how many published cases each has; only what is public is named. Counted over
 * the columns, since a snapshot is large: names are read from the newest snapshot that has each.
 */
export async function publishedChoices(db: Reader, congressId: string) {
  const published = and(eq(v.congressId, congressId), eq(v.current, true)) ?? sql`false`;
  const by = (of: SQL) => countedBy(db, published, of);
  const [total, years, states, categories, units, sessions, classes] = await Promise.all([
    db.$count(v, published),
    by(sql`(values (${v.year}::text))`),
    by(sql`(values (${v.state}::text))`),
    by(sql`(values (${v.categoryId}::text))`),
    by(sql`unnest(${v.unitIds}::text[])`),
    by(sql`(values (${v.sessionId}::text))`),
    by(sql`unnest(${v.classKeys})`),
  ]);
  const named = [...categories, ...units, ...sessions, ...classes];
  const snapshots = await readExamples(db, congressId, [...new Set(named.map(({ example }) => example))]);
  return {
    total,
    years: years.map(asItIs),
    states: states.map(asItIs),
    categories: choices(categories, snapshots, ({ category }) => (category ? [category] : [])),
    units: choices(units, snapshots, (snapshot) => snapshot.units),
    sessions: choices(sessions, snapshots, ({ session }) =>
      session ? [{ ...session, ...nameOf(session) }] : [],
    ),
    classes: choices(classes, snapshots, ({ outcomes }) => classesOf(outcomes)),
  };
}

async function countedBy(db: Reader, published: SQL, of: SQL): Promise<Counted[]> {
  const key = sql.identifier("key");
  return db
    .select({
      id: sql<string>`${key}`,
      count: sql<number>`count(distinct ${v.id})::int`,
      example: sql<string>`(array_agg(${v.id} order by ${v.publishedAt} desc))[1]`,
    })
    .from(v)
    .crossJoinLateral(sql`${of} as kinds (${key})`)
    .where(sql`${published} and ${key} is not null`)
    .groupBy(sql`${key}`);
}

type Example = Pick<Snapshot, "category" | "units" | "session" | "outcomes">;

async function readExamples(
  db: Reader,
  congressId: string,
  ids: readonly string[],
): Promise<Map<string, Example>> {
  const rows = await db
    .select({ id: v.id, snapshot: v.snapshot })
    .from(v)
    .where(and(eq(v.congressId, congressId), inArray(v.id, [...ids])));
  return new Map(rows.map(({ id, snapshot }) => [id, snapshot]));
}

type Named = { id: string; name: string; nameEn: string };

const choices = (
  counted: readonly Counted[],
  snapshots: ReadonlyMap<string, Example>,
  namesIn: (snapshot: Example) => readonly Named[],
): Choice[] =>
  counted.flatMap(({ id, count, example }) => {
    const snapshot = snapshots.get(example);
    const found = snapshot && namesIn(snapshot).find((one) => one.id === id);
    return found ? [{ id, name: found.name, nameEn: found.nameEn, count }] : [];
  });

const asItIs = ({ id, count }: Counted): Choice => ({ id, name: id, nameEn: id, count });

const nameOf = ({ term, session }: { term: number; session: number }) => {
  const name = `${term}-${session}`;
  return { name, nameEn: name };
};

const classesOf = (outcomes: Snapshot["outcomes"]) =>
  (outcomes ?? []).flatMap((outcome) => (outcome.class ? [{ ...outcome.class, id: outcome.class.key }] : []));
