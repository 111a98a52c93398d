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

/** What is true of a row: bits in the order of its facts. Rows with the same facts share them; `at` is their number. */
export type TallyFacts = { at: number; words: readonly number[] };

/** A row that figures count: the units it belongs to, and what is true of it. */
export type TallyRow = { unitIds: readonly string[]; facts: TallyFacts };

/** A case with the rows of each kind that hang on it; its own row is the one of the kind "case", when it counts. */
export type TallyCase = {
  id: string;
  acceptedOn: Day | null;
  /** The month of that day, "YYYY-MM". */
  month: string | null;
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
  const heap = emptyHeap();
  const rowsOf = readsRows(tally, subject);
  for (const one of tally.cases) for (const { facts } of rowsOf(one)) add(heap, facts);
  return counterOf(subject)(heap);
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
  const counts = counterOf(subject);
  const named = [...heapsBy(tally, subject, by)].map(([key, heap]) => ({
    ...{ key, heap },
    ...nameOf(tally.names, by, key),
  }));
  return named
    .toSorted((a, b) => (IN_TIME.includes(by) ? 0 : b.heap.size - a.heap.size) || compared(a.name, b.name))
    .map(({ key, name, nameEn, heap }) => ({ key, name, nameEn, counts: counts(heap) }));
}

function heapsBy(tally: Tally, subject: Subject, by: Grouping): Map<string | null, Heap> {
  const heaps = new Map<string | null, Heap>();
  const put = (key: string | null, facts: TallyFacts) => {
    let heap = heaps.get(key);
    if (heap === undefined) {
      heap = emptyHeap();
      heaps.set(key, heap);
    }
    add(heap, facts);
  };
  const rowsOf = readsRows(tally, subject);
  for (const one of tally.cases) {
    const rows = rowsOf(one);
    if (rows.length === 0) continue;
    const key = by === "unit" ? undefined : KEYS[by](one);
    for (const { unitIds, facts } of rows) {
      if (key !== undefined) put(key, facts);
      else if (by === "unit") for (const unitId of unitIds) put(unitId, facts);
    }
  }
  return heaps;
}

/** Tells the rows of one kind that hang on a case and that the viewer reads. */
export function readsRows(
  { viewer, names }: Tally,
  subject: Subject,
): (of: TallyCase) => readonly TallyRow[] {
  const narrowed =
    subject === "work" || subject === "commitment" ? narrowedFor(viewer, subject, names) : null;
  if (narrowed === null) return ({ rows }) => rows[subject];
  return ({ rows }) => rows[subject].filter(({ unitIds: [unitId = ""] }) => narrowed(unitId));
}

/** The parts and promises of which units the viewer answers for; null: of all. */
function narrowedFor(
  viewer: Viewer,
  subject: Subject,
  names: TallyNames,
): ((unitId: string) => boolean) | null {
  if (hasOwnLedger(viewer)) return (unitId) => unitId === viewer.unitId;
  if (subject === "commitment" || viewer.role !== "government_office") return null;
  return (unitId) => isGovernments(names.unit.get(unitId)?.kind);
}

const isGovernments = (kind: UnitKind | undefined) => kind !== undefined && GOVERNMENT_KINDS.includes(kind);

const IN_TIME: readonly Grouping[] = ["month", "year", "session"];

/** The group of a case; undefined when it has none. */
const KEYS: Record<Exclude<Grouping, "unit">, (of: TallyCase) => string | null | undefined> = {
  category: ({ categoryId }) => categoryId ?? undefined,
  delegation: ({ delegationId }) => delegationId,
  session: ({ sessionId }) => sessionId,
  month: ({ month }) => month,
  year: ({ acceptedOn }) => acceptedOn?.slice(0, 4) ?? null,
};

function nameOf(names: TallyNames, by: Grouping, key: string | null): Named {
  if (by === "month" || by === "year") return { name: key ?? "", nameEn: key ?? "" };
  const { name = "", nameEn = "" } = (key === null ? undefined : names[by].get(key)) ?? {};
  return { name, nameEn };
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Tells of rows of one kind whether a fact is true of them. */
export function hasFact<S extends Subject>(subject: S, name: FactOf<S>): (row: TallyRow) => boolean {
  const { word, bit } = placeOf(name, factNamesOf(subject).indexOf(name));
  return ({ facts }) => (((facts.words[word] ?? 0) >> bit) & 1) === 1;
}

/** Rows by their facts: how many there are of each, by its number. */
type Heap = { size: number; facts: TallyFacts[]; times: number[] };

const emptyHeap = (): Heap => ({ size: 0, facts: [], times: [] });

function add(heap: Heap, facts: TallyFacts): void {
  const before = heap.times[facts.at];
  if (before === undefined) heap.facts.push(facts);
  heap.times[facts.at] = (before ?? 0) + 1;
  heap.size += 1;
}

function counterOf<S extends Subject>(subject: S): (heap: Heap) => Record<FactOf<S>, number> {
  const places = factNamesOf(subject).map(placeOf);
  return ({ facts, times }) => {
    const counts: Record<string, number> = {};
    for (const { name, word, bit } of places) {
      let count = 0;
      for (const { at, words } of facts) count += (((words[word] ?? 0) >> bit) & 1) * (times[at] ?? 0);
      counts[name] = count;
    }
    return counts as Record<FactOf<S>, number>;
  };
}

const placeOf = <Name extends string>(name: Name, at: number) => ({
  name,
  word: Math.floor(at / FACT_BITS),
  bit: at % FACT_BITS,
});
