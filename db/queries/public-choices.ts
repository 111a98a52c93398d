import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Snapshot } from "@/domain/publication/snapshot";
import type { Reader } from "../client";
import { publicationVersions as v } from "../schema";

type Choice = { id: string; name: string; nameEn: string; count: number };
type Kind = "all" | "year" | "state" | "category" | "unit" | "session" | "class";
type Counted = { kind: Kind; id: string; count: number; example: string };

/**
 * What the portal's filters offer, with how many published cases each has; only what is public is named. Counted over
 * the columns, since a snapshot is large: names are read from the newest snapshot that has each.
 */
export async function publishedChoices(db: Reader, congressId: string) {
  const counted = await countedChoices(db, congressId);
  const of = (...kinds: Kind[]) => counted.filter(({ kind }) => kinds.includes(kind));
  const named = of("category", "unit", "session", "class");
  const snapshots = await readExamples(db, congressId, [...new Set(named.map(({ example }) => example))]);
  return {
    total: of("all")[0]?.count ?? 0,
    years: of("year").map(asItIs),
    states: of("state").map(asItIs),
    categories: choices(of("category"), snapshots, ({ category }) => (category ? [category] : [])),
    units: choices(of("unit"), snapshots, (snapshot) => snapshot.units),
    sessions: choices(of("session"), snapshots, ({ session }) =>
      session ? [{ ...session, ...nameOf(session) }] : [],
    ),
    classes: choices(of("class"), snapshots, ({ outcomes }) => classesOf(outcomes)),
  };
}

/** Every choice of every kind, counted in one reading of what is public. */
async function countedChoices(db: Reader, congressId: string): Promise<Counted[]> {
  return db
    .select({
      kind: sql<Kind>`kinds.kind`,
      id: sql<string>`kinds.key`,
      count: sql<number>`count(distinct ${v.id})::int`,
      example: sql<string>`(array_agg(${v.id} order by ${v.publishedAt} desc))[1]`,
    })
    .from(v)
    .crossJoinLateral(KINDS)
    .where(and(eq(v.congressId, congressId), eq(v.current, true), sql`kinds.key is not null`))
    .groupBy(sql`kinds.kind, kinds.key`)
    .orderBy(sql`kinds.kind, kinds.key`);
}

/** What a published case counts for. */
const KINDS = sql`(values ('all', 'all'), ('year', ${v.year}::text), ('state', ${v.state}::text),
    ('category', ${v.categoryId}::text), ('session', ${v.sessionId}::text)
  union all select 'unit', unnest(${v.unitIds})::text
  union all select 'class', unnest(${v.classKeys})) as kinds (kind, key)`;

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
