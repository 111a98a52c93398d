import "server-only";
import { and, eq, gte, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Day } from "@/domain/day";
import type { Reader } from "../client";
import { fewOrMany } from "../few";
import { assignments, memberships, substitutions } from "../schema";
import { statement } from "../statement";
import { wantsNoBell } from "./channel-choice";

const ofAway = alias(memberships, "of_away");

/** A substitution that runs on a day. */
export const runsOn = (today: Day): SQL | undefined =>
  and(isNull(substitutions.endedOn), lte(substitutions.fromOn, today), gte(substitutions.untilOn, today));

/** A row of `memberships` that can be acted in on a day: not ended, and a lent one only while the head is away. */
export function livesOn(today: Day): SQL | undefined {
  const lent = sql`exists (select 1 from ${substitutions} join ${memberships} ${ofAway} on ${and(
    eq(ofAway.congressId, substitutions.congressId),
    eq(ofAway.unitId, substitutions.unitId),
    eq(ofAway.userId, substitutions.userId),
    eq(ofAway.role, "unit_head"),
    isNull(ofAway.lentBy),
    isNull(ofAway.endedOn),
  )} where ${and(
    eq(substitutions.congressId, memberships.congressId),
    eq(substitutions.unitId, memberships.unitId),
    eq(substitutions.substituteId, memberships.userId),
    runsOn(today),
  )})`;
  return and(isNull(memberships.endedOn), or(isNull(memberships.lentBy), lent));
}

/** Who stands in on a day for whom, in units that have one of these cases; `quiet`: he wants no bell. */
export async function listStandIns(
  db: Reader,
  congressId: string,
  asked: { suggestionIds: readonly string[]; today: Day },
) {
  return fewOrMany(
    asked.suggestionIds,
    (id) => standInsOf(db, congressId, id, asked.today),
    (ids) => standInsOfMany(db, congressId, ids, asked.today),
  );
}

const standInsOf = statement((db, congressId: string, id: string, today: Day) =>
  standIns(db, congressId, eq(assignments.suggestionId, id), today),
);

const standInsOfMany = statement((db, congressId: string, ids: readonly string[], today: Day) =>
  standIns(db, congressId, sql`${assignments.suggestionId} = any(${ids}::uuid[])`, today),
);

const standIns = (db: Reader, congressId: string, ofCase: SQL, today: Day) =>
  db
    .selectDistinct({
      userId: substitutions.userId,
      substituteId: substitutions.substituteId,
      suggestionId: assignments.suggestionId,
      quiet: wantsNoBell(substitutions.congressId, substitutions.substituteId),
    })
    .from(substitutions)
    .innerJoin(
      assignments,
      and(
        eq(assignments.congressId, substitutions.congressId),
        eq(assignments.unitId, substitutions.unitId),
        ofCase,
      ),
    )
    .where(and(eq(substitutions.congressId, congressId), runsOn(today)));
