import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import { VERDICTS } from "@/domain/rating/dictionary";
import { CLASS_MEANINGS } from "@/domain/reply/dictionary";
import type { CaseLine } from "@/domain/suggestion/line";
import { type ListFilter, type ListQuery, PAGE_SIZE } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";
import { atOnce, type Reader } from "../client";
import { categories, cosigners, delegations, suggestions as s, users } from "../schema";
import { statement } from "../statement";
import { CASE_COLUMNS, fact } from "./facts";
import { type Page, pageOf } from "./in-parts";
import { marked, marksColumn } from "./marks";
import { inScope } from "./statistics";
import { dueOfCases, unitsOfCases } from "./suggestion-list-parts";
import { findPage, idsInOrder } from "./suggestion-page";
import { handledBy, saysAll } from "./suggestion-search";
import { visibleTo } from "./visible";

/** One page of the cases a list asks for, and how many there are; `size: null` reads them all, for an export. */
export async function listSuggestions(
  db: Reader,
  viewer: Viewer,
  query: ListQuery,
  now: Date,
  { size = PAGE_SIZE }: { size?: number | null } = {},
): Promise<{ rows: CaseLine[]; total: number }> {
  const where = matching(viewer, query.filter, dayOf(now));
  const { ids, total } = await findPage(db, viewer, query, where, { now, size });
  return { rows: await linesOf(db, viewer, ids, now), total };
}

/** One page of a desk's list, which has no count to go by before it is read: beyond its end is its last page. */
export async function pageOfSuggestions(
  db: Reader,
  viewer: Viewer,
  query: ListQuery,
  page: number,
  now: Date,
): Promise<Page<CaseLine>> {
  const found = await idsInOrder(db, matching(viewer, query.filter, dayOf(now)), query);
  return pageOf(found, page, (part) => linesOf(db, viewer, part, now));
}

/** The first page of several lists at once: their lines are read together. */
export async function listsOfSuggestions(
  db: Reader,
  viewer: Viewer,
  queries: readonly ListQuery[],
  now: Date,
  size: number,
): Promise<{ rows: CaseLine[]; total: number }[]> {
  const pages = await Promise.all(
    queries.map((query) =>
      findPage(db, viewer, query, matching(viewer, query.filter, dayOf(now)), { now, size }),
    ),
  );
  const all = new Set(pages.flatMap(({ ids }) => ids));
  const lines = new Map((await linesOf(db, viewer, [...all], now)).map((line) => [line.id, line]));
  return pages.map(({ ids, total }) => ({ rows: ids.flatMap((id) => lines.get(id) ?? []), total }));
}

/** The lines of whatever a condition lets through, by number; the condition says who may see them. */
export async function listSuggestionsWhere(
  db: Reader,
  viewer: Viewer,
  where: SQL,
  now: Date,
): Promise<CaseLine[]> {
  const found = await idsInOrder(db, where, { sort: "number", descending: false });
  return linesOf(
    db,
    viewer,
    found.map(({ id }) => id),
    now,
  );
}

/** The rows of `suggestions` that a filter lets through and the viewer may see: the same for lists and figures. */
export function matching(viewer: Viewer, filter: ListFilter, today: Day): SQL {
  const { year, from, to, sessionId } = filter;
  // A state stands in the text: nearly all cases are closed, and a plan for any state would be a bad one for this.
  const conditions = [
    filter.q && saysAll(filter.q),
    filter.state && eq(s.state, filter.state).inlineParams(),
    filter.category && eq(s.categoryId, filter.category),
    filter.delegation && eq(s.delegationId, filter.delegation),
    filter.lead && eq(s.leadId, filter.lead),
    filter.period && eq(s.period, filter.period),
    filter.unit && handledBy(filter.unit, filter.part),
    filter.class && sql`${CASE_COLUMNS.classMeaning} = ${filter.class}`,
    filter.rating && ratedAs(filter.rating, today),
    filter.due && fact(filter.due, today),
    filter.fact && fact(filter.fact, today),
    filter.mark && marked(filter.mark, today),
  ];
  const narrowed = conditions.filter((condition) => condition !== undefined && condition !== "");
  return and(inScope(viewer, { year, from, to, sessionId }), ...narrowed) ?? sql`false`;
}

/** The lead deputies of the cases the viewer may see, for the choice in a filter. */
export function listLeads(db: Reader, viewer: Viewer) {
  return db
    .selectDistinct({ id: users.id, name: users.name })
    .from(s)
    .innerJoin(users, eq(users.id, s.leadId))
    .where(inScope(viewer, {}))
    .orderBy(users.name);
}

const ratedAs = (rating: NonNullable<ListFilter["rating"]>, today: Day) =>
  rating === "unrated" ? fact("unrated", today) : sql`${CASE_COLUMNS.verdict} = ${rating}`;

/** Lines of a list, to be narrowed and ordered. */
export const selectLines = (db: Reader, today: Day) =>
  db
    .select({
      id: s.id,
      state: s.state,
      round: s.round,
      series: s.series,
      number: s.number,
      title: s.title,
      lead: users.name,
      cosigners: sql<number>`(select count(*)::int from ${cosigners}
        where ${cosigners.congressId} = ${s.congressId} and ${cosigners.suggestionId} = ${s.id})`,
      delegation: { name: delegations.name, nameEn: delegations.nameEn },
      category: { name: categories.name, nameEn: categories.nameEn },
      period: s.period,
      submittedOn: s.submittedOn,
      acceptedOn: s.acceptedOn,
      assignedOn: s.assignedOn,
      repliedOn: s.repliedOn,
      closedOn: s.closedOn,
      classMeaning: CASE_COLUMNS.classMeaning,
      verdict: CASE_COLUMNS.verdict,
      marks: marksColumn(today),
    })
    .from(s)
    .innerJoin(users, eq(users.id, s.leadId))
    .leftJoin(delegations, and(eq(delegations.congressId, s.congressId), eq(delegations.id, s.delegationId)))
    .leftJoin(categories, and(eq(categories.congressId, s.congressId), eq(categories.id, s.categoryId)))
    .$dynamic();

type Found = Awaited<ReturnType<typeof selectLines>>[number];

/** The lines of these cases, in this order; of those that the viewer may not see there is none. */
export async function linesOf(
  db: Reader,
  viewer: Viewer,
  ids: readonly string[],
  now: Date,
): Promise<CaseLine[]> {
  if (ids.length === 0) return [];
  // Everything about a page's rows is one journey, and a plan that knows nothing of filters.
  const together = atOnce(db);
  const [found, units, dues] = await Promise.all([
    foundLines(together, viewer, ids, dayOf(now)),
    unitsOfCases(together, viewer, ids),
    dueOfCases(together, viewer, ids, now),
  ]);
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ ...told(row), units: units.get(id) ?? [], due: dues.get(id) ?? null }] : [];
  });
}

const foundLines = statement((db, viewer: Viewer, ids: readonly string[], today: Day) =>
  selectLines(db, today).where(and(visibleTo(viewer), sql`${s.id} = any(${ids}::uuid[])`)),
);

const told = (row: Found) => ({
  ...row,
  classMeaning: CLASS_MEANINGS.find((each) => each === row.classMeaning) ?? null,
  verdict: VERDICTS.find((each) => each === row.verdict) ?? null,
});
