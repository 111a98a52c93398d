/** The year an address asks for; what is none is this year. */
export function readYear(asked: string | readonly string[] | null | undefined, thisYear: number): number {
  const year = typeof asked === "string" && /^\d{4}$/.test(asked) ? Number(asked) : Number.NaN;
  return year >= 2000 && year <= 2100 ? year : thisYear;
}
