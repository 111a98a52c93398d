import { addDays, addMonths, type Day } from "@/domain/day";
import type { DemoText } from "./texts";

const YEAR = "2023";

/** The last month in which something could have been done before a reply; later ones are plans. */
const LAST_MONTH = 6;

const MENTION = /(?:(20\d\d)年)?(至)?(\d{1,2})月(?:(\d{1,2})日|(底前|底|末|下旬|上旬|中旬|初|起|前|以来))?/g;

/** The days of 2023 that a sentence says something was done on or by, in their order; plans are left out. */
export function daysSpokenOf(words: string): Day[] {
  return [...words.matchAll(MENTION)].flatMap(dayMeant).sort();
}

/** Every day that a text's reply, contact and opinion speak of. */
export const daysOfText = ({ answers, opinion, contact }: DemoText): Day[] =>
  daysSpokenOf([...answers, opinion, contact].join("。"));

function dayMeant([, year, until, month = "", date, part]: RegExpMatchArray): Day[] {
  const number = Number(month);
  if ((year ?? YEAR) !== YEAR || number < 1 || number > LAST_MONTH || part === "底前") return [];
  const first = `${YEAR}-${month.padStart(2, "0")}-01`;
  const day = date ? Number(date) : until ? Number.NaN : PARTS[part ?? ""];
  return [
    day === undefined || Number.isNaN(day) ? addDays(addMonths(first, 1), -1) : addDays(first, day - 1),
  ];
}

// A bare month is taken for its middle; what is not here is its end.
const PARTS: Record<string, number | undefined> = {
  "": 12,
  上旬: 10,
  中旬: 20,
  初: 5,
  起: 1,
  前: 1,
  以来: 1,
};
