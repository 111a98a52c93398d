import { and, eq } from "drizzle-orm";
import { nominateForAward } from "@/db/commands/award/nominate";
import { publishAward } from "@/db/commands/award/publish";
import { castBallot, startVoting } from "@/db/commands/award/vote";
import { correctReview, reviewReplies } from "@/db/commands/scoring/quality";
import { awards, nominations, replies } from "@/db/schema";
import type { Day } from "@/domain/day";
import type { UnitCast } from "../support/cast";
import type { Stage } from "../support/look";
import { step } from "./script";

/** The steps of a year's end: replies reviewed, a unit nominated, voted for and commended. */
export function awardSteps(stage: Stage, caseId: string, awardId: string) {
  const { database, cast } = stage;
  const { staff, otherStaff, committee, otherCommittee, leader, roads, finance, court } = cast;
  const desk = [staff, otherStaff];
  const seen = async () => {
    const [row] = await database.select().from(awards).where(eq(awards.id, awardId));
    return { id: awardId, version: row?.version ?? 0 };
  };
  const review = async (points: number) => {
    const [reply] = await database.select().from(replies).where(eq(replies.suggestionId, caseId));
    return { replyId: reply?.id, points, note: "逐条回应。" };
  };
  return {
    review: (on: Day) =>
      step("reviewReplies", reviewReplies, on, desk, async () => ({ reviews: [await review(90)] })),
    correct: (on: Day) =>
      step("correctReview", correctReview, on, desk, async () => ({ ...(await review(80)), seen: 90 })),
    nominate: (on: Day, unit: UnitCast) => {
      const heads = [roads.head, finance.head, court.head];
      const by = [...desk, committee, otherCommittee, leader, ...heads];
      const form = { id: awardId, unitId: unit.id, note: "办理扎实。" };
      return step("nominateForAward", nominateForAward, on, by, async () => form);
    },
    start: (on: Day) => step("startVoting", startVoting, on, desk, seen),
    vote: (on: Day, unit: UnitCast) =>
      step("castBallot", castBallot, on, [leader, committee, otherCommittee], async () => {
        const mine = and(eq(nominations.awardId, awardId), eq(nominations.unitId, unit.id));
        const [row] = await database.select().from(nominations).where(mine);
        return { id: awardId, nominationIds: [row?.id] };
      }),
    publish: (on: Day) =>
      step("publishAward", publishAward, on, desk, async () => ({ ...(await seen()), note: "" })),
  };
}
