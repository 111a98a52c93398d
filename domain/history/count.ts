import type { Named } from "../local-name";
import { type FactOf, factNamesOf, type Subject } from "../statistics/catalogue";
import type { Grouping } from "../statistics/metrics";
import type { PastCase } from "./facts";
import type { PastRow } from "./rows";

/** Every fact's count among rows of one kind. */
export function countsOf<S extends Subject>(
  subject: S,
  rows: readonly PastRow<S>[],
): Record<FactOf<S>, number> {
  const isTrue = (facts: Readonly<Record<string, boolean>>, name: string) => facts[name] === true;
  const count = (name: FactOf<S>) => rows.filter(({ facts }) => isTrue(facts, name)).length;
  return Object.fromEntries(factNamesOf(subject).map((name) => [name, count(name)])) as Record<
    FactOf<S>,
    number
  >;
}

/** One group of rows, as `countByGroup` names it. */
export type PastGroup<S extends Subject> = Named & { key: string | null; rows: PastRow<S>[] };

/** Rows in their groups: years, months and sessions by time, the others by size. `names`: null where the key is the name. */
export function groupsOf<S extends Subject>(
  rows: readonly PastRow<S>[],
  by: Grouping,
  names: ReadonlyMap<string, Named> | null,
): PastGroup<S>[] {
  const groups = new Map<string | null, PastRow<S>[]>();
  for (const row of rows) {
    for (const key of keysOf(row, by)) {
      const there = groups.get(key);
      if (there) there.push(row);
      else groups.set(key, [row]);
    }
  }
  const named = [...groups].map(([key, members]) => ({ key, ...nameOf(key, names), rows: members }));
  const bySize = IN_TIME.includes(by) ? () => 0 : (a: Sized, b: Sized) => b.rows.length - a.rows.length;
  return named.toSorted((a, b) => bySize(a, b) || (a.name < b.name ? -1 : 1));
}

/** The groups that a row counted in: each of its units, and its case's field, delegation, session, year and month. */
export const keysOf = <S extends Subject>(
  { of, unitIds }: PastRow<S>,
  by: Grouping,
): readonly (string | null)[] => (by === "unit" ? [...new Set(unitIds)] : KEYS[by](of));

type Sized = { rows: readonly unknown[] };

const IN_TIME: readonly Grouping[] = ["month", "year", "session"];

const KEYS: Record<Exclude<Grouping, "unit">, (of: PastCase) => (string | null)[]> = {
  category: ({ categoryId }) => (categoryId === null ? [] : [categoryId]),
  delegation: ({ delegationId }) => [delegationId],
  session: ({ sessionId }) => [sessionId],
  month: ({ acceptedOn }) => [acceptedOn?.slice(0, 7) ?? null],
  year: ({ acceptedOn }) => [acceptedOn?.slice(0, 4) ?? null],
};

function nameOf(key: string | null, names: ReadonlyMap<string, Named> | null): Named {
  if (key === null) return { name: "", nameEn: "" };
  const known = names?.get(key);
  if (known) return { name: known.name, nameEn: known.nameEn };
  return names === null ? { name: key, nameEn: key } : { name: "", nameEn: "" };
}
