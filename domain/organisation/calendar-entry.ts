import { z } from "zod";
import { type CalendarDay, calendarYearInput, fromHolidayCn } from "../calendar";
import { type Day, yearOf } from "../day";
import { words } from "../words";
import { daysOfRow, type NoticeRow, noticeRowInput, rowsOf } from "./notice-row";

const sourceField = words().trim().min(1).max(300);
const yearField = z.coerce.number().int().min(2004).max(2100);

/** A year's notice as a form sends it: the festivals with their days off and the days worked in lieu. */
export const noticeInput = z
  .object({
    kind: z.literal("notice"),
    year: yearField,
    source: sourceField,
    rows: z.array(noticeRowInput).max(40),
  })
  .superRefine((notice, context) => {
    for (const { path, message } of faultsOf(notice)) context.addIssue({ code: "custom", message, path });
  })
  .transform((notice) => ({ ...notice, rows: notice.rows.filter(({ name }) => name !== "") }));

/** One day that becomes a holiday, a day worked in lieu, or an ordinary day again. */
export const singleDayInput = z
  .object({
    kind: z.literal("day"),
    date: z.iso.date({ error: "not_a_day" }),
    as: z.enum(["holiday", "makeup", "ordinary"]),
    name: words().trim().max(20).default(""),
    source: sourceField,
  })
  .superRefine(({ date, as, name, source }, context) => {
    if (as === "ordinary") return;
    if (name === "") context.addIssue({ code: "custom", message: "required", path: ["name"] });
    for (const { message } of faultsOfDays([{ date, kind: as, name: name || "?" }], source)) {
      context.addIssue({ code: "custom", message, path: ["date"] });
    }
  });

/** What an administrator enters into the calendar. Carried from the form to the preview and on to the command. */
export const calendarEntryInput = z.union([noticeInput, singleDayInput]);
export type CalendarEntry = z.output<typeof calendarEntryInput>;

/** A pasted holiday-cn year; it comes back as the notice it stands for. */
export const pastedNoticeInput = z
  .object({ json: z.string().max(60_000), source: words().trim().max(300).default("") })
  .transform(({ json, source }, context): z.output<typeof noticeInput> => {
    const complain = (message: string) => {
      context.addIssue({ code: "custom", message, path: ["json"] });
      return z.NEVER;
    };
    const reading = fromHolidayCn(json);
    if (reading.kind === "refused") return complain(reading.because);
    const { year, days, yearBefore, papers } = reading;
    const rows = rowsOf([...yearBefore, ...days]);
    const said = source || papers.join(" ").slice(0, 300);
    const { data, error } = noticeInput.safeParse({ kind: "notice", year, source: said, rows });
    return data ?? complain(error?.issues[0]?.message ?? "not_holiday_cn");
  });

/** The entry as one line of text, for an address or a hidden field; `readEntry` takes it back. */
export const writeEntry = (entry: CalendarEntry): string => JSON.stringify(entry);

/** The entry of a line of text, or null when it is none. */
export function readEntry(text: string): CalendarEntry | null {
  try {
    return calendarEntryInput.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

type Fault = { path: (string | number)[]; message: string };
type Notice = { year: number; source: string; rows: readonly NoticeRow[] };

// The days are judged a table at a time; each complaint goes back to the field of the row it came from.
function faultsOf({ year, source, rows }: Notice): Fault[] {
  const placed = rows.flatMap((row, at) => daysOfRow(row).map((each) => ({ ...each, at })));
  if (placed.length === 0) return [{ path: ["rows"], message: "not_announced" }];
  const strays = placed.filter(({ day }) => ![year, year - 1].some((of) => isOf(of, year, day.date)));
  const tables = [year, year - 1].map((of) => placed.filter(({ day }) => isOf(of, year, day.date)));
  const complaints = tables.flatMap((table) =>
    faultsOfDays(
      table.map(({ day }) => day),
      source,
    ).map((fault) => ({ ...fault, at: table[fault.at] })),
  );
  return [
    ...strays.map(({ at, field }) => ({ path: ["rows", at, ...field], message: "not_in_year" })),
    ...complaints.flatMap(({ at, message }) => (at ? [{ path: ["rows", at.at, ...at.field], message }] : [])),
  ];
}

/** A notice's own days, and those it gives to the December before. */
function isOf(table: number, year: number, date: Day): boolean {
  return yearOf(date) === table && (table === year || date.startsWith(`${table}-12-`));
}

/** What is wrong with days of one year, by their place in the list. */
function faultsOfDays(days: readonly CalendarDay[], source: string): { at: number; message: string }[] {
  const [first] = days;
  if (!first) return [];
  const table = { year: yearOf(first.date), status: "announced", source, days };
  const { error } = calendarYearInput.safeParse(table);
  return (error?.issues ?? []).flatMap(({ path: [list, at], message }) =>
    list === "days" && typeof at === "number" ? [{ at, message }] : [],
  );
}
