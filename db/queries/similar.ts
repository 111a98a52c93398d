import "server-only";
import { and, desc, eq, isNotNull, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { ClassMeaning } from "@/domain/reply/dictionary";
import { anyOf, plain } from "@/domain/search/words";
import { likeEnough, pairsOf, weightsOf } from "@/domain/suggestion/likeness";
import { caseNumber } from "@/domain/suggestion/number";
import type { State } from "@/domain/suggestion/states";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { suggestions as s, searchEntries } from "../schema";
import { CASE_COLUMNS } from "./facts";
import { visibleTo } from "./visible";

/** What is being written: its title, category (or "") and id. */
export type Written = { id: string; title: string; categoryId: string };

/** A case like it, and how it was answered. `id` is there only when the viewer may open the case. */
export type SimilarCase = {
  id: string | null;
  number: string | null;
  title: string;
  state: State;
  answer: ClassMeaning | null;
};

const MOST = 5;

/** The newest that share a word are weighed. */
const WEIGHED = 1_000;

/**
 * Cases with a title like this one, the most alike first and those of the same category before others: the
 * viewer's own and co-signed ones, and of the rest only number, title, state and result (`mayBeTold`).
 */
export async function listSimilar(db: Reader, viewer: Viewer, written: Written): Promise<SimilarCase[]> {
  const pairs = pairsOf(written.title);
  const query = anyOf(pairs, "A");
  if (query === null) return [];
  const candidates = await listSharing(db, viewer, written.id, query);
  return mostAlike(pairs, candidates, written.categoryId).map(
    ({ own, id, title, state, answer, ...row }) => ({
      id: own ? id : null,
      number: caseNumber(row),
      title,
      state,
      answer,
    }),
  );
}

/** Cases the viewer may know of whose titles share a word with this one, the newest first. */
function listSharing(db: Reader, viewer: Viewer, except: string, query: string) {
  const own = visibleTo(viewer);
  const sharing = sql`exists (select 1 from ${searchEntries} where ${searchEntries.congressId} = ${s.congressId}
    and ${searchEntries.suggestionId} = ${s.id} and ${searchEntries.words} @@ ${query}::tsquery)`;
  return db
    .select({
      id: s.id,
      own: sql<boolean>`(${own})`,
      series: s.series,
      number: s.number,
      title: s.title,
      state: s.state,
      categoryId: s.categoryId,
      answer: sql<ClassMeaning | null>`(${CASE_COLUMNS.classMeaning})`,
    })
    .from(s)
    .where(and(ne(s.id, except), or(own, mayBeTold(viewer)), sharing))
    .orderBy(desc(s.changedAt))
    .limit(WEIGHED);
}

type Candidate = Awaited<ReturnType<typeof listSharing>>[number];

function mostAlike(
  pairs: readonly string[],
  candidates: readonly Candidate[],
  categoryId: string,
): Candidate[] {
  const titles = candidates.map(({ title }) => plain(title));
  const found = pairs.map((pair) => titles.filter((title) => title.includes(pair)).length);
  const weights = weightsOf(found, candidates.length);
  const score = (title: string) =>
    pairs.reduce((sum, pair, index) => sum + (title.includes(pair) ? (weights[index] ?? 0) : 0), 0);
  return candidates
    .map((row, index) => ({
      row,
      alike: score(titles[index] ?? ""),
      same: row.categoryId === categoryId ? 1 : 0,
    }))
    .filter(({ alike }) => alike > likeEnough(weights))
    .toSorted((a, b) => b.alike - a.alike || b.same - a.same)
    .slice(0, MOST)
    .map(({ row }) => row);
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
