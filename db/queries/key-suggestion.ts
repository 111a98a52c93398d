import "server-only";
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import type { KeyFilter, KeyQuery } from "@/domain/key-suggestion/query";
import { KEY_STATES } from "@/domain/key-suggestion/states";
import { PAGE_ROWS } from "@/domain/page";
import type { Viewer } from "@/domain/viewer";
import { namesOf } from "@/domain/workflow";
import type { Reader } from "../client";
import { clocks, keySuggestions as k, memberships, suggestions as s, users } from "../schema";
import { type Page, type Parts, pageOf, partsOf } from "./in-parts";
import { type KeyLine, keyLines, keysOf, ofCase } from "./key-line";
import { visibleTo } from "./visible";

/** One page of the key suggestions that the viewer may see, the most urgent first. */
export async function listKeySuggestions(
  db: Reader,
  viewer: Viewer,
  { page = 1, ...filter }: KeyQuery,
  now: Date,
  { size = PAGE_ROWS }: { size?: number } = {},
): Promise<Page<KeyLine>> {
  const found = await idsInOrder(db, viewer, filter, dayOf(now));
  return pageOf(found, page, (part) => keyLines(db, viewer, part, now), size);
}

/** All of them that a filter lets through, in the same order, in parts. */
export async function everyKeySuggestion(
  db: Reader,
  viewer: Viewer,
  filter: KeyFilter,
  now: Date,
): Promise<Parts<KeyLine>> {
  // What changes meanwhile stays in the file, as long as the viewer may see it.
  return partsOf(await idsInOrder(db, viewer, filter, dayOf(now)), (part) => keyLines(db, viewer, part, now));
}

/** How many key suggestions of a year stand in each state. */
export async function countKeys(db: Reader, viewer: Viewer, year?: number) {
  const rows = await db
    .select({ state: k.state, count: sql<number>`count(*)::int` })
    .from(k)
    .innerJoin(s, ofCase)
    .where(and(visibleTo(viewer), keysOf(viewer), ...conditions(viewer, { year })))
    .groupBy(k.state);
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** The years in which something was nominated or decided, the newest first. */
export async function listKeyYears(db: Reader, viewer: Viewer): Promise<number[]> {
  const rows = await db
    .selectDistinct({ year: yearOfKey })
    .from(k)
    .innerJoin(s, ofCase)
    .where(and(visibleTo(viewer), keysOf(viewer)));
  return rows.map(({ year }) => year).toSorted((a, b) => b - a);
}

/** Who can be put in charge: the leaders, by name. */
export function listLeaders(db: Reader, { congressId }: Viewer) {
  return db
    .selectDistinct({ id: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.congressId, congressId),
        eq(memberships.role, "leader"),
        isNull(memberships.endedOn),
        isNull(users.retiredOn),
      ),
    )
    .orderBy(asc(users.name));
}

const yearOfKey = sql<number>`extract(year from coalesce(${k.decidedOn}, ${k.nominatedOn}))::int`;

function conditions(viewer: Viewer, { year, state, mine }: KeyFilter): (SQL | undefined)[] {
  const own =
    viewer.role === "leader" ? eq(k.leaderId, viewer.userId) : eq(k.committeeId, viewer.unitId ?? NOBODY);
  return [
    year === undefined ? undefined : sql`${yearOfKey} = ${year}`,
    state && eq(k.state, state),
    mine ? and(own, isOpen) : undefined,
  ];
}

const isOpen = inArray(
  k.state,
  namesOf(KEY_STATES).filter((name) => KEY_STATES[name].open),
);

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** By urgency: whatever is late, what is due first, what else has something left to be done, what is over. */
function idsInOrder(db: Reader, viewer: Viewer, filter: KeyFilter, today: Day) {
  const answer = runningAnswer(db);
  return db
    .select({ id: s.id })
    .from(k)
    .innerJoin(s, ofCase)
    .leftJoinLateral(answer, sql`true`)
    .where(and(visibleTo(viewer), keysOf(viewer), ...conditions(viewer, filter)))
    .orderBy(
      sql`${answer.missedOn} < ${today} desc nulls last`,
      asc(answer.dueOn),
      desc(isOpen),
      desc(k.nominatedOn),
      asc(s.number),
      asc(s.id),
    );
}

/** The clock of the answer that a case waits for; one that was extended when it was late stays late. */
const runningAnswer = (db: Reader) =>
  db
    .select({
      dueOn: clocks.dueOn,
      missedOn: sql<Day>`coalesce(${clocks.lateFrom}, ${clocks.dueOn})`.as("missed_on"),
    })
    .from(clocks)
    .where(
      and(
        eq(clocks.congressId, s.congressId),
        eq(clocks.suggestionId, s.id),
        isNull(clocks.stoppedOn),
        inArray(clocks.clock, ["reply", "secondReply"]),
      ),
    )
    .orderBy(asc(clocks.dueOn))
    .limit(1)
    .as("answer");
