import type { Calendar } from "@/domain/calendar";
import { daysOfText } from "../spoken";
import type { DemoText } from "../texts";
import { type Days, daysOf } from "./days";
import { type Traits, traitsOf } from "./traits";
import { type Turn, turnsOf } from "./turns";

/** Everything that is settled about a case of 2023 before its story begins. */
export type Course = { text: DemoText; inSession: boolean; turn: Turn; traits: Traits; days: Days };

/** How many suggestions were filed between the sessions. */
const BETWEEN = 39;

/** The courses of all cases of 2023, in the order of their texts. */
export function planCourses(calendar: Calendar, texts: readonly DemoText[]): Course[] {
  const turns = turnsOf(texts);
  const between = filedBetween(texts, turns);
  const cases = texts.map((text) => ({
    text,
    turn: of(turns, text.key),
    inSession: !between.has(text.key),
  }));
  const traits = traitsOf(cases);
  return cases.map((row) => ({
    ...row,
    traits: of(traits, row.text.key),
    days: daysOf(calendar, row.text, row.turn, row.inSession),
  }));
}

/** Texts that tell of April and later; those that tell of the end of June first, for they need the time. */
function filedBetween(texts: readonly DemoText[], turns: ReadonlyMap<string, Turn>): Set<string> {
  const free = texts.filter((text) => {
    const [first = ""] = daysOfText(text);
    return of(turns, text.key).kind === "plain" && first >= "2023-04-01";
  });
  const latest = free.toSorted((a, b) => lastSpoken(b).localeCompare(lastSpoken(a)));
  return new Set(latest.slice(0, BETWEEN).map(({ key }) => key));
}

const lastSpoken = (text: DemoText) => daysOfText(text).at(-1) ?? "";

function of<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing is planned for ${key}`);
  return value;
}
