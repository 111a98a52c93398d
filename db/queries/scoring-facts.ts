import "server-only";
import { and, asc, eq, gte, lte, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import type { Named } from "@/domain/local-name";
import type { Verdict } from "@/domain/rating/dictionary";
import { type ClassMeaning, CONTACT_WAYS } from "@/domain/reply/dictionary";
import type { ContactKind, PromiseKind } from "@/domain/scoring/formula";
import type { CaseFacts } from "@/domain/scoring/score";
import { boundsOf } from "@/domain/statistics/scope";
import type { UnitKind } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import { namesOf } from "@/domain/workflow";
import type { Reader } from "../client";
import {
  assignments as a,
  arbitrations,
  clocks as c,
  commitments,
  contactRecords,
  events,
  qualityReviews,
  ratings,
  replies,
  replyClasses,
  returnRequests,
  suggestions as s,
  units,
} from "../schema";
import { commitmentFact } from "./commitment-facts";
import { fact } from "./facts";
import { visibleTo } from "./visible";

/** One case in the hands of one unit, with everything that is scored and the words to show it. */
export type ScoredCase = CaseFacts & {
  unit: Named & { id: string; kind: UnitKind };
  series: string | null;
  number: number | null;
  title: string;
};

/**
 * The cases accepted in a year, as far as the viewer may see them, once for each unit that owed or owes the deputy
 * an answer; a unit that gave its part back is listed only where that cost it points. Co-handling is not scored.
 */
export async function readScoredCases(
  db: Reader,
  viewer: Viewer,
  year: number,
  now: Date,
  unitId?: string,
): Promise<ScoredCase[]> {
  const today = dayOf(now);
  const { from, to } = boundsOf({ year });
  const rows = await db
    .select({ ...WHO, ...factsOn(today) })
    .from(a)
    .innerJoin(s, and(eq(s.congressId, a.congressId), eq(s.id, a.suggestionId)))
    .innerJoin(units, and(eq(units.congressId, a.congressId), eq(units.id, a.unitId)))
    .where(
      and(
        visibleTo(viewer),
        fact("filed", today),
        from ? gte(s.acceptedOn, from) : undefined,
        to ? lte(s.acceptedOn, to) : undefined,
        ne(a.kind, "co"),
        or(notInArray(a.state, ["returned", "cancelled"]), shirkedByReturn),
        unitId ? eq(units.id, unitId) : undefined,
      ),
    )
    .orderBy(asc(s.series), asc(s.number), asc(a.assignedOn));
  return rows.map(({ unitId, name, nameEn, kind, ...row }) => ({
    ...row,
    unit: { id: unitId, name, nameEn, kind },
  }));
}

const WHO = {
  unitId: units.id,
  name: units.name,
  nameEn: units.nameEn,
  kind: units.kind,
  suggestionId: s.id,
  series: s.series,
  number: s.number,
  title: s.title,
};

const OF_WORK = sql`${replies.congressId} = ${a.congressId} and ${replies.assignmentId} = ${a.id} and ${replies.issuedOn} is not null`;

const repliedOn = sql`(select min(${replies.issuedOn}) from ${replies} where ${OF_WORK})`;

const lateClocks = (clock: SQL, today: Day) => sql`(select count(*)::int from ${c}
  where ${c.congressId} = ${a.congressId} and ${c.assignmentId} = ${a.id} and ${clock}
    and (${c.lateFrom} is not null or (${c.stoppedOn} is null and ${c.dueOn} < ${today}::date)))`;

const FACE_TO_FACE = sql.join(
  namesOf(CONTACT_WAYS)
    .filter((way) => CONTACT_WAYS[way].faceToFace)
    .map((way) => sql`${way}`),
  sql`, `,
);

// As the dashboard counts: in the first round, not after the first reply.
const contactBefore = sql<ContactKind | null>`case when not ${s.contactTold} then null else coalesce((select case when bool_or(${contactRecords.way} in (${FACE_TO_FACE})) then 'faceToFace' else 'other' end
  from ${contactRecords} where ${contactRecords.congressId} = ${a.congressId} and ${contactRecords.assignmentId} = ${a.id}
    and ${contactRecords.round} = 1 and ${contactRecords.heldOn} <= ${repliedOn} having count(*) > 0), 'none') end`;

const reviewed = sql<
  number[]
>`(select coalesce(jsonb_agg(${qualityReviews.points} order by ${replies.round}), '[]') from ${qualityReviews}
  join ${replies} on ${replies.congressId} = ${qualityReviews.congressId} and ${replies.id} = ${qualityReviews.replyId} where ${OF_WORK})`;

const meaning = sql<ClassMeaning | null>`(select ${replyClasses.countsAs} from ${replies}
  join ${replyClasses} on ${replyClasses.congressId} = ${replies.congressId} and ${replyClasses.key} = ${replies.classKey}
  where ${OF_WORK} order by ${replies.round} desc limit 1)`;

const promised = (today: Day) => sql<PromiseKind[]>`(select coalesce(jsonb_agg(case
    when ${commitmentFact("kept", today)} then 'kept' when ${commitmentFact("keptLate", today)} then 'keptLate' else 'missed' end
    order by ${commitments.position}), '[]') from ${commitments}
  join ${replies} on ${replies.congressId} = ${commitments.congressId} and ${replies.id} = ${commitments.replyId}
  where ${OF_WORK} and ${commitmentFact("due", today)})`;

const counted = sql`${ratings.congressId} = ${s.congressId} and ${ratings.suggestionId} = ${s.id} and ${ratings.counts}`;

const final = sql<Verdict | null>`(select ${ratings.overall} from ${ratings} where ${counted} order by ${ratings.round} desc limit 1)`;

const firstDissatisfied = sql<boolean>`exists (select 1 from ${ratings} where ${counted} and ${ratings.round} = 1 and ${ratings.overall} = 'dissatisfied')`;

// Handed back by staff after an evaluation, or opened again by a leader.
const handedBack = sql<number>`(select count(*)::int from ${events} where ${events.congressId} = ${s.congressId}
  and ${events.suggestionId} = ${s.id} and ${events.name} in ('suggestion.handBack', 'suggestion.reopen'))`;

const refusedReturns = sql`(select count(*)::int from ${returnRequests} where ${returnRequests.congressId} = ${a.congressId}
  and ${returnRequests.assignmentId} = ${a.id} and ${returnRequests.state} = 'refused')`;

// A unit that had given the case back and that a leader decided has to handle it (推诿). Once for each decision.
const decidedAgainst = sql`(select count(*)::int from ${arbitrations} where ${arbitrations.congressId} = ${s.congressId}
  and ${arbitrations.suggestionId} = ${s.id} and ${arbitrations.state} = 'decided' and ${arbitrations.unitId} = ${a.unitId}
  and ${arbitrations.reasons} @> jsonb_build_array(jsonb_build_object('unitId', ${a.unitId}::text))
  and ${a.state} not in ('returned', 'cancelled'))`;

const shirkedByReturn = sql`${refusedReturns} > 0`;

const factsOn = (today: Day) => ({
  replied: sql<boolean>`(${repliedOn} is not null and ${a.state} not in ('returned', 'cancelled'))`,
  late: sql<boolean>`(${lateClocks(sql`${c.clock} = 'reply'`, today)} > 0)`,
  lateTimes: lateClocks(sql`${c.clock} in ('reply', 'secondReply')`, today) as SQL<number>,
  contact: contactBefore,
  quality: reviewed,
  classMeaning: meaning,
  promises: promised(today),
  verdict: final,
  firstDissatisfied,
  sentBack: handedBack,
  shirked: sql<number>`(${refusedReturns} + ${decidedAgainst})`,
});
