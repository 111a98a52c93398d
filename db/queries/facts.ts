import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { addDays, type Day } from "@/domain/day";
import { CONTACT_WAYS } from "@/domain/reply/dictionary";
import type { FactName } from "@/domain/statistics/metrics";
import type { Formation } from "@/domain/suggestion/dictionary";
import { OPEN_STATES } from "@/domain/suggestion/states";
import { namesOf } from "@/domain/workflow";
import {
  assignments as a,
  clocks as c,
  contactRecords,
  cosigners,
  extensions,
  groups,
  ratings,
  suggestions as s,
} from "../schema";
import { classMeaningOf } from "./class-meaning";
import { isKeyCase } from "./key-subject";

/** A fact as a condition on a row of `suggestions`; never null, so that it can be counted and negated. */
export function fact(name: FactName, today: Day): SQL {
  return sql`coalesce((${FACTS[name](today)}), false)`;
}

const list = (words: readonly string[]) =>
  sql`(${sql.join(
    words.map((word) => sql`${word}`),
    sql`, `,
  )})`;
/** Formed by going out to look and ask, not at the desk (rules.md §1.12). */
const FIELD_WORK: readonly Formation[] = ["research", "symposium", "visit"];
const FACE_TO_FACE = namesOf(CONTACT_WAYS).filter((way) => CONTACT_WAYS[way].faceToFace);

// Withdrawn, declined and letters stay in the record and out of the counts (rules.md §5.1, row 17).
const filed = sql`${s.acceptedOn} is not null and ${s.state} not in ('withdrawn', 'declined', 'letter')`;
const replied = sql`${filed} and ${s.repliedOn} is not null`;
const open = sql`${filed} and ${s.state} in ${list(OPEN_STATES)}`;
const session = sql`${s.period} = 'session'`;

/** The unit belongs to the case and owes the deputy an answer. */
const owes = sql`${a.congressId} = ${s.congressId} and ${a.suggestionId} = ${s.id} and ${a.kind} <> 'co'
  and ${a.state} not in ('returned', 'cancelled')`;

const replyClocks = sql`select 1 from ${c} join ${a} on ${a.congressId} = ${c.congressId} and ${a.id} = ${c.assignmentId}
  where ${c.congressId} = ${s.congressId} and ${c.suggestionId} = ${s.id} and ${owes}`;

/** Handled again, and every unit that was asked to has answered again. */
const repliedAgain = sql`${filed} and ${s.state} <> 'rehandling'
  and exists (${replyClocks} and ${c.clock} = 'secondReply' and ${c.stoppedOn} is not null)`;

const classMeaning = classMeaningOf({ congressId: sql`${s.congressId}`, id: sql`${s.id}` });

// The newest rating of the deputy whose rating counts; silence is never counted as satisfaction.
const verdict = (which: "asc" | "desc") => sql`(select ${ratings.overall} from ${ratings}
  where ${ratings.congressId} = ${s.congressId} and ${ratings.suggestionId} = ${s.id} and ${ratings.counts}
    ${which === "asc" ? sql`and ${ratings.round} = 1` : sql``}
  order by ${ratings.round} desc limit 1)`;
const final = verdict("desc");
const first = verdict("asc");
const CONTENT = sql`('satisfied', 'basically_satisfied')`;

const assigned = sql`${filed} and ${s.assignedOn} is not null`;
// Rated after handling again: the newest rating that counts is of a later round.
const ratedAgain = sql`${replied} and exists (select 1 from ${ratings} where ${ratings.congressId} = ${s.congressId}
  and ${ratings.suggestionId} = ${s.id} and ${ratings.counts} and ${ratings.round} > 1)`;

const contact = (ways: readonly string[] | null) => sql`${replied} and exists (select 1 from ${contactRecords}
  where ${contactRecords.congressId} = ${s.congressId} and ${contactRecords.suggestionId} = ${s.id}
    and ${contactRecords.round} = 1 and ${contactRecords.heldOn} <= ${s.repliedOn}
    and ${contactRecords.objectedAt} is null
    and (${contactRecords.recordedAt} at time zone 'Asia/Shanghai')::date <= ${s.repliedOn}
    ${ways ? sql`and ${contactRecords.way} in ${list(ways)}` : sql``})`;

/** The next day on which a unit owes the deputy an answer. */
const nextDue = sql`(select min(${c.dueOn}) from ${c} where ${c.congressId} = ${s.congressId} and ${c.suggestionId} = ${s.id}
  and ${c.clock} in ('reply', 'secondReply') and ${c.stoppedOn} is null)`;

const dueWithin = (today: Day, from: number, to: number | null) =>
  sql`${open} and ${nextDue} >= ${addDays(today, from)}::date ${to === null ? sql`` : sql`and ${nextDue} <= ${addDays(today, to)}::date`}`;

// Cases handled together count once: their main case, or the first that is left when that one was withdrawn.
const other = alias(s, "other_member");
const counted = sql`${other.acceptedOn} is not null and ${other.state} not in ('withdrawn', 'declined', 'letter')`;
const isMain = (id: SQL) => sql`exists (select 1 from ${groups} where ${groups.congressId} = ${s.congressId}
  and ${groups.id} = ${s.groupId} and ${groups.mainId} = ${id})`;
