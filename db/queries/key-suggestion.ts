import "server-only";
import { and, asc, desc, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import type { ClockView } from "@/domain/clock/view";
import type { Day } from "@/domain/day";
import type { KeyQuery } from "@/domain/key-suggestion/query";
import { KEY_STATES } from "@/domain/key-suggestion/states";
import { byUrgency, nextStep } from "@/domain/key-suggestion/step";
import { contentPercent } from "@/domain/key-suggestion/vote";
import { oversees, type Viewer } from "@/domain/viewer";
import { namesOf } from "@/domain/workflow";
import type { Reader } from "../client";
import {
  keySuggestions as k,
  keyVisits,
  keyVotes,
  memberships,
  suggestions as s,
  units,
  users,
} from "../schema";
import { dueOfCases, unitsOfCases } from "./suggestion-list-parts";
import { visibleTo } from "./visible";

/** The key suggestions that the viewer may see: late ones first, then by the day the answer is due. */
export async function listKeySuggestions(db: Reader, viewer: Viewer, query: KeyQuery, now: Date) {
  const rows = await select(db)
    .where(and(visibleTo(viewer), keysOf(viewer), ...conditions(viewer, query)))
    .orderBy(desc(k.nominatedOn), asc(s.number));
  return byUrgency(await completed(db, viewer, rows, now));
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

/** A nomination is the office's and the committees' business until the Council of Chairpersons has decided. */
export const keysOf = (viewer: Viewer): SQL | undefined =>
  oversees(viewer) || viewer.role === "committee" ? undefined : notInArray(k.state, ["nominated", "refused"]);

export const ofCase = and(eq(s.congressId, k.congressId), eq(s.id, k.suggestionId));

const yearOfKey = sql<number>`extract(year from coalesce(${k.decidedOn}, ${k.nominatedOn}))::int`;

function conditions(viewer: Viewer, { year, state, mine }: KeyQuery): (SQL | undefined)[] {
  const open = namesOf(KEY_STATES).filter((name) => KEY_STATES[name].open);
  const own =
    viewer.role === "leader" ? eq(k.leaderId, viewer.userId) : eq(k.committeeId, viewer.unitId ?? NOBODY);
  return [
    year === undefined ? undefined : sql`${yearOfKey} = ${year}`,
    state && eq(k.state, state),
    mine ? and(own, inArray(k.state, open)) : undefined,
  ];
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

const lastVote = (
  column: SQL,
) => sql`(select ${column} from ${keyVotes} where ${keyVotes.congressId} = ${k.congressId}
  and ${keyVotes.keyId} = ${k.id} order by ${keyVotes.round} desc limit 1)`;

const select = (db: Reader) =>
  db
    .select({
      id: s.id,
      version: k.version,
      state: k.state,
      caseState: s.state,
      series: s.series,
      number: s.number,
      title: s.title,
      criteria: k.criteria,
      reason: k.reason,
      nominatedOn: k.nominatedOn,
      decisionNumber: k.decisionNumber,
      decidedOn: k.decidedOn,
      leader: users.name,
      committee: { name: units.name, nameEn: units.nameEn },
      visits: sql<number>`(select count(*)::int from ${keyVisits} where ${keyVisits.congressId} = ${k.congressId}
        and ${keyVisits.keyId} = ${k.id})`,
      vote: sql<Vote | null>`${lastVote(sql`json_build_object('satisfied', ${keyVotes.satisfied},
        'basicallySatisfied', ${keyVotes.basicallySatisfied}, 'dissatisfied', ${keyVotes.dissatisfied},
        'abstained', ${keyVotes.abstained}, 'threshold', ${keyVotes.threshold})`)}`,
    })
    .from(k)
    .innerJoin(s, ofCase)
    .leftJoin(users, eq(users.id, k.leaderId))
    .leftJoin(units, and(eq(units.congressId, k.congressId), eq(units.id, k.committeeId)))
    .$dynamic();

type Vote = {
  satisfied: number;
  basicallySatisfied: number;
  dissatisfied: number;
  abstained: number;
  threshold: number;
};

type Found = Awaited<ReturnType<typeof select>>[number];

async function completed(db: Reader, viewer: Viewer, rows: readonly Found[], now: Date) {
  const ids = rows.map(({ id }) => id);
  const [byCase, dues] = await Promise.all([unitsOfCases(db, viewer, ids), dueOfCases(db, viewer, ids, now)]);
  return rows.map((row) => {
    const due: (ClockView & { clock: string }) | null = dues.get(row.id) ?? null;
    const answer = due && ["reply", "secondReply"].includes(due.clock) ? due : null;
    const dueOn: Day | null = answer?.dueOn ?? null;
    return {
      ...row,
      units: byCase.get(row.id) ?? [],
      step: nextStep(row),
      percent: row.vote && contentPercent(row.vote),
      due: answer,
      dueOn,
      isLate: (answer?.lateBy ?? 0) > 0,
    };
  });
}
