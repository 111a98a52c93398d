/** What an address asks of a list; a value that comes twice counts as its first. */
export type ListQuery = { retired: boolean; q: string; saved: boolean };

/** Reads the search parameters of a list's page. */
export function readListQuery(asked: Readonly<Record<string, string | string[] | undefined>>): ListQuery {
  const first = (name: string) => [asked[name]].flat()[0] ?? "";
  return {
    retired: first("retired") === "1",
    q: first("q").trim().slice(0, 60),
    saved: first("saved") === "1",
  };
}

/** The living or the retired rows of a list whose words hold what is searched. */
export function shownRows<Row extends { retiredOn: string | null }>(
  rows: readonly Row[],
  { retired, q }: ListQuery,
  wordsOf: (row: Row) => readonly string[],
): Row[] {
  const wanted = q.toLowerCase();
  return rows
    .filter((row) => (row.retiredOn !== null) === retired)
    .filter((row) => wanted === "" || wordsOf(row).some((words) => words.toLowerCase().includes(wanted)));
}

/** A list as its address asks for it, such as "retired=1&q=教". */
export const listAddress = ({ retired, q }: ListQuery): string =>
  new URLSearchParams([...(retired ? [["retired", "1"]] : []), ...(q ? [["q", q]] : [])]).toString();
