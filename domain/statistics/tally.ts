import { hasOwnLedger } from "../commitment/list";
import type { Day } from "../day";
import type { Named } from "../local-name";
import { GOVERNMENT_KINDS, type UnitKind } from "../unit";
import type { Viewer } from "../viewer";
import { type FactOf, factNamesOf, type Subject } from "./catalogue";
import type { Grouping } from "./metrics";
import { boundsOf, type Scope } from "./scope";

/** So many facts are told by the bits of one number. */
export const FACT_BITS = 30;

/** A row that figures count: the units it belongs to, and what is true of it, as bits in the order of its facts. */
export type TallyRow = { unitIds: readonly string[]; facts: readonly number[] };

/** A case with the rows of each kind that hang on it; its own row is the one of the kind "case", when it counts. */
export type TallyCase = {
  id: string;
  acceptedOn: Day | null;
  sessionId: string | null;
  categoryId: string | null;
  delegationId: string | null;
  rows: Readonly<Record<Subject, readonly TallyRow[]>>;
};

/** The names of what rows are grouped by, as they are called today. */
export type TallyNames = {
  unit: ReadonlyMap<string, Named & { kind: UnitKind }>;
  category: ReadonlyMap<string, Named>;
  delegation: ReadonlyMap<string, Named>;
  session: ReadonlyMap<string, Named>;
};

/** What is counted: a viewer's cases of a scope, and the names of their groups. */
export type Tally = { viewer: Viewer; cases: readonly TallyCase[]; names: TallyNames };

/** The cases of a scope: the same as `inScope` in db/queries/statistics.ts asks for, whoever sees them. */
export function casesIn(cases: readonly TallyCase[], scope: Scope): TallyCase[] {
  const { from, to } = boundsOf(scope);
  return cases.filter(
    ({ acceptedOn, sessionId }) =>
      (from === null || (acceptedOn !== null && acceptedOn >= from)) &&
      (to === null || (acceptedOn !== null && acceptedOn <= to)) &&
      (scope.sessionId === undefined || sessionId === scope.sessionId),
  );
}

/** Every fact's count among the rows of one kind. */
export function countTally<S extends Subject>(tally: Tally, subject: S): Record<FactOf<S>, number> {
  const counter = counterOf(subject);
  const counts = counter.none();
  for (const one of tally.cases)
    for (const row of rowsOf(tally, subject, one)) counter.add(counts, row.facts);
  return counter.named(counts);
}

/** One group's counts. `key` is an id, a year or "YYYY-MM"; cases without one are under `null`. */
export type TallyGroup<S extends Subject> = Named & {
  key: string | null;
  counts: Record<FactOf<S>, number>;
};

/**
 * The same for each group that has rows. Years, months and sessions by time, the others by size. A row with several
 * units counts once for each of them, so units do not sum to the total; the other groupings do.
 */
export function countTallyBy<S extends Subject>(tally: Tally, subject: S, by: Grouping): TallyGroup<S>[] {
  const counter = counterOf(subject);
  const groups = new Map<string | null, { size: number; counts: Int32Array }>();
  const add = (key: string | null, row: TallyRow) => {
    const group = groups.get(key) ?? { size: 0, counts: counter.none() };
    groups.set(key, group);
    group.size += 1;
    counter.add(group.counts, row.facts);
  };
  for (const one of tally.cases) {
    const rows = rowsOf(tally, subject, one);
    if (rows.length === 0) continue;
    const own = by === "unit" ? null : KEYS[by](one);
    for (const row of rows) for (const key of own ?? row.unitIds) add(key, row);
  }
  return [...groups]
    .map(([key, { size, counts }]) => ({ key, size, counts, ...nameOf(tally.names, by, key) }))
    .toSorted((a, b) => (IN_TIME.includes(by) ? 0 : b.size - a.size) || compared(a.name, b.name))
    .map(({ key, name, nameEn, counts }) => ({ key, name, nameEn, counts: counter.named(counts) }));
}

/** The rows of one kind that hang on a case and that the viewer reads. */
export function rowsOf({ viewer, names }: Tally, subject: Subject, { rows }: TallyCase): readonly TallyRow[] {
  const all = rows[subject];
  if (subject === "case" || subject === "cosignerRating" || all.length === 0) return all;
  if (hasOwnLedger(viewer)) return all.filter(({ unitIds: [unitId] }) => unitId === viewer.unitId);
  if (subject === "commitment" || viewer.role !== "government_office") return all;
  return all.filter(({ unitIds: [unitId = ""] }) => isGovernments(names.unit.get(unitId)?.kind));
}

const isGovernments = (kind: UnitKind | undefined) => kind !== undefined && GOVERNMENT_KINDS.includes(kind);

const IN_TIME: readonly Grouping[] = ["month", "year", "session"];

const KEYS: Record<Exclude<Grouping, "unit">, (of: TallyCase) => (string | null)[]> = {
  category: ({ categoryId }) => (categoryId === null ? [] : [categoryId]),
  delegation: ({ delegationId }) => [delegationId],
  session: ({ sessionId }) => [sessionId],
  month: ({ acceptedOn }) => [acceptedOn?.slice(0, 7) ?? null],
  year: ({ acceptedOn }) => [acceptedOn?.slice(0, 4) ?? null],
};

function nameOf(names: TallyNames, by: Grouping, key: string | null): Named {
  if (by === "month" || by === "year") return { name: key ?? "", nameEn: key ?? "" };
  const { name = "", nameEn = "" } = (key === null ? undefined : names[by].get(key)) ?? {};
  return { name, nameEn };
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Tells of rows of one kind whether a fact is true of them. */
export function hasFact<S extends Subject>(subject: S, name: FactOf<S>): (row: TallyRow) => boolean {
  const at = factNamesOf(subject).indexOf(name);
  const [word, bit] = [Math.floor(at / FACT_BITS), at % FACT_BITS];
  return ({ facts }) => (((facts[word] ?? 0) >> bit) & 1) === 1;
}

/** Adds up facts told as bits. */
function counterOf<S extends Subject>(subject: S) {
  const facts = factNamesOf(subject);
  return {
    none: () => new Int32Array(facts.length),
    add: (counts: Int32Array, words: readonly number[]) => {
      for (let word = 0; word < words.length; word += 1) {
        let rest = words[word] ?? 0;
        // The lowest bit that is set, then the next.
        while (rest !== 0) {
          const bit = 31 - Math.clz32(rest & -rest);
          rest &= rest - 1;
          const at = word * FACT_BITS + bit;
          counts[at] = (counts[at] ?? 0) + 1;
        }
      }
    },
    named: (counts: Int32Array) =>
      Object.fromEntries(facts.map((name, at) => [name, counts[at] ?? 0])) as Record<FactOf<S>, number>,
  };
}
