import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { assignments as a, replies, replyClasses } from "../schema";

/** The newest replies of the units that owe an answer, and the class that a case has from them: the least favourable. */
export const CLASSED = {
  from: sql`${replies} join ${a} on ${a.congressId} = ${replies.congressId} and ${a.id} = ${replies.assignmentId}
    and ${a.suggestionId} = ${replies.suggestionId} and ${a.kind} <> 'co' and ${a.state} not in ('returned', 'cancelled')
    join ${replyClasses} on ${replyClasses.congressId} = ${replies.congressId} and ${replyClasses.key} = ${replies.classKey}`,
  where: sql`${replies.issuedOn} is not null
    and not exists (select 1 from ${replies} newer where newer.congress_id = ${replies.congressId}
      and newer.assignment_id = ${replies.assignmentId} and newer.issued_on is not null and newer.round > ${replies.round})`,
  meaning: sql`(array_agg(${replyClasses.countsAs} order by ${replyClasses.position} desc))[1]`,
};

/**
 * The class of a case by what it counts as: that of its newest replies; of several units' the least favourable one.
 * `of` names the case's columns in the query around it.
 */
export const classMeaningOf = (of: { congressId: SQL; id: SQL }): SQL =>
  sql`(select ${CLASSED.meaning} from ${CLASSED.from} where ${CLASSED.where}
    and ${replies.congressId} = ${of.congressId} and ${replies.suggestionId} = ${of.id})`;
