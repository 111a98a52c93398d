import "server-only";
import { and, asc, between, eq, isNotNull, ne } from "drizzle-orm";
import { reviewReplies } from "../../../commands/scoring/quality";
import { assignments, replies } from "../../../schema";
import { HEBI } from "../../reference";
import { nth } from "../cast";
import { at } from "../diary";
import { type Luck, luckOf } from "../luck";
import type { Life } from "../stage";
import type { World } from "../world";
import words from "./award-words.json";

/** At the end of 2023 three of the staff review all replies of the year between them, each his share at once. */
export function tellQuality(world: World): void {
  for (const [index, day] of DAYS.entries()) {
    world.stage.tell(`the review of replies, ${day}`, reviewShare(world, day, index));
  }
}

const DAYS = ["2023-12-11", "2023-12-12", "2023-12-13"] as const;

async function* reviewShare({ stage, cast }: World, day: string, share: number): Life {
  yield at(day, "16:20");
  const rows = await stage.database
    .select({ id: replies.id, docNumber: replies.docNumber, round: replies.round, class: replies.classKey })
    .from(replies)
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, replies.congressId), eq(assignments.id, replies.assignmentId)),
    )
    .where(
      and(
        eq(replies.congressId, HEBI),
        isNotNull(replies.docNumber),
        between(replies.issuedOn, "2023-01-01", "2023-12-08"),
        ne(assignments.kind, "co"),
      ),
    )
    .orderBy(asc(replies.issuedOn), asc(replies.docNumber));
  const reviews = rows.filter((_, index) => index % DAYS.length === share).map(reviewOf);
  if (reviews.length > 0) await stage.perform(reviewReplies, nth(cast.staff, share).viewer, { reviews });
}

type Reply = { id: string; docNumber: string | null; round: number; class: string | null };

function reviewOf({ id, docNumber, round, ...reply }: Reply) {
  const luck = luckOf(`quality ${docNumber}`);
  const points = pointsOf(luck, round > 1 ? "again" : (reply.class ?? ""));
  return { replyId: id, points, note: luck.pick(words.quality[wordOf(points)]) };
}

function pointsOf(luck: Luck, kind: string): number {
  if (kind === "A") return luck.number(82, 98);
  return kind === "again" ? luck.number(68, 86) : luck.number(74, 92);
}

const wordOf = (points: number) => (points >= 90 ? "high" : points >= 80 ? "good" : "fair");
