/** Whether an address asks for a year that is none, so that this year is shown in its place. */
export const isNoYear = (asked: string | readonly string[] | null | undefined): boolean =>
  asked !== undefined && asked !== null && asked !== "" && readYear(asked, 0) === 0;

/** The year an address asks for; what is none is this year. */
export function readYear(asked: string | readonly string[] | null | undefined, thisYear: number): number {
  const year = typeof asked === "string" && /^\d{4}$/.test(asked) ? Number(asked) : Number.NaN;
  return year >= 2000 && year <= 2100 ? year : thisYear;
}
