import "server-only";
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { excerptOf, type Piece, piecesOf } from "@/domain/search/excerpt";
import { queryOf } from "@/domain/search/words";
import type { ListFilter } from "@/domain/suggestion/list";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { replies, suggestions as s, searchEntries, users } from "../schema";
import { matching } from "./suggestion-list";

/** Hits on one page. */
export const HITS = 20;

/** The newest hits are ranked; ranking all of many thousands would take longer than anybody waits (stack.md). */
const RANKED = 500;

/** Where in a case words were found. */
export type FoundIn = "text" | "reply";

/** A case that was found: its title in pieces, and the place where the words stand, when that is not the title. */
export type Hit = {
  id: string;
  number: string | null;
  state: (typeof s.$inferSelect)["state"];
  acceptedOn: string | null;
  lead: string;
  title: Piece[];
  excerpt: { in: FoundIn; pieces: Piece[] } | null;
};

/**
 * The cases that hold every word of `filter.q` and that the viewer may see, the best of the newest first.
 * `total` is exact up to `RANKED`, which are also all that can be paged through.
 */
export async function searchCases(
  db: Reader,
  viewer: Viewer,
  filter: ListFilter & { q: string },
  page: number,
  now: Date,
): Promise<{ hits: Hit[]; total: number; more: boolean }> {
  const best = rankedOf(db, viewer, filter, now);
  if (best === null) return { hits: [], total: 0, more: false };
  const ranked = await best.limit(HITS).offset((page - 1) * HITS);
  const found = ranked[0]?.total ?? 0;
  const ids = ranked.map(({ id }) => id);
  const hits = await hitsOf(db, viewer, ids, filter.q);
  return { hits, total: Math.min(found, RANKED), more: found > RANKED };
}

/** The ids of all that `searchCases` pages through, in its order, for whoever pages otherwise. */
export async function searchIds(
  db: Reader,
  viewer: Viewer,
  filter: ListFilter & { q: string },
  now: Date,
): Promise<string[]> {
  const best = await rankedOf(db, viewer, filter, now)?.limit(RANKED);
  return (best ?? []).map(({ id }) => id);
}

function rankedOf(db: Reader, viewer: Viewer, filter: ListFilter & { q: string }, now: Date) {
  const query = queryOf(filter.q);
  if (query === null) return null;
  const where = and(matching(viewer, filter, dayOf(now)), isOwnEntry);
  const newest = db
    .select({ id: s.id, rank: rankBy(query).as("rank"), acceptedOn: s.acceptedOn, changedAt: s.changedAt })
    .from(s)
    .innerJoin(searchEntries, isOwnEntry)
    .where(where)
    .orderBy(sql`${s.acceptedOn} desc nulls first`, desc(s.changedAt))
    .limit(RANKED + 1)
    .as("newest");
  return db
    .select({ id: newest.id, total: sql<number>`count(*) over ()::int` })
    .from(newest)
    .orderBy(desc(newest.rank), sql`${newest.acceptedOn} desc nulls first`, desc(newest.changedAt))
    .$dynamic();
}

/** A few titles for whoever is still typing: the viewer's own sight, the best first. */
export async function suggestTitles(db: Reader, viewer: Viewer, q: string, now: Date) {
  const { hits } = await searchCases(db, viewer, { ...NO_FILTER, q }, 1, now);
  return hits.slice(0, 8).map(({ id, number, title }) => ({ id, number, title }));
}

const NO_FILTER = {} as ListFilter;

const isOwnEntry = and(eq(searchEntries.congressId, s.congressId), eq(searchEntries.suggestionId, s.id));

const rankBy = (query: string): SQL<number> =>
  sql<number>`ts_rank(${searchEntries.words}, ${query}::tsquery)`;

/** Cases that a search of this viewer found, with the places where the words stand, in the order of the ids. */
export async function hitsOf(db: Reader, viewer: Viewer, ids: readonly string[], q: string): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const own = and(eq(s.congressId, viewer.congressId), inArray(s.id, [...ids]));
  const rows = await db
    .select({ row: s, lead: users.name, answers })
    .from(s)
    .innerJoin(users, eq(users.id, s.leadId))
    .where(own);
  const byId = new Map(rows.map((row) => [row.row.id, row]));
  return ids.flatMap((id) => {
    const found = byId.get(id);
    if (!found) return [];
    const { row, lead, answers: said } = found;
    const { state, acceptedOn } = row;
    return [{ id, number: caseNumber(row), state, acceptedOn, lead, ...wordsOf(row, said, q) }];
  });
}

function wordsOf(row: typeof s.$inferSelect, said: string, q: string): Pick<Hit, "title" | "excerpt"> {
  const text = excerptOf([row.situation, row.cause, ...row.points].join(" "), q);
  const reply = text === null ? excerptOf(said, q) : null;
  const excerpt = text
    ? { in: "text" as const, pieces: text }
    : reply && { in: "reply" as const, pieces: reply };
  return { title: piecesOf(row.title, q), excerpt };
}

const answers = sql<string>`coalesce((select string_agg(concat_ws(' ', ${replies.summary}, ${replies.explanation},
    (select string_agg(answer ->> 'text', ' ') from jsonb_array_elements(${replies.answers}) as answer)), ' ')
  from ${replies} where ${replies.congressId} = ${s.congressId} and ${replies.suggestionId} = ${s.id}
    and ${replies.issuedOn} is not null), '')`;
