import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import { VERDICTS } from "@/domain/rating/dictionary";
import { CLASS_MEANINGS } from "@/domain/reply/dictionary";
import type { CaseLine } from "@/domain/suggestion/line";
import { type ListFilter, type ListQuery, PAGE_SIZE, type Sort } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { categories, cosigners, delegations, suggestions as s, users } from "../schema";
import { CASE_COLUMNS, fact } from "./facts";
import { marked, marksColumn } from "./marks";
import { inScope } from "./statistics";
import { dueOfCases, runningDue, unitsOfCases } from "./suggestion-list-parts";
import { handledBy, saysAll } from "./suggestion-search";

/** One page of the cases a list asks for, and how many there are; `size: null` reads them all, for an export. */
export async function listSuggestions(
  db: Reader,
  viewer: Viewer,
  { filter, sort, descending, page }: ListQuery,
  now: Date,
  { size = PAGE_SIZE }: { size?: number | null } = {},
): Promise<{ rows: CaseLine[]; total: number }> {
  const where = matching(viewer, filter, dayOf(now));
  const ordered = selectLines(db, dayOf(now))
    .where(where)
    .orderBy(...orderOf(sort, descending));
  const [found, total] = await Promise.all([
    size === null ? ordered : ordered.limit(size).offset((page - 1) * size),
    db.$count(s, where),
  ]);
  return { rows: await completed(db, viewer, found, now), total };
}

/** The lines of whatever a condition lets through, by number; the condition says who may see them. */
export async function listSuggestionsWhere(
  db: Reader,
  viewer: Viewer,
  where: SQL,
  now: Date,
): Promise<CaseLine[]> {
  const found = await selectLines(db, dayOf(now))
    .where(where)
    .orderBy(...orderOf("number", false));
  return completed(db, viewer, found, now);
}

/** The rows of `suggestions` that a filter lets through and the viewer may see: the same for lists and figures. */
export function matching(viewer: Viewer, filter: ListFilter, today: Day): SQL {
  const { year, from, to, sessionId } = filter;
  const conditions = [
    filter.q && saysAll(filter.q),
    filter.state && eq(s.state, filter.state),
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

/** What each sort means: numbers by year and series. Empty values stand last, but no number yet is the newest. */
const SORTED: Record<Sort, readonly SQL[]> = {
  number: [sql`extract(year from ${s.acceptedOn})`, sql`${s.series}`, sql`${s.number}`],
  title: [sql`${s.title}`],
  lead: [sql`${users.name}`],
  state: [sql`${s.state}`],
  due: [runningDue],
  submittedOn: [sql`${s.submittedOn}`],
  acceptedOn: [sql`${s.acceptedOn}`],
  repliedOn: [sql`${s.repliedOn}`],
};

/** The order a list asks for. */
export function orderOf(sort: Sort, descending: boolean): SQL[] {
  const way = descending ? sql`desc` : sql`asc`;
  const empty = sort === "number" && descending ? sql`nulls first` : sql`nulls last`;
  const keys = SORTED[sort].map((key) => sql`${key} ${way} ${empty}`);
  return [...keys, sql`${s.changedAt} desc`, sql`${s.id}`];
}

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

/** Lines with their units and the days that run for the viewer. */
export async function completed(
  db: Reader,
  viewer: Viewer,
  found: readonly Found[],
  now: Date,
): Promise<CaseLine[]> {
  const ids = found.map(({ id }) => id);
  const [units, dues] = await Promise.all([unitsOfCases(db, viewer, ids), dueOfCases(db, viewer, ids, now)]);
  return found.map((row) => ({
    ...row,
    units: units.get(row.id) ?? [],
    due: dues.get(row.id) ?? null,
    classMeaning: CLASS_MEANINGS.find((each) => each === row.classMeaning) ?? null,
    verdict: VERDICTS.find((each) => each === row.verdict) ?? null,
  }));
}
