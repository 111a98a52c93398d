import "server-only";
import { and, asc, eq, ilike, ne, type SQL, sql } from "drizzle-orm";
import type { Calendar } from "@/domain/calendar";
import { viewDay } from "@/domain/clock/view";
import type { CommitmentLine } from "@/domain/commitment/line";
import {
  hasOwnLedger,
  LEDGER_PAGE,
  type LedgerFilter,
  type LedgerQuery,
  type LedgerSort,
  type Mark,
  readLedgerQuery,
  type Standing,
  scopeOf,
} from "@/domain/commitment/list";
import { type Day, dayOf, yearOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import {
  assignments as a,
  commitments as c,
  commitmentEntries as e,
  replies as r,
  suggestions as s,
  units as u,
  users,
} from "../schema";
import { statement } from "../statement";
import { commitmentFact, endedOn, entriesOf } from "./commitment-facts";
import { inScope } from "./statistics";
import { saysAll } from "./suggestion-search";
import { visibleTo } from "./visible";

/** One page of the ledger that its address asks for, and how many there are; `size: null` reads them all. */
export async function listCommitments(
  db: Reader,
  viewer: Viewer,
  { filter, sort, descending, page }: LedgerQuery,
  now: Date,
  { size = LEDGER_PAGE }: { size?: number | null } = {},
): Promise<{ rows: CommitmentLine[]; total: number }> {
  const where = matching(viewer, filter, dayOf(now));
  const ordered = selectLines(db)
    .where(where)
    .orderBy(...orderOf(sort, descending));
  const [found, total] = await Promise.all([
    size === null ? ordered : ordered.limit(size).offset((page - 1) * size),
    db.$count(c, held(where)),
  ]);
  return { rows: await completed(db, viewer, found, now), total };
}

/** The commitments of one case that the viewer may see, in the order they were given. */
export async function listCommitmentsOfCase(
  db: Reader,
  viewer: Viewer,
  suggestionId: string,
  now: Date,
): Promise<CommitmentLine[]> {
  const [found, { now: calendar }] = await Promise.all([
    linesOfCase(db, viewer, suggestionId),
    timekeeping(db, viewer.congressId),
  ]);
  return found.map((row) => standingOn(row, dayOf(now), calendar));
}

const linesOfCase = statement((db, viewer: Viewer, suggestionId: string) =>
  selectLines(db)
    .where(and(visibleTo(viewer), given, eq(s.id, suggestionId)))
    .orderBy(asc(r.issuedOn), asc(u.name), asc(c.position)),
);

/** The rows of the ledger that a filter lets through: the same for lists and figures. A unit has its own. */
export function matching(viewer: Viewer, filter: LedgerFilter, today: Day): SQL {
  const conditions = [
    given,
    hasOwnLedger(viewer) ? ofUnit(viewer) : undefined,
    filter.q ? saysItself(filter.q) : undefined,
    filter.year ? inLedgerOf(filter.year) : undefined,
    filter.unit ? eq(a.unitId, filter.unit) : undefined,
    filter.lead ? eq(s.leadId, filter.lead) : undefined,
    filter.state ? STANDING[filter.state](today) : undefined,
    filter.mark ? MARKED[filter.mark](yearOf(today)) : undefined,
    filter.fact ? commitmentFact(filter.fact, today) : undefined,
  ];
  return and(inScope(viewer, scopeOf(filter)), ...conditions) ?? sql`false`;
}

/** How a commitment hangs together: its reply, the unit's part, the case, the unit, the lead deputy. */
export const ON = {
  reply: and(eq(r.congressId, c.congressId), eq(r.id, c.replyId)),
  work: and(eq(a.congressId, r.congressId), eq(a.id, r.assignmentId)),
  case: and(eq(s.congressId, a.congressId), eq(s.id, a.suggestionId)),
  unit: and(eq(u.congressId, a.congressId), eq(u.id, a.unitId)),
};

/** The same rows as a condition on `commitments` alone, for counting. */
export const held = (where: SQL): SQL =>
  sql`exists (select 1 from ${r} join ${a} on ${ON.work} join ${s} on ${ON.case} where ${ON.reply} and ${where})`;

/** A ledger's filter that asks for nothing. */
export const NOTHING_ASKED: LedgerFilter = readLedgerQuery({}).filter;

/** What was given; what is still in a draft is nobody's business outside of its unit. */
export const given = ne(c.state, "planned");

/** Open, and this autumn's sweep has not confirmed it. */
export const unswept = (year: number): SQL =>
  sql`${c.state} = 'open' and not exists (${entriesOf("sweep")} and ${e.year} = ${year})`;

const ofUnit = ({ unitId }: Viewer): SQL => (unitId === null ? sql`false` : eq(a.unitId, unitId));

const STANDING: Record<Standing, (today: Day) => SQL> = {
  open: () => eq(c.state, "open"),
  overdue: (today) => sql`${c.state} = 'open' and ${c.dueOn} < ${today}::date`,
  fulfilled: () => eq(c.state, "fulfilled"),
  closed: () => eq(c.state, "closed"),
  cancelled: () => eq(c.state, "cancelled"),
};

const MARKED: Record<Mark, (year: number) => SQL> = {
  changed: () => sql`exists (${entriesOf("change")})`,
  swept: (year) => sql`exists (${entriesOf("sweep")} and ${e.year} = ${year})`,
  unswept,
};

const inLedgerOf = (year: number): SQL =>
  sql`extract(year from ${r.issuedOn}) <= ${year} and (${endedOn} is null or extract(year from ${endedOn}) >= ${year})`;

/** Its own words and owner are searched, and all that a search for cases looks into. */
function saysItself(search: string): SQL {
  const like = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql`(${ilike(c.text, like)} or ${ilike(c.owner, like)} or ${saysAll(search)})`;
}

const SORTED: Record<LedgerSort, readonly SQL[]> = {
  due: [sql`${c.dueOn}`],
  firstDue: [sql`${c.firstDueOn}`],
  promised: [sql`${r.issuedOn}`],
  number: [sql`${s.series}`, sql`${s.number}`],
};

/** The order a ledger asks for. */
export function orderOf(sort: LedgerSort, descending: boolean): SQL[] {
  const way = descending ? sql`desc` : sql`asc`;
  // What is over has no day to wait for, whichever way the days run.
  const openFirst = sort === "due" ? [sql`${c.state} <> 'open'`] : [];
  return [...openFirst, ...SORTED[sort].map((by) => sql`${by} ${way}`), sql`${c.id}`];
}

const LINE = {
  id: c.id,
  version: c.version,
  state: c.state,
  text: c.text,
  owner: c.owner,
  promisedOn: sql<Day>`${r.issuedOn}`,
  firstDueOn: sql<Day>`${c.firstDueOn}`,
  dueOn: sql<Day>`${c.dueOn}`,
  fulfilledOn: c.fulfilledOn,
  verdict: c.verdict,
  changes: sql<number>`(select count(*)::int from (${entriesOf("change")}) as change)`,
  sweptIn: sql<number | null>`(select max(${e.year}) from ${e} where ${e.congressId} = ${c.congressId}
    and ${e.commitmentId} = ${c.id} and ${e.kind} = 'sweep')`,
  suggestionId: s.id,
  title: s.title,
  series: s.series,
  number: s.number,
  lead: users.name,
  unitId: u.id,
  unit: { name: u.name, nameEn: u.nameEn },
};

/** Lines of the ledger, to be narrowed and ordered. */
export const selectLines = (db: Reader) =>
  db
    .select(LINE)
    .from(c)
    .innerJoin(r, ON.reply)
    .innerJoin(a, ON.work)
    .innerJoin(s, ON.case)
    .innerJoin(u, ON.unit)
    .innerJoin(users, eq(users.id, s.leadId));

/** The same rows by their ids alone. */
export const selectIds = (db: Reader) =>
  db
    .select({ id: c.id })
    .from(c)
    .innerJoin(r, ON.reply)
    .innerJoin(a, ON.work)
    .innerJoin(s, ON.case)
    .innerJoin(u, ON.unit)
    .innerJoin(users, eq(users.id, s.leadId));

type Found = Omit<CommitmentLine, "due">;

/** How each day stands today; what is over has no day left. */
export async function completed(
  db: Reader,
  viewer: Viewer,
  found: PromiseLike<Found[]> | Found[],
  now: Date,
): Promise<CommitmentLine[]> {
  const [rows, { now: calendar }] = await Promise.all([found, timekeeping(db, viewer.congressId)]);
  const today = dayOf(now);
  return rows.map((row) => standingOn(row, today, calendar));
}

const standingOn = (row: Found, today: Day, calendar: Calendar): CommitmentLine => ({
  ...row,
  due: row.state === "open" ? viewDay(row.dueOn, today, calendar) : null,
});
