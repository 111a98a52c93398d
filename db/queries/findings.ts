import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Day } from "@/domain/day";
import { CONTACT_WAYS } from "@/domain/reply/dictionary";
import { namesOf } from "@/domain/workflow";
import { assignments as a, clocks as c, contactRecords, groups, ratings, suggestions as s } from "../schema";
import { CLASSED } from "./class-meaning";
import { isOwing, LOOKED_IN, type Source } from "./finding-sources";
import { isKeyCase } from "./key-subject";

const FACE_TO_FACE = namesOf(CONTACT_WAYS).filter((way) => CONTACT_WAYS[way].faceToFace);

const other = alias(s, "other_member");
const counted = sql`${other.acceptedOn} is not null and ${other.state} not in ('withdrawn', 'declined', 'letter')`;
const isMain = (id: SQL) => sql`exists (select 1 from ${groups} where ${groups.congressId} = ${s.congressId}
  and ${groups.id} = ${s.groupId} and ${groups.mainId} = ${id})`;

// Cases handled together count once: their main case, or the first that is left when that one was withdrawn.
const represented = sql`(${s.groupId} is not null and exists (select 1 from ${s} ${sql.identifier("other_member")}
  where ${other.congressId} = ${s.congressId} and ${other.groupId} = ${s.groupId} and ${other.id} <> ${s.id} and ${counted}
    and not ${isMain(sql`${s.id}`)} and (${isMain(sql`${other.id}`)} or ${other.id} < ${s.id})))`;

/** Among the rows of a place: whether there is `any` of which something is true, or one `value` of all of them. */
type Finding = { in: keyof typeof LOOKED_IN } & ({ any: (today: Day) => SQL } | { value: SQL });

const owed = sql`${a.id} is not null`;
const newestRating = sql`array_agg(${ratings.overall} order by ${ratings.round} desc)`;

/** What is found among the rows that hang on a case: of each case one value. The facts of cases are made of these. */
const FINDINGS = {
  classMeaning: { in: "classes", value: CLASSED.meaning },
  verdict: { in: "ratings", value: sql`(${newestRating})[1]` },
  firstVerdict: { in: "ratings", value: sql`(${newestRating} filter (where ${ratings.round} = 1))[1]` },
  ratedAgain: { in: "ratings", any: () => sql`${ratings.round} > 1` },
  contacted: { in: "contacts", any: () => sql`true` },
  faceToFace: { in: "contacts", any: () => sql`${contactRecords.way} in ${listed(FACE_TO_FACE)}` },
  /** The next day on which a unit owes the deputy an answer. */
  nextDue: { in: "answerClocks", value: sql`min(${c.dueOn}) filter (where ${c.stoppedOn} is null)` },
  missedFirst: {
    in: "answerClocks",
    any: () =>
      sql`${owed} and ${c.clock} = 'reply' and (${c.lateFrom} is not null or ${c.stoppedOn} is null)`,
  },
  everLate: {
    in: "answerClocks",
    any: (today) =>
      sql`${owed} and (${c.lateFrom} is not null or (${c.stoppedOn} is null and ${c.dueOn} < ${today}::date))`,
  },
  answeredAgain: {
    in: "answerClocks",
    any: () => sql`${owed} and ${c.clock} = 'secondReply' and ${c.stoppedOn} is not null`,
  },
  lateAgain: {
    in: "answerClocks",
    any: () => sql`${owed} and ${c.clock} = 'secondReply' and ${c.lateFrom} is not null`,
  },
  returned: { in: "parts", any: () => sql`${a.state} = 'returned'` },
  owingUnits: { in: "parts", value: sql`json_agg(distinct ${a.unitId}) filter (where ${isOwing})` },
  extended: { in: "extensions", any: () => sql`true` },
  joint: { in: "cosigners", any: () => sql`true` },
} satisfies Record<string, Finding>;

const NAMES = namesOf(FINDINGS);
const findingOf = (name: keyof typeof FINDINGS): Finding => FINDINGS[name];

/** Findings as expressions: each looked up where it stands, or the column in which it was found before. */
export type Findings = Record<keyof typeof FINDINGS | "key" | "represented", SQL>;

/** Each finding looked up anew wherever it stands, for conditions on a row of `suggestions`. */
export function lookedUp(today: Day): Findings {
  return each((name) => {
    const finding = findingOf(name);
    const { from, where, congressId, caseId }: Source = LOOKED_IN[finding.in];
    const rows = sql`from ${from} where ${congressId} = ${s.congressId} and ${caseId} = ${s.id} and ${where}`;
    return "any" in finding
      ? sql`exists (select 1 ${rows} and ${finding.any(today)})`
      : sql`(select ${finding.value} ${rows})`;
  });
}

/** Each finding as a column of `suggestions`, which `withFindings` and `withAllFindings` give it. */
export const FOUND: Findings = each((name) => sql`${s}.${sql.identifier(columnOf(name))}`);

/** Some rows of `suggestions` with their findings as columns: looked up case by case, each once. */
export function withFindings(today: Day, where: SQL): SQL {
  const found = lookedUp(today);
  const columns = NAMES.map((name) => sql`${found[name]} as ${sql.identifier(columnOf(name))}`);
  // Without the offset PostgreSQL would put each look-up back to where its column is used.
  return sql`(select ${s}.*, ${sql.join(columns, sql`, `)} from ${s} where ${where} offset 0) as ${s}`;
}

/** All rows of a congress with the same columns: each place is gone through once for all cases. */
export function withAllFindings(congressId: string, today: Day, where: SQL): SQL {
  const places = namesOf(LOOKED_IN).map((place) => {
    const { from, where: which, beside, ...by }: Source = LOOKED_IN[place];
    const own = beside
      ? sql`join ${s} on ${s.congressId} = ${by.congressId} and ${s.id} = ${by.caseId}`
      : sql``;
    const columns = NAMES.filter((name) => findingOf(name).in === place).map((name) => {
      const finding = findingOf(name);
      const value = "any" in finding ? sql`bool_or(${finding.any(today)})` : finding.value;
      return sql`${value} as ${sql.identifier(columnOf(name))}`;
    });
    return sql`left join (select ${by.caseId} as case_id, ${sql.join(columns, sql`, `)} from ${from} ${own}
      where ${by.congressId} = ${congressId} and ${which} group by 1) as ${sql.identifier(place)}
      on ${sql.identifier(place)}.case_id = ${s.id}`;
  });
  const columns = NAMES.map((name) => {
    const [column, finding] = [sql.identifier(columnOf(name)), findingOf(name)];
    const found = sql`${sql.identifier(finding.in)}.${column}`;
    return sql`${"any" in finding ? sql`coalesce(${found}, false)` : found} as ${column}`;
  });
  return sql`(select ${s}.*, ${sql.join(columns, sql`, `)} from ${s} ${sql.join(places, sql` `)}
    where ${s.congressId} = ${congressId} and ${where} offset 0) as ${s}`;
}

function columnOf(name: string): string {
  return `found_${name}`;
}

function each(find: (name: keyof typeof FINDINGS) => SQL): Findings {
  const found = Object.fromEntries(NAMES.map((name) => [name, find(name)]));
  return { ...found, key: isKeyCase, represented } as Findings;
}

/** Words as the list that `in` takes. */
export function listed(words: readonly string[]): SQL {
  return sql`(${sql.join(
    words.map((word) => sql`${word}`),
    sql`, `,
  )})`;
}
