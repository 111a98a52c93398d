import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Day } from "@/domain/day";
import { CONTACT_WAYS } from "@/domain/reply/dictionary";
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

const FACE_TO_FACE = namesOf(CONTACT_WAYS).filter((way) => CONTACT_WAYS[way].faceToFace);

/** The unit's part belongs to the case, and it owes the deputy an answer. */
export const owes = sql`${a.congressId} = ${s.congressId} and ${a.suggestionId} = ${s.id} and ${a.kind} <> 'co'
  and ${a.state} not in ('returned', 'cancelled')`;

const replyClocks = sql`select 1 from ${c} join ${a} on ${a.congressId} = ${c.congressId} and ${a.id} = ${c.assignmentId}
  where ${c.congressId} = ${s.congressId} and ${c.suggestionId} = ${s.id} and ${owes}`;

const ofRating = sql`from ${ratings} where ${ratings.congressId} = ${s.congressId}
  and ${ratings.suggestionId} = ${s.id} and ${ratings.counts}`;

const contact = (also: SQL) => sql`exists (select 1 from ${contactRecords}
  where ${contactRecords.congressId} = ${s.congressId} and ${contactRecords.suggestionId} = ${s.id}
    and ${contactRecords.round} = 1 and ${contactRecords.heldOn} <= ${s.repliedOn}
    and ${contactRecords.objectedAt} is null
    and (${contactRecords.recordedAt} at time zone 'Asia/Shanghai')::date <= ${s.repliedOn} ${also})`;

const other = alias(s, "other_member");
const counted = sql`${other.acceptedOn} is not null and ${other.state} not in ('withdrawn', 'declined', 'letter')`;
const isMain = (id: SQL) => sql`exists (select 1 from ${groups} where ${groups.congressId} = ${s.congressId}
  and ${groups.id} = ${s.groupId} and ${groups.mainId} = ${id})`;

/** What is found among the rows that hang on a case: of each case one value. The facts of cases are made of these. */
const FINDINGS = {
  key: () => isKeyCase,
  classMeaning: () => classMeaningOf({ congressId: sql`${s.congressId}`, id: sql`${s.id}` }),
  // The newest rating of the deputy whose rating counts; silence is never counted as satisfaction.
  verdict: () => sql`(select ${ratings.overall} ${ofRating} order by ${ratings.round} desc limit 1)`,
  firstVerdict: () =>
    sql`(select ${ratings.overall} ${ofRating} and ${ratings.round} = 1 order by ${ratings.round} desc limit 1)`,
  ratedAgain: () => sql`exists (select 1 ${ofRating} and ${ratings.round} > 1)`,
  contacted: () => contact(sql``),
  faceToFace: () => contact(sql`and ${contactRecords.way} in ${listed(FACE_TO_FACE)}`),
  /** The next day on which a unit owes the deputy an answer. */
  nextDue:
    () => sql`(select min(${c.dueOn}) from ${c} where ${c.congressId} = ${s.congressId} and ${c.suggestionId} = ${s.id}
    and ${c.clock} in ('reply', 'secondReply') and ${c.stoppedOn} is null)`,
  missedFirst: () =>
    sql`exists (${replyClocks} and ${c.clock} = 'reply' and (${c.lateFrom} is not null or ${c.stoppedOn} is null))`,
  everLate: (today) => sql`exists (${replyClocks} and ${c.clock} in ('reply', 'secondReply')
    and (${c.lateFrom} is not null or (${c.stoppedOn} is null and ${c.dueOn} < ${today}::date)))`,
  answeredAgain: () =>
    sql`exists (${replyClocks} and ${c.clock} = 'secondReply' and ${c.stoppedOn} is not null)`,
  lateAgain: () => sql`exists (${replyClocks} and ${c.clock} = 'secondReply' and ${c.lateFrom} is not null)`,
  returned: () => sql`exists (select 1 from ${a} where ${a.congressId} = ${s.congressId}
    and ${a.suggestionId} = ${s.id} and ${a.state} = 'returned')`,
  extended:
    () => sql`exists (select 1 from ${extensions} join ${a} on ${a.congressId} = ${extensions.congressId}
    and ${a.id} = ${extensions.assignmentId} where ${owes} and ${extensions.state} = 'granted')`,
  // Cases handled together count once: their main case, or the first that is left when that one was withdrawn.
  represented:
    () => sql`exists (select 1 from ${s} ${sql.identifier("other_member")} where ${other.congressId} = ${s.congressId}
    and ${other.groupId} = ${s.groupId} and ${other.id} <> ${s.id} and ${counted}
    and not ${isMain(sql`${s.id}`)} and (${isMain(sql`${other.id}`)} or ${other.id} < ${s.id}))`,
  joint: () => sql`exists (select 1 from ${cosigners} where ${cosigners.congressId} = ${s.congressId}
    and ${cosigners.suggestionId} = ${s.id} and ${cosigners.confirmedAt} is not null)`,
} satisfies Record<string, (today: Day) => SQL>;

/** Findings as expressions: each looked up where it stands, or the column in which it was found before. */
export type Findings = Record<keyof typeof FINDINGS, SQL>;

/** Each finding looked up anew wherever it stands, for conditions on a row of `suggestions`. */
export const lookedUp = (today: Day): Findings => each((name) => FINDINGS[name](today));

/** Each finding as a column of `suggestions`, which `withFindings` gives it. */
export const FOUND: Findings = each((name) => sql`${s}.${sql.identifier(column(name))}`);

/** Rows of `suggestions` with their findings as columns, so that each is looked up once, whatever is made of it. */
export function withFindings(today: Day, where: SQL): SQL {
  const found = lookedUp(today);
  const columns = namesOf(FINDINGS).map((name) => sql`${found[name]} as ${sql.identifier(column(name))}`);
  // Without the offset PostgreSQL would put each look-up back to where its column is used.
  return sql`(select ${s}.*, ${sql.join(columns, sql`, `)} from ${s} where ${where} offset 0) as ${s}`;
}

function column(name: string): string {
  return `found_${name}`;
}

function each(find: (name: keyof typeof FINDINGS) => SQL): Findings {
  return Object.fromEntries(namesOf(FINDINGS).map((name) => [name, find(name)])) as Findings;
}

/** Words as the list that `in` takes. */
export function listed(words: readonly string[]): SQL {
  return sql`(${sql.join(
    words.map((word) => sql`${word}`),
    sql`, `,
  )})`;
}
