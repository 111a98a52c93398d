import "server-only";
import { and, desc, eq, isNotNull, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { likeEnough, pairsOf, weightsOf } from "@/domain/suggestion/likeness";
import { caseNumber } from "@/domain/suggestion/number";
import type { State } from "@/domain/suggestion/states";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { suggestions as s } from "../schema";
import { visibleTo } from "./visible";

/** What is being written: its title, category (or "") and id. */
export type Written = { id: string; title: string; categoryId: string };

/** A case like it. `id` is there only when the viewer may open the case. */
export type SimilarCase = { id: string | null; number: string | null; title: string; state: State };

const MOST = 5;

/**
 * Cases with a title like this one, the most alike first and those of the same category before others: the
 * viewer's own and co-signed ones, and of the rest only number, title and state (`mayBeTold`).
 */
export async function listSimilar(db: Reader, viewer: Viewer, written: Written): Promise<SimilarCase[]> {
  const pairs = pairsOf(written.title);
  if (pairs.length === 0) return [];
  const own = visibleTo(viewer);
  const known = and(ne(s.id, written.id), or(own, mayBeTold(viewer)));
  const weights = await weigh(db, pairs, known);
  const alike = score(pairs, weights);
  const rows = await db
    .select({
      id: s.id,
      own: sql<boolean>`(${own})`,
      series: s.series,
      number: s.number,
      title: s.title,
      state: s.state,
    })
    .from(s)
    .where(and(known, sql`${alike} > ${likeEnough(weights)}`))
    .orderBy(desc(alike), desc(sameCategory(written.categoryId)), desc(s.changedAt))
    .limit(MOST);
  return rows.map(({ id, own: isOwn, title, state, ...row }) => ({
    id: isOwn ? id : null,
    number: caseNumber(row),
    title,
    state,
  }));
}

/**
 * Beside what `visibleTo` shows him, a deputy who writes is told that a matter was raised before: number, title and
 * state of accepted cases whose deputy lets at least the title be published (rules.md §1.10, Henan Art. 29).
 */
function mayBeTold(viewer: Viewer): SQL {
  const told = and(
    eq(s.congressId, viewer.congressId),
    isNotNull(s.acceptedOn),
    // An empty choice is no consent: null is not "not none".
    ne(s.publicity, "none"),
    notInArray(s.state, ["withdrawn", "declined", "letter"]),
  );
  return viewer.role === "deputy" && told ? told : sql`false`;
}

async function weigh(db: Reader, pairs: readonly string[], known: SQL | undefined): Promise<number[]> {
  const counts = pairs.map((pair) => sql`count(*) filter (where ${holds(pair)})::int`);
  const [row] = await db
    .select({ all: sql<number>`count(*)::int`, found: sql<number[]>`array[${sql.join(counts, sql`, `)}]` })
    .from(s)
    .where(known);
  return row ? weightsOf(row.found, row.all) : [];
}

/** The weight of the pairs that stand in a case's title. */
function score(pairs: readonly string[], weights: readonly number[]): SQL<number> {
  const hits = pairs.map((pair, index) => sql`${weights[index] ?? 0}::float8 * ${holds(pair)}::int`);
  return sql<number>`(${sql.join(hits, sql` + `)})`;
}

const holds = (pair: string): SQL => sql`(position(${pair} in lower(normalize(${s.title}, NFKC))) > 0)`;

const sameCategory = (categoryId: string): SQL => sql`coalesce(${s.categoryId}::text = ${categoryId}, false)`;
