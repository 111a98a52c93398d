import "server-only";
import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Day } from "@/domain/day";
import { MARKS, type Mark } from "@/domain/suggestion/marks";
import { commitments, links, replies, suggestions as s } from "../schema";
import { classMeaningOf } from "./class-meaning";
import { isKeyCase } from "./key-subject";

const earlier = alias(s, "earlier");

/** Whether a promise of a case was not kept by a day: given up, or open beyond its day. */
export const missedPromise = (of: { congressId: SQL; id: SQL }, today: Day): SQL =>
  sql`exists (select 1 from ${commitments} join ${replies} on ${replies.congressId} = ${commitments.congressId}
    and ${replies.id} = ${commitments.replyId} where ${replies.congressId} = ${of.congressId}
    and ${replies.suggestionId} = ${of.id} and ${replies.issuedOn} is not null and (${commitments.state} = 'cancelled'
    or (${commitments.state} = 'open' and ${commitments.dueOn} < ${today}::date)))`;

const ofEarlier = { congressId: sql`${earlier.congressId}`, id: sql`${earlier.id}` };

/** The matter was raised in an earlier year and left unsolved: class B, C or D, or a promise that was not kept. */
const repeated = (today: Day): SQL =>
  sql`exists (select 1 from ${links} join ${s} ${sql.identifier("earlier")} on ${eq(earlier.congressId, links.congressId)}
    and ${eq(earlier.id, links.toId)} where ${and(
      eq(links.congressId, s.congressId),
      eq(links.fromId, s.id),
      eq(links.kind, "same_matter"),
    )} and extract(year from ${earlier.acceptedOn}) < extract(year from coalesce(${s.acceptedOn}, ${s.submittedOn}, ${today}::date))
    and (coalesce(${classMeaningOf(ofEarlier)} <> 'resolved', false) or ${missedPromise(ofEarlier, today)}))`;

const CONDITIONS: Record<Mark, (today: Day) => SQL> = {
  key: () => sql`(${isKeyCase})`,
  motion_converted: () => sql`(${s.origin} = 'motion_converted')`,
  on_paper: () => sql`(${isNotNull(s.enteredBy)})`,
  merged: () => sql`(${isNotNull(s.groupId)})`,
  repeated: (today) => sql`(${repeated(today)})`,
};

/** A mark as a condition on a row of `suggestions`. */
export const marked = (mark: Mark, today: Day): SQL => CONDITIONS[mark](today);

/** The marks of a row, as a column for a `select`. */
export const marksColumn = (today: Day) =>
  sql<Mark[]>`array_remove(array[${sql.join(
    MARKS.map((mark) => sql`case when ${marked(mark, today)} then ${mark}::text end`),
    sql`, `,
  )}], null)`;
