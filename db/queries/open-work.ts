import "server-only";
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { AssignmentState } from "@/domain/assignment/states";
import type { Day } from "@/domain/day";
import { PERMISSIONS } from "@/domain/permissions";
import { GOVERNMENT_KINDS } from "@/domain/unit";
import type { Role, Viewer } from "@/domain/viewer";
import type { OpenWork } from "@/domain/warning/rank";
import { beganOn, type Happening, stepOf, thisRound } from "@/domain/warning/steps";
import type { Reader } from "../client";
import { keptBeside, LONGEST_MS } from "../kept-beside";
import { recentlyUsed } from "../recently-used";
import { assignments, chainHeads, clocks, events, suggestions, units } from "../schema";
import { statement } from "../statement";
import { HAPPENINGS, owes } from "./past-work";
import { QUIET } from "./tally";
import { ALIKE, seenAlike } from "./visible";

/** Open work with for whom it is there. */
export type KeptWork = OpenWork & { seenBy: number; government: boolean };

type ByCase = ReadonlyMap<string, readonly KeptWork[]>;
type Kept = { head: number; until: number; works: Promise<ByCase> };

/**
 * All open work of a congress by its cases, kept in this process while nothing happens; afterwards only the cases are
 * read again to which something happened (docs/decisions/0033-figures-from-a-kept-list.md).
 */
export async function openWork(db: Reader, congressId: string): Promise<ByCase> {
  const places = keptBeside("open work", db, () => recentlyUsed<Kept>(20));
  const before = places.get(congressId);
  const valid = before && before.until > Date.now();
  const [moved] = await movedSince(db, congressId, valid ? before.head : null);
  const { head = 0, whole = true, touched = [] } = moved ?? {};
  if (valid && !whole && touched.length === 0) {
    before.head = head;
    return before.works;
  }
  const works = valid && !whole ? renewed(db, congressId, before.works, touched) : read(db, congressId, null);
  const until = valid && !whole ? before.until : Date.now() + LONGEST_MS;
  places.put(congressId, { head, until, works });
  works.catch(() => places.drop(congressId));
  return works;
}

/** The open work of one case. */
export const openWorkOf = async (db: Reader, congressId: string, suggestionId: string) =>
  (await read(db, congressId, [suggestionId])).get(suggestionId) ?? [];

async function renewed(db: Reader, congressId: string, before: Promise<ByCase>, touched: readonly string[]) {
  const [known, fresh] = await Promise.all([before, read(db, congressId, touched)]);
  const works = new Map(known);
  for (const id of touched) works.delete(id);
  for (const [id, own] of fresh) works.set(id, own);
  return works;
}

async function read(db: Reader, congressId: string, among: readonly string[] | null): Promise<ByCase> {
  const rows = await selectOpen(db, congressId, among);
  const works = rows.flatMap(({ state, assignedOn, happened, ...row }): KeptWork[] => {
    const round = thisRound(assignedOn, happened);
    const step = stepOf(state, round.happenings);
    return step === null ? [] : [{ ...row, step, began: beganOn(step, round.from, round.happenings) }];
  });
  const byCase = new Map<string, KeptWork[]>();
  for (const work of works) {
    const own = byCase.get(work.suggestionId);
    if (own) own.push(work);
    else byCase.set(work.suggestionId, [work]);
  }
  return byCase;
}

/** Roles that read warnings and in which it makes no difference who one is. */
const WATCHING: readonly Role[] = ALIKE.filter((role) =>
  PERMISSIONS["warning.read"].some((each) => each === role),
);

/** Whether a viewer reads warnings of this work: a unit of its own, the government office of its side. */
export function isFor({ role, unitId }: Viewer, work: KeptWork): boolean {
  // A unit sees every case it handles (db/queries/visible.ts).
  if (unitId !== null) return work.unitId === unitId;
  const sees = ((work.seenBy >> WATCHING.indexOf(role)) & 1) === 1;
  return sees && WATCHING.includes(role) && (role !== "government_office" || work.government);
}

const seenBy = (congressId: string): SQL<number> =>
  sql<number>`(${sql.join(
    WATCHING.map((role, bit) => sql`(${seenAlike(congressId, role)})::int * ${1 << bit}::int`),
    sql` + `,
  )})`;

const happened = sql<Happening[]>`(select coalesce(json_agg(json_build_object('name', ${events.name}, 'day',
  to_char(${events.at} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) order by ${events.seq}), '[]') from ${events}
  where ${and(
    eq(events.congressId, suggestions.congressId),
    eq(events.suggestionId, suggestions.id),
    eq(events.assignmentId, assignments.id),
    inArray(events.name, HAPPENINGS),
  )})`;

const selectOpen = statement((db, congressId: string, among: readonly string[] | null) =>
  db
    .select({
      id: assignments.id,
      suggestionId: sql<string>`${suggestions.id}`,
      number: suggestions.number,
      unitId: sql<string>`${units.id}`,
      government: sql<boolean>`${inArray(units.kind, GOVERNMENT_KINDS)}`,
      state: sql<AssignmentState>`${assignments.state}`,
      assignedOn: sql<Day>`${assignments.assignedOn}`,
      dueOn: sql<Day>`${clocks.dueOn}`,
      extended: sql<boolean>`${clocks.extended}`,
      seenBy: seenBy(congressId),
      happened,
    })
    .from(assignments)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, assignments.congressId), eq(suggestions.id, assignments.suggestionId)),
    )
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .innerJoin(
      clocks,
      and(
        eq(clocks.congressId, assignments.congressId),
        eq(clocks.assignmentId, assignments.id),
        inArray(clocks.clock, ["reply", "secondReply"]),
        isNull(clocks.stoppedOn),
      ),
    )
    .where(
      and(
        eq(assignments.congressId, congressId),
        owes,
        among === null ? undefined : sql`${suggestions.id} = any(${among}::uuid[])`,
      ),
    ),
);

/** How far the chain has come, and what was touched since; what belongs to no case may touch all of them. */
const movedSince = statement((db, congressId: string, head: number | null) => {
  const since = and(eq(events.congressId, congressId), sql`${events.seq} > ${head}`);
  const loud = sql`${events.suggestionId} is null and not ${inArray(sql`split_part(${events.name}, '.', 1)`, QUIET)}`;
  // In brackets: of the outermost piece of SQL Drizzle leaves out the tables' names where nothing is joined.
  const whole = sql`exists (select 1 from ${events} where ${since} and (${loud} or ${events.name} like 'group.%'))`;
  const own = sql`select ${events.suggestionId} from ${events} where ${since} and ${events.suggestionId} is not null`;
  // With those that are handled together with them.
  const touched = sql`array(${own} union select member.id from ${suggestions} join ${suggestions} member
    on member.congress_id = ${suggestions.congressId} and member.group_id = ${suggestions.groupId}
    where ${suggestions.congressId} = ${congressId} and ${suggestions.id} = any(array(${own})))::text[]`;
  return db
    .select({
      head: chainHeads.seq,
      whole: head === null ? sql<boolean>`true` : sql<boolean>`(${whole})`,
      touched: head === null ? sql<string[]>`'{}'::text[]` : sql<string[]>`(${touched})`,
    })
    .from(chainHeads)
    .where(eq(chainHeads.congressId, congressId));
});
