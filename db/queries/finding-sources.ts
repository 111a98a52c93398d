import "server-only";
import { type SQL, sql } from "drizzle-orm";
import {
  assignments as a,
  clocks as c,
  contactRecords,
  cosigners,
  extensions,
  ratings,
  replies,
  suggestions as s,
} from "../schema";
import { CLASSED } from "./class-meaning";

/** Rows that hang on cases, and by which columns. `beside`: they are looked at together with the case's own row. */
export type Source = { from: SQL; where: SQL; congressId: SQL; caseId: SQL; beside?: true };

/** The unit's part is one for which it owes the deputy an answer. */
export const isOwing = sql`${a.kind} <> 'co' and ${a.state} not in ('returned', 'cancelled')`;

/** Such a part, of the case. */
export const owes = sql`${a.congressId} = ${s.congressId} and ${a.suggestionId} = ${s.id} and ${isOwing}`;

const by = (table: { congressId: unknown; suggestionId: unknown }) => ({
  congressId: sql`${table.congressId}`,
  caseId: sql`${table.suggestionId}`,
});

/** Where findings are looked for. A clock's part is there when its unit owes the answer. */
export const LOOKED_IN = {
  answerClocks: {
    from: sql`${c} left join ${a} on ${a.congressId} = ${c.congressId} and ${a.id} = ${c.assignmentId}
      and ${a.suggestionId} = ${c.suggestionId} and ${isOwing}`,
    where: sql`${c.clock} in ('reply', 'secondReply')`,
    ...by(c),
  },
  parts: { from: sql`${a}`, where: sql`true`, ...by(a) },
  classes: { ...CLASSED, ...by(replies) },
  // Only the deputy whose rating counts; silence is never counted as satisfaction.
  ratings: { from: sql`${ratings}`, where: sql`${ratings.counts}`, ...by(ratings) },
  contacts: {
    from: sql`${contactRecords}`,
    where: sql`${contactRecords.round} = 1 and ${contactRecords.objectedAt} is null
      and ${contactRecords.heldOn} <= ${s.repliedOn}
      and (${contactRecords.recordedAt} at time zone 'Asia/Shanghai')::date <= ${s.repliedOn}`,
    ...by(contactRecords),
    beside: true,
  },
  extensions: {
    from: sql`${extensions} join ${a} on ${a.congressId} = ${extensions.congressId}
      and ${a.id} = ${extensions.assignmentId} and ${isOwing}`,
    where: sql`${extensions.state} = 'granted'`,
    congressId: sql`${a.congressId}`,
    caseId: sql`${a.suggestionId}`,
  },
  cosigners: { from: sql`${cosigners}`, where: sql`${cosigners.confirmedAt} is not null`, ...by(cosigners) },
} satisfies Record<string, Source>;