const represented = sql`exists (select 1 from ${s} ${sql.identifier("other_member")} where ${other.congressId} = ${s.congressId}
  and ${other.groupId} = ${s.groupId} and ${other.id} <> ${s.id} and ${counted}
  and not ${isMain(sql`${s.id}`)} and (${isMain(sql`${other.id}`)} or ${other.id} < ${s.id}))`;

/** What each fact means; the definitions in words stand in messages under `statistics`. */
const FACTS = {
  filed: () => filed,
  inSession: () => sql`${filed} and ${session}`,
  betweenSessions: () => sql`${filed} and not (${session})`,
  fromResearch: () => sql`${filed} and ${s.formation} in ${list(FIELD_WORK)}`,
  converted: () => sql`${filed} and ${s.origin} = 'motion_converted'`,
  raisedBefore: () => sql`${filed} and ${s.repeatedYears} > 0`,
  key: () => sql`${filed} and ${isKeyCase}`,
  assigned: () => assigned,
  unassigned: () => sql`${filed} and ${s.assignedOn} is null`,
  unreplied: () => sql`${assigned} and ${s.repliedOn} is null`,
  replied: () => replied,
  onTime: () =>
    sql`${replied} and not exists (${replyClocks} and ${c.clock} = 'reply' and (${c.lateFrom} is not null or ${c.stoppedOn} is null))`,
  resolved: () => sql`${replied} and ${classMeaning} = 'resolved'`,
  planned: () => sql`${replied} and ${classMeaning} = 'planned'`,
  notFeasible: () => sql`${replied} and ${classMeaning} = 'not_feasible'`,
  forReference: () => sql`${replied} and ${classMeaning} = 'for_reference'`,
  resolvedOrPlanned: () => sql`${replied} and ${classMeaning} in ('resolved', 'planned')`,
  rated: () => sql`${replied} and ${final} is not null`,
  satisfied: () => sql`${replied} and ${final} = 'satisfied'`,
  basicallySatisfied: () => sql`${replied} and ${final} = 'basically_satisfied'`,
  content: () => sql`${replied} and ${final} in ${CONTENT}`,
  dissatisfied: () => sql`${replied} and ${final} = 'dissatisfied'`,
  unrated: () => sql`${replied} and ${final} is null`,
  noRater: () => sql`${replied} and ${final} is null and ${s.closing} = 'no_rater'`,
  ratedFirst: () => sql`${replied} and ${first} is not null`,
  contentFirst: () => sql`${replied} and ${first} in ${CONTENT}`,
  satisfiedFirst: () => sql`${replied} and ${first} = 'satisfied'`,
  ratedAgain: () => ratedAgain,
  contentAgain: () => sql`${ratedAgain} and ${final} in ${CONTENT}`,
  contactTold: () => sql`${replied} and ${s.contactTold}`,
  contacted: () => contact(null),
  faceToFace: () => contact(FACE_TO_FACE),
  open: () => open,
  overdue: (today) => sql`${open} and ${nextDue} < ${today}::date`,
  dueIn3: (today) => dueWithin(today, 0, 3),
  dueIn7: (today) => dueWithin(today, 4, 7),
  dueIn15: (today) => dueWithin(today, 8, 15),
  dueIn30: (today) => dueWithin(today, 16, 30),
  dueLater: (today) => dueWithin(today, 31, null),
  dueNone: () => sql`${open} and ${nextDue} is null`,
  everLate: (today) =>
    sql`${filed} and exists (${replyClocks} and ${c.clock} in ('reply', 'secondReply')
      and (${c.lateFrom} is not null or (${c.stoppedOn} is null and ${c.dueOn} < ${today}::date)))`,
  returned: () => sql`${filed} and exists (select 1 from ${a} where ${a.congressId} = ${s.congressId}
    and ${a.suggestionId} = ${s.id} and ${a.state} = 'returned')`,
  extended:
    () => sql`${filed} and exists (select 1 from ${extensions} join ${a} on ${a.congressId} = ${extensions.congressId}
    and ${a.id} = ${extensions.assignmentId} where ${owes} and ${extensions.state} = 'granted')`,
  rehandled: () => sql`${replied} and ${s.round} > 1`,
  repliedAgain: () => repliedAgain,
  onTimeAgain: () =>
    sql`${repliedAgain} and not exists (${replyClocks} and ${c.clock} = 'secondReply' and ${c.lateFrom} is not null)`,
  afterMerging: () => sql`${filed} and (${s.groupId} is null or not ${represented})`,
  joint:
    () => sql`${filed} and exists (select 1 from ${cosigners} where ${cosigners.congressId} = ${s.congressId}
    and ${cosigners.suggestionId} = ${s.id} and ${cosigners.confirmedAt} is not null)`,
} satisfies Record<FactName, (today: Day) => SQL>;

/** For lists: the next answer's day, the class as counted and the rating as counted. */
export const CASE_COLUMNS = {
  dueOn: sql<Day | null>`${nextDue}`,
  classMeaning: sql<string | null>`${classMeaning}`,
  verdict: sql<string | null>`${final}`,
};
