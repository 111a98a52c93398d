import "server-only";
import { type Part, renumbered, rowsAsJson } from "./joined-reads";

/**
 * Several writes as one statement with one row: for each what it returns, as JSON; null for one that returns nothing.
 * Their parameters follow each other.
 */
export function joinedWrites(parts: readonly Part[]): string {
  let before = 0;
  const written = parts.map(({ query, takes }, index) => {
    const text = renumbered(query, before);
    before += takes;
    return `w${index} as (${text})`;
  });
  const told = parts.map(({ query, columns }, index) =>
    tells(query) ? rowsAsJson(`table w${index}`, columns) : "null",
  );
  return `with ${written.join(",\n")}\nselect ${told.join(",\n")}`;
}

/** The table that a plain write changes; null for anything else, such as a lock or a write with parts of its own. */
export const tableOf = (query: string): string | null =>
  /^(?:insert into|update|delete from) "(\w+)"/i.exec(query)?.[1] ?? null;

/** Whether a write tells what it wrote. */
export const tells = (query: string): boolean => / returning "/i.test(query);

/** Whether a write only adds rows that stand in it: then it minds no other that does. */
export const onlyAdds = (query: string): boolean =>
  /^insert into "\w+" \([^)]*\) values /i.test(query) &&
  !/\bselect\b|\bon conflict\b| returning /i.test(query);

/** Rows of a table: those where a column holds one id. */
export type RowsOf = { column: string; id: string };

/** Whose rows alone an update changes; null when it does not say so plainly. */
export function rowsOfOne(query: string, values: readonly unknown[] = []): RowsOf | null {
  const [, congress, column = "", id] = ONE_ID.exec(query) ?? [];
  if (congress === undefined || /\bselect\b| or /i.test(query)) return null;
  return { column, id: `${values[Number(congress) - 1]} ${values[Number(id) - 1]}` };
}

const ONE_ID =
  /^update "\w+" set .* where \("\w+"\."congress_id" = \$(\d+) and "\w+"\."(\w*id)" = \$(\d+)(?: and .*)?\)/;
