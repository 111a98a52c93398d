import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import type { FactName } from "@/domain/statistics/metrics";
import type { Formation } from "@/domain/suggestion/dictionary";
import { OPEN_STATES } from "@/domain/suggestion/states";
import { suggestions as s } from "../schema";
import { type Findings, listed, lookedUp } from "./findings";

/**
 * A fact as a condition on a row of `suggestions`; never null, so that it can be counted and negated. `found`: where
 * the findings stand when they were looked up before.
 */
export function fact(name: FactName, today: Day, found = lookedUp(today)): SQL {
  return sql`coalesce((${FACTS[name](found, today)}), false)`;
}

/** Formed by going out to look and ask, not at the desk (rules.md §1.12). */
const FIELD_WORK: readonly Formation[] = ["research", "symposium", "visit"];

// Withdrawn, declined and letters stay in the record and out of the counts (rules.md §5.1, row 17).
const filed = sql`${s.acceptedOn} is not null and ${s.state} not in ('withdrawn', 'declined', 'letter')`;
const assigned = sql`${filed} and ${s.assignedOn} is not null`;
const replied = sql`${filed} and ${s.repliedOn} is not null`;
const open = sql`${filed} and ${s.state} in ${listed(OPEN_STATES)}`;
const session = sql`${s.period} = 'session'`;
const CONTENT = sql`('satisfied', 'basically_satisfied')`;

type Meaning = (found: Findings, today: Day) => SQL;

/** Handled again, and every unit that was asked to has answered again. */
const repliedAgain: Meaning = ({ answeredAgain }) =>
  sql`${filed} and ${s.state} <> 'rehandling' and ${answeredAgain}`;

// Rated after handling again: the newest rating that counts is of a later round.
const ratedAgain: Meaning = (found) => sql`${replied} and ${found.ratedAgain}`;

const dueWithin =
  (from: number, to: number | null): Meaning =>
  ({ nextDue }, today) =>
    sql`${open} and ${nextDue} >= ${today}::date + ${from}::int ${to === null ? sql`` : sql`and ${nextDue} <= ${today}::date + ${to}::int`}`;

/** What each fact means; the definitions in words stand in messages under `statistics`. */
const FACTS = {
  filed: () => filed,
  inSession: () => sql`${filed} and ${session}`,
  betweenSessions: () => sql`${filed} and not (${session})`,
  fromResearch: () => sql`${filed} and ${s.formation} in ${listed(FIELD_WORK)}`,
  converted: () => sql`${filed} and ${s.origin} = 'motion_converted'`,
  raisedBefore: () => sql`${filed} and ${s.repeatedYears} > 0`,
  key: ({ key }) => sql`${filed} and ${key}`,
  assigned: () => assigned,
  unassigned: () => sql`${filed} and ${s.assignedOn} is null`,
  unreplied: () => sql`${assigned} and ${s.repliedOn} is null`,
  replied: () => replied,
  onTime: ({ missedFirst }) => sql`${replied} and not ${missedFirst}`,
  resolved: ({ classMeaning }) => sql`${replied} and ${classMeaning} = 'resolved'`,
  planned: ({ classMeaning }) => sql`${replied} and ${classMeaning} = 'planned'`,
  notFeasible: ({ classMeaning }) => sql`${replied} and ${classMeaning} = 'not_feasible'`,
  forReference: ({ classMeaning }) => sql`${replied} and ${classMeaning} = 'for_reference'`,
  resolvedOrPlanned: ({ classMeaning }) => sql`${replied} and ${classMeaning} in ('resolved', 'planned')`,
  rated: ({ verdict }) => sql`${replied} and ${verdict} is not null`,
  satisfied: ({ verdict }) => sql`${replied} and ${verdict} = 'satisfied'`,
  basicallySatisfied: ({ verdict }) => sql`${replied} and ${verdict} = 'basically_satisfied'`,
  content: ({ verdict }) => sql`${replied} and ${verdict} in ${CONTENT}`,
  dissatisfied: ({ verdict }) => sql`${replied} and ${verdict} = 'dissatisfied'`,
  unrated: ({ verdict }) => sql`${replied} and ${verdict} is null`,
  noRater: ({ verdict }) => sql`${replied} and ${verdict} is null and ${s.closing} = 'no_rater'`,
  ratedFirst: ({ firstVerdict }) => sql`${replied} and ${firstVerdict} is not null`,
  contentFirst: ({ firstVerdict }) => sql`${replied} and ${firstVerdict} in ${CONTENT}`,
  satisfiedFirst: ({ firstVerdict }) => sql`${replied} and ${firstVerdict} = 'satisfied'`,
  ratedAgain,
  contentAgain: (found, today) => sql`${ratedAgain(found, today)} and ${found.verdict} in ${CONTENT}`,
  contactTold: () => sql`${replied} and ${s.contactTold}`,
  contacted: ({ contacted }) => sql`${replied} and ${contacted}`,
  faceToFace: ({ faceToFace }) => sql`${replied} and ${faceToFace}`,
  open: () => open,
  overdue: ({ nextDue }, today) => sql`${open} and ${nextDue} < ${today}::date`,
  dueIn3: dueWithin(0, 3),
  dueIn7: dueWithin(4, 7),
  dueIn15: dueWithin(8, 15),
  dueIn30: dueWithin(16, 30),
  dueLater: dueWithin(31, null),
  dueNone: ({ nextDue }) => sql`${open} and ${nextDue} is null`,
  everLate: ({ everLate }) => sql`${filed} and ${everLate}`,
  returned: ({ returned }) => sql`${filed} and ${returned}`,
  extended: ({ extended }) => sql`${filed} and ${extended}`,
  rehandled: () => sql`${replied} and ${s.round} > 1`,
  repliedAgain,
  onTimeAgain: (found, today) => sql`${repliedAgain(found, today)} and not ${found.lateAgain}`,
  afterMerging: ({ represented }) => sql`${filed} and (${s.groupId} is null or not ${represented})`,
  joint: ({ joint }) => sql`${filed} and ${joint}`,
} satisfies Record<FactName, Meaning>;

const { nextDue, classMeaning, verdict } = lookedUp("");

/** For lists: the next answer's day, the class as counted and the rating as counted. */
export const CASE_COLUMNS = {
  dueOn: sql<Day | null>`${nextDue}`,
  classMeaning: sql<string | null>`${classMeaning}`,
  verdict: sql<string | null>`${verdict}`,
};
