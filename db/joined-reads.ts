/** Rows as lists of values, in the order of their columns. */
export type Rows = unknown[][];

/** How the driver reads the text of a type, by the type's number. */
export type Parsers = Record<number, (((text: string) => unknown) & { array?: boolean }) | undefined>;

type Column = { type: number };

/**
 * One of the statements that are joined, and how many parameters it takes. `many`: several ask it in the same moment,
 * and differ in some parameters; each of those is a list of texts, to be read as a type; null for the others.
 */
export type Part = {
  query: string;
  takes: number;
  columns: readonly Column[];
  many?: readonly (string | null)[] | undefined;
};

// Types that JSON tells as the driver would: boolean, small numbers, text, JSON. All others travel as text.
const TOLD_BY_JSON = new Set([16, 18, 19, 21, 23, 25, 26, 114, 1042, 1043, 2950, 3802]);

/** Several reads as one statement with one row: for each its rows, as JSON. Their parameters follow each other. */
export function joined(parts: readonly Part[]): string {
  let before = 0;
  const selected = parts.map(({ query, takes, columns, many }) => {
    const text = many ? rowsForEach(query, columns, many) : rowsAsJson(query, columns);
    const following = renumbered(text, before);
    before += takes;
    return following;
  });
  return `select ${selected.join(",\n")}`;
}

/** A statement whose parameters are counted on from others'. */
export const renumbered = (query: string, from: number): string =>
  query.replaceAll(/\$(\d+)/g, (_all, number) => `$${Number(number) + from}`);

/** What a statement answers, as one value: a list of lists. */
export function rowsAsJson(query: string, columns: readonly Column[]): string {
  const names = columns.map((_column, index) => `c${index}`);
  const told = columns.map(({ type }, index) => (TOLD_BY_JSON.has(type) ? `c${index}` : `c${index}::text`));
  return `(select json_agg(json_build_array(${told.join(", ")})) from (${withoutEnd(query)}) as q(${names.join(", ")}))`;
}

/** The same for several who ask it: a list of what each is answered, in their order. */
function rowsForEach(query: string, columns: readonly Column[], many: readonly (string | null)[]): string {
  const own = query.replaceAll(/\$(\d+)/g, (parameter, number) => {
    const type = many[Number(number) - 1];
    return type ? `("_asker".p${number}::${type})` : parameter;
  });
  const [lists, names] = [
    many.flatMap((type, at) => (type ? `$${at + 1}::text[]` : [])),
    many.flatMap((type, at) => (type ? `p${at + 1}` : [])),
  ];
  return `(select json_agg(${rowsAsJson(own, columns)} order by "_asker".place)
from unnest(${lists.join(", ")}) with ordinality as "_asker"(${names.join(", ")}, place))`;
}

const withoutEnd = (query: string) => query.replace(/;\s*$/, "");

/** A statement's rows out of what the joined one answered. */
export function rowsOf(answer: unknown, columns: readonly Column[], parsers: Parsers): Rows {
  const readers = columns.map(({ type }) => (TOLD_BY_JSON.has(type) ? undefined : parsers[type]));
  const rows = Array.isArray(answer) ? (answer as Rows) : [];
  if (readers.every((reader) => reader === undefined)) return rows;
  return rows.map((row) =>
    row.map((value, index) => {
      const read = readers[index];
      if (!read || typeof value !== "string") return value;
      // The driver hands a list over without its first bracket.
      return read(read.array ? value.slice(1) : value);
    }),
  );
}
