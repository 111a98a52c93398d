import { addDays, type Day, isDay } from "../day";

/**
 * The day that people write as 2023-5-6, 2023/5/6, 2023.5.6, 20230506 or 2023年5月6日, or that a spreadsheet counts as a
 * number of days; null when it is none.
 */
export function dayOfText(text: string): Day | null {
  const tidy = text.normalize("NFKC").replaceAll(/\s/g, "");
  if (/^[2-6]\d{4}$/.test(tidy)) return addDays(DAY_ZERO, Number(tidy));
  const found = SHAPES.map((shape) => shape.exec(tidy)).find((match) => match !== null);
  if (!found) return null;
  const [, year = "", month = "", day = ""] = found;
  const whole = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(whole) ? whole : null;
}

const SHAPES = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

// Excel's day 1 is 1900-01-01, and it believes in a 29 February 1900.
const DAY_ZERO: Day = "1899-12-30";
