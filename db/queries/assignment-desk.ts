import "server-only";
import { and, asc, eq, exists, notExists, type SQL, sql } from "drizzle-orm";
import { ASSIGNMENT_DESKS, type AssignmentDesk, type DeskFilter, NO_WISH } from "@/domain/assignment/desk";
import { dayOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import { atOnce, type Reader } from "../client";
import { categories, suggestions as s, units, users, wishedUnits } from "../schema";
import { statement } from "../statement";
import { disputed } from "./dispute";
import { englishName } from "./english-name";
import { type Page, type Parts, pageOf, partsOf } from "./in-parts";
import { matching } from "./suggestion-list";
import { dueOfCases, runningDue } from "./suggestion-list-parts";
import { visibleTo } from "./visible";

/** Cases on one page of such a desk, which can be handed on together. */
export const ASSIGNMENT_DESK_PAGE = 50;

/** One page of the cases that wait for a unit, what is due first first, with the units their deputies wish for. */
export async function listAssignmentDesk(
  db: Reader,
  viewer: Viewer,
  desk: AssignmentDesk,
  { filter, page }: { filter: DeskFilter; page: number },
  now: Date,
): Promise<Page<WaitingCase>> {
  const found = await idsInOrder(db, viewer, desk, filter, now);
  return pageOf(found, page, (part) => linesOf(db, viewer, part, now), ASSIGNMENT_DESK_PAGE);
}

/** The same, all of them, in parts. */
export async function everyWaitingCase(
  db: Reader,
  viewer: Viewer,
  desk: AssignmentDesk,
  filter: DeskFilter,
  now: Date,
): Promise<Parts<WaitingCase>> {
  const found = await idsInOrder(db, viewer, desk, filter, now);
  return partsOf(found, (part) => linesOf(db, viewer, part, now));
}

/** How many cases wait at a desk, whatever it is narrowed to. */
export const countAssignmentDesk = (db: Reader, viewer: Viewer, desk: AssignmentDesk) =>
  db.$count(s, waiting(viewer, desk));

/** The units that deputies of waiting cases wish for, by name; one without an id is no wish at all. */
export function listWishes(db: Reader, viewer: Viewer, desk: AssignmentDesk) {
  return db
    .select({ id: units.id, name: units.name, nameEn: units.nameEn, count: sql<number>`count(*)::int` })
    .from(s)
    .leftJoin(wishedUnits, ofCase)
    .leftJoin(units, and(eq(units.congressId, wishedUnits.congressId), eq(units.id, wishedUnits.unitId)))
    .where(waiting(viewer, desk))
    .groupBy(units.id, units.name, units.nameEn)
    .orderBy(asc(units.name));
}

/** A case that waits for its units. */
export type WaitingCase = Awaited<ReturnType<typeof linesOf>>[number];

const ofCase = and(eq(wishedUnits.congressId, s.congressId), eq(wishedUnits.suggestionId, s.id));

// A state stands in the text: nearly all cases are closed, and a plan for any state would be a bad one for this.
const waiting = (viewer: Viewer, desk: AssignmentDesk) =>
  and(visibleTo(viewer), eq(s.state, ASSIGNMENT_DESKS[desk]).inlineParams());

function idsInOrder(
  db: Reader,
  viewer: Viewer,
  desk: AssignmentDesk,
  { q, category, wished }: DeskFilter,
  now: Date,
) {
  const asked = matching(viewer, { state: ASSIGNMENT_DESKS[desk], q, category }, dayOf(now));
  return db
    .select({ id: s.id })
    .from(s)
    .where(and(asked, wished === undefined ? undefined : wishes(wished)))
    .orderBy(sql`${runningDue} asc nulls last`, asc(s.acceptedOn), asc(s.number), asc(s.id));
}

function wishes(wished: string): SQL {
  const wish = (of?: SQL) => sql`(select 1 from ${wishedUnits} where ${and(ofCase, of)})`;
  return wished === NO_WISH ? notExists(wish()) : exists(wish(eq(wishedUnits.unitId, wished)));
}

async function linesOf(db: Reader, viewer: Viewer, ids: readonly string[], now: Date) {
  const together = atOnce(db);
  const [rows, dues] = await Promise.all([
    rowsOf(together, viewer, ids),
    dueOfCases(together, viewer, ids, now),
  ]);
  return rows.map((row) => ({ ...row, due: dues.get(row.id) ?? null }));
}

const wishedAs = (name: SQL, between: string) => sql<string | null>`(
  select string_agg(${name}, ${between} order by ${units.name})
  from ${wishedUnits} join ${units} on ${units.congressId} = ${wishedUnits.congressId}
    and ${units.id} = ${wishedUnits.unitId} where ${ofCase})`;

const rowsOf = statement((db, viewer: Viewer, ids: readonly string[]) =>
  db
    .select({
      id: s.id,
      version: s.version,
      series: s.series,
      number: s.number,
      title: s.title,
      lead: users.name,
      category: { name: categories.name, nameEn: categories.nameEn },
      acceptedOn: s.acceptedOn,
      wished: wishedAs(sql`${units.name}`, "、"),
      wishedEn: wishedAs(englishName, ", "),
      disputed: sql<boolean>`(${disputed})`,
    })
    .from(s)
    .innerJoin(users, eq(users.id, s.leadId))
    .leftJoin(categories, and(eq(categories.congressId, s.congressId), eq(categories.id, s.categoryId)))
    .where(and(visibleTo(viewer), sql`${s.id} = any(${ids}::uuid[])`)),
);
