import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { buildCalendar, type Calendar } from "@/domain/calendar";
import type { ClockSources } from "@/domain/clock/history";
import { DEFAULT_RULE_SET, type RuleSet } from "@/domain/clock/rules";
import type { Day } from "@/domain/day";
import type { Reader } from "./client";
import { calendarYears, ruleSets } from "./schema";
import { statement } from "./statement";

/** A congress's calendar and rules as they stand now, and as they stood in every version before. */
export type Timekeeping = ClockSources & {
  /** The version of the calendar in force. */
  version: number;
  now: Calendar;
  /** The rule set in force on a day; the earliest one for days before them all. */
  rulesOn: (day: Day) => RuleSet;
};

const held = new Map<string, Timekeeping>();

/** A congress's calendar and rule sets; read once for each version of them, since versions never change. */
export async function timekeeping(db: Reader, congressId: string): Promise<Timekeeping> {
  const signature = await signatureOf(db, congressId);
  const known = held.get(signature);
  if (known) return known;
  return hold(signature, await read(db, congressId));
}

/** The same just after it was changed: all of it in one moment, and whoever asks next finds it here. */
export async function timekeepingAnew(db: Reader, congressId: string): Promise<Timekeeping> {
  const [signature, times] = await Promise.all([signatureOf(db, congressId), read(db, congressId)]);
  return hold(signature, times);
}

function hold(signature: string, times: Timekeeping): Timekeeping {
  if (held.size > 50) held.clear();
  held.set(signature, times);
  return times;
}

async function signatureOf(db: Reader, congressId: string): Promise<string> {
  const [row] = await signatures(db, congressId);
  return found(row?.signature, "signature");
}

const signatures = statement((db, congressId: string) =>
  db
    .select({
      signature: sql<string>`concat_ws('|', current_database(), ${congressId}::text,
        (select concat(count(*), max(${calendarYears.version}), max(${calendarYears.enteredAt})) from ${calendarYears}
          where ${eq(calendarYears.congressId, congressId)}),
        (select string_agg(concat(${ruleSets.key}, ${ruleSets.validFrom}, ${ruleSets.retiredOn}, ${ruleSets.enteredAt}), ',' order by ${ruleSets.key})
          from ${ruleSets} where ${eq(ruleSets.congressId, congressId)}))`,
    })
    .from(sql`(select 1) as one`),
);

async function read(db: Reader, congressId: string): Promise<Timekeeping> {
  const [years, sets] = await Promise.all([
    db.select().from(calendarYears).where(eq(calendarYears.congressId, congressId)),
    db
      .select()
      .from(ruleSets)
      .where(eq(ruleSets.congressId, congressId))
      .orderBy(desc(ruleSets.validFrom), desc(ruleSets.enteredAt)),
  ]);
  const version = Math.max(0, ...years.map((year) => year.version));
  const calendar = remembered((at) => buildCalendar(years.filter((year) => year.version <= at)));
  // A rule set entered before a clock was known takes that clock from the default.
  const complete = (body: RuleSet | undefined) =>
    body && { ...body, rules: { ...DEFAULT_RULE_SET.rules, ...body.rules } };
  const ruleSet = (key: string) =>
    found(complete(sets.find((set) => set.key === key)?.body), `rule set ${key}`);
  const living = sets.filter((set) => set.retiredOn === null);
  const rulesOn = (day: Day) =>
    found(
      complete((living.find((set) => set.validFrom <= day) ?? living.at(-1))?.body),
      "a rule set in force",
    );
  return { version, now: calendar(version), calendar, ruleSet, rulesOn };
}

function remembered<Value>(make: (key: number) => Value): (key: number) => Value {
  const made = new Map<number, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`This congress has no ${what}.`);
  return value;
}
