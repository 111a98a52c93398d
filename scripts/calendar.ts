import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import chineseDays from "chinese-days";
import type { CalendarDay, CalendarYear } from "@/domain/calendar";
import { addDays, type Day } from "@/domain/day";

const { getDayDetail, getSolarDateFromLunar, getSolarTermDate } = chineseDays;
const ANNOUNCED = { first: 2004, last: 2026 };
const PROVISIONAL = { first: 2027, last: 2030 };
const TARGET = "db/seed/reference/calendar.json";

/**
 * The years of the seed: announced ones as chinese-days has them, later ones with the statutory days alone
 * (全国年节及纪念日放假办法第二条). `npx tsx scripts/calendar.ts` writes them to db/seed/reference/calendar.json.
 */
export function calendarYears(): CalendarYear[] {
  return [...years(ANNOUNCED).map(announced), ...years(PROVISIONAL).map(provisional)];
}

/** The seed file's text: a JSON array with one line to a year. */
export function seedText(all: readonly CalendarYear[]): string {
  return `[\n${all.map((year) => JSON.stringify(year)).join(",\n")}\n]\n`;
}

function announced(year: number): CalendarYear {
  const days = daysOf(year).flatMap((day) => specialDay(day) ?? []);
  return { year, version: 1, status: "announced", source: `国务院办公厅${year}年节假日安排通知`, days };
}

// chinese-days names a special day "English,中文,days", an ordinary one only by its weekday.
function specialDay(date: Day): CalendarDay | undefined {
  const { work, name } = getDayDetail(date);
  const chinese = name.split(",")[1];
  if (chinese === undefined) return undefined;
  return { date, kind: work ? "makeup" : "holiday", name: SHORT_NAMES[chinese] ?? chinese };
}

const SHORT_NAMES: Record<string, string> = {
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: "抗战胜利纪念日",
};

function provisional(year: number): CalendarYear {
  const source = `《全国年节及纪念日放假办法》第二条；国务院办公厅${year}年节假日安排尚未公布，暂定`;
  return { year, version: 1, status: "provisional", source, days: joined(statutoryDays(year)) };
}

function statutoryDays(year: number): CalendarDay[] {
  const newYear = lunar(year, "01-01");
  const festival = [-1, 0, 1, 2].map((n) => addDays(newYear, n));
  return [
    ...holidays("元旦", [`${year}-01-01`]),
    ...holidays("春节", festival),
    ...holidays("清明", [getSolarTermDate(year, 4, "pure_brightness")]),
    ...holidays("劳动节", [`${year}-05-01`, `${year}-05-02`]),
    ...holidays("端午", [lunar(year, "05-05")]),
    ...holidays("中秋", [lunar(year, "08-15")]),
    ...holidays("国庆节", [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`]),
  ];
}

const lunar = (year: number, day: string): Day => getSolarDateFromLunar(`${year}-${day}`).date;
const holidays = (name: string, dates: readonly Day[]): CalendarDay[] =>
  dates.map((date) => ({ date, kind: "holiday", name }));

// Two festivals can meet on one day: 中秋 is on 3 October in 2028.
function joined(days: readonly CalendarDay[]): CalendarDay[] {
  const names = new Map<Day, string[]>();
  for (const { date, name } of days) names.set(date, [...(names.get(date) ?? []), name]);
  return [...names]
    .map(([date, same]): CalendarDay => ({ date, kind: "holiday", name: same.join("、") }))
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

const years = ({ first, last }: { first: number; last: number }) =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);

function daysOf(year: number): Day[] {
  const length = 365 + Number(new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1);
  return Array.from({ length }, (_, n) => addDays(`${year}-01-01`, n));
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? "")).href) {
  writeFileSync(TARGET, seedText(calendarYears()));
}
