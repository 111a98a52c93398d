import type { Day } from "../day";
import { localName, type Named } from "../local-name";

/** What a letter is written with: the words of a language (`say` knows all of messages/) and which one it is. */
export type Pen = {
  say: (key: string, values?: Record<string, string | number>) => string;
  language: "zh-CN" | "en";
};

/** A name in the letter's language. */
export const named = (one: Named, pen: Pen): string => localName(one, pen.language);

/** A day as letters write it, in Arabic numerals without leading zeros (GB/T 9704-2012 7.3.5.4). */
export function written(day: Day, { say }: Pen): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return say("letter.day", { year: String(year), month: say(`letter.months.${month}`), date });
}
