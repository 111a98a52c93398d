import { z } from "zod";
import type { CalendarDay } from "../calendar";
import { addDays, type Day, daysBetween, isDay } from "../day";
import { words } from "../words";

/** The longest holiday a row takes: longer is a slip of the pen. */
const LONGEST_DAYS = 31;

const maybeDay = z
  .string()
  .refine((text) => text === "" || isDay(text), { error: "not_a_day", abort: true })
  .default("");

/** One line of a notice: "春节：2月15日至23日放假，2月14日、28日上班". An empty `to` means one day. */
export const noticeRowInput = z
  .object({
    name: words().trim().max(20).default(""),
    from: maybeDay,
    to: maybeDay,
    makeup: z.array(maybeDay).max(6).default([]),
  })
  .superRefine(({ name, from, to, makeup }, context) => {
    const complain = (field: string, message: string) =>
      context.addIssue({ code: "custom", message, path: [field] });
    const isEmpty = from === "" && makeup.every((day) => day === "");
    if (name !== "" && isEmpty) complain("from", "required");
    if (name === "" && !isEmpty) complain("name", "required");
    if (from === "" && to !== "") complain("from", "required");
    if (from !== "" && to !== "" && to < from) complain("to", "ends_before_start");
    if (from !== "" && to !== "" && daysBetween(from, to) >= LONGEST_DAYS) complain("to", "holiday_too_long");
  });

/** One line of a notice. */
export type NoticeRow = z.output<typeof noticeRowInput>;

/** The days a row names, each with the field it comes from. */
export function daysOfRow({
  name,
  from,
  to,
  makeup,
}: NoticeRow): { day: CalendarDay; field: (string | number)[] }[] {
  const length = from === "" ? 0 : Math.min(LONGEST_DAYS, daysBetween(from, to || from) + 1);
  const off = Array.from({ length: Math.max(0, length) }, (_, n) => addDays(from, n)).map((date) => ({
    day: { date, kind: "holiday" as const, name },
    field: ["from"],
  }));
  const worked = makeup.flatMap((date, at) =>
    date === "" ? [] : [{ day: { date, kind: "makeup" as const, name }, field: ["makeup", at] }],
  );
  return [...off, ...worked];
}

/** The rows that say these days: one for each run of days off, its days worked in lieu in the first of its name. */
export function rowsOf(days: readonly CalendarDay[]): NoticeRow[] {
  const rows: NoticeRow[] = [];
  for (const { date, kind, name } of days.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const last = rows.findLast((row) => row.name === name);
    if (kind === "makeup") place(rows, name, date);
    else if (last?.from === "") Object.assign(last, { from: date, to: date });
    else if (last && addDays(last.to, 1) === date) last.to = date;
    else rows.push({ name, from: date, to: date, makeup: [] });
  }
  return rows;
}

// A day worked in lieu may come before the holiday it pays for.
function place(rows: NoticeRow[], name: string, date: Day) {
  const row = rows.find((each) => each.name === name);
  if (row) row.makeup.push(date);
  else rows.push({ name, from: "", to: "", makeup: [date] });
}
