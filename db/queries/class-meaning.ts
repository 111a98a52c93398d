import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { assignments as a, replies, replyClasses } from "../schema";

/**
 * The class of a case by what it counts as: that of its newest replies; of several units' the least favourable one.
 * `of` names the case's columns in the query around it.
 */
export const classMeaningOf = (of: {
  congressId: SQL;
  id: SQL;
}): SQL => sql`(select ${replyClasses.countsAs} from ${replies}
  join ${a} on ${a.congressId} = ${replies.congressId} and ${a.id} = ${replies.assignmentId}
  join ${replyClasses} on ${replyClasses.congressId} = ${replies.congressId} and ${replyClasses.key} = ${replies.classKey}
  where ${replies.congressId} = ${of.congressId} and ${replies.suggestionId} = ${of.id} and ${replies.issuedOn} is not null
    and ${a.congressId} = ${of.congressId} and ${a.suggestionId} = ${of.id} and ${a.kind} <> 'co'
    and ${a.state} not in ('returned', 'cancelled')
    and not exists (select 1 from ${replies} newer where newer.congress_id = ${replies.congressId}
      and newer.assignment_id = ${replies.assignmentId} and newer.issued_on is not null and newer.round > ${replies.round})
  order by ${replyClasses.position} desc limit 1)`;
