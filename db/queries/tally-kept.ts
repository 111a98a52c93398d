import "server-only";
import type { Day } from "@/domain/day";
import type { Subject } from "@/domain/statistics/catalogue";
import type { TallyCase, TallyFacts, TallyNames, TallyRow } from "@/domain/statistics/tally";
import type { ToldCase, ToldNames, ToldRow } from "./tally-rows";

/** A case, and for which roles of `ALIKE` it is there, as bits. */
type KeptCase = TallyCase & { seenBy: number };

/** All cases of a congress with what figures count of them on a day, as they stood when the chain ended with `head`. */
export type Kept = {
  head: number;
  day: Day;
  until: number;
  cases: ReadonlyMap<string, KeptCase>;
  /** Those that are there for a role of `ALIKE`. */
  alike: (role: number) => readonly KeptCase[];
  names: TallyNames;
  shared: Shared;
};

/** What the database tells of all cases (`whole`), or of some. */
export type Told = Record<Exclude<Subject, "case">, ToldRow[]> & {
  head: number;
  whole: boolean;
  touched: string[];
  cases: ToldCase[];
  names?: ToldNames;
};

// What is changed past the commands, such as a repair by hand, shows after this all the same.
const LONGEST_MS = 60_000;

/** Everything read anew. */
export function keptOf(day: Day, told: Told): Kept {
  const shared = sharing();
  const cases = casesOf(told, shared);
  const until = Date.now() + LONGEST_MS;
  const names = namesOf(told.names);
  return { head: told.head, day, until, cases, alike: alikeAmong(cases), names, shared };
}

/** What was kept, with the cases that were touched as they are now; one of them that is not told of is gone. */
export function renewed(before: Kept, told: Told): Kept {
  const { head, touched } = told;
  if (touched.length === 0) return { ...before, head };
  const cases = new Map(before.cases);
  for (const id of touched) cases.delete(id);
  for (const [id, one] of casesOf(told, before.shared)) cases.set(id, one);
  return { ...before, head, cases, alike: alikeAmong(cases) };
}

function alikeAmong(cases: ReadonlyMap<string, KeptCase>): Kept["alike"] {
  const lists = new Map<number, readonly KeptCase[]>();
  return (role) => {
    const list = lists.get(role) ?? [...cases.values()].filter(({ seenBy }) => ((seenBy >> role) & 1) === 1);
    lists.set(role, list);
    return list;
  };
}

function casesOf(told: Told, { same, factsOf }: Shared): Map<string, KeptCase> {
  const rowOf = (subject: Subject, unitIds: string[], words: number[]): TallyRow =>
    same({ unitIds: same(unitIds), facts: factsOf(subject, words) });
  const hung = (subject: Exclude<Subject, "case">) => {
    const rows = new Map<string, TallyRow[]>();
    for (const [caseId, unitIds, words] of told[subject]) {
      const row = rowOf(subject, unitIds, words);
      const there = rows.get(caseId);
      if (there) there.push(row);
      else rows.set(caseId, [row]);
    }
    return (id: string) => rows.get(id) ?? NONE;
  };
  const [commitment, work, cosignerRating] = [hung("commitment"), hung("work"), hung("cosignerRating")];
  return new Map(
    told.cases.map(([id, acceptedOn, sessionId, categoryId, delegationId, seenBy, unitIds, words]) => {
      const own = words.some((word) => word !== 0) ? [rowOf("case", unitIds, words)] : NONE;
      const rows = {
        case: own,
        commitment: commitment(id),
        work: work(id),
        cosignerRating: cosignerRating(id),
      };
      const places = {
        sessionId: same(sessionId),
        categoryId: same(categoryId),
        delegationId: same(delegationId),
      };
      const month = same(acceptedOn?.slice(0, 7) ?? null);
      return [id, { id, acceptedOn: same(acceptedOn), month, ...places, seenBy, rows }];
    }),
  );
}

const NONE: readonly TallyRow[] = [];

/** Gives of equal values the first one again: thousands of cases have the same few units, days and facts. */
function sharing() {
  const known = new Map<string, unknown>();
  const same = <Value>(value: Value): Value => {
    const key = JSON.stringify(value);
    const first = known.get(key);
    if (first !== undefined) return first as Value;
    known.set(key, value);
    return value;
  };
  const numbers = new Map<string, TallyFacts>();
  const factsOf = (subject: Subject, words: number[]): TallyFacts => {
    const key = `${subject} ${words.join()}`;
    const facts = numbers.get(key) ?? { at: numbers.size, words };
    numbers.set(key, facts);
    return facts;
  };
  return { same, factsOf };
}

type Shared = ReturnType<typeof sharing>;

function namesOf(told: ToldNames | undefined): TallyNames {
  const { unit = [], category = [], delegation = [], session = [] } = told ?? {};
  const named = (list: readonly (readonly [id: string, name: string, nameEn: string])[]) =>
    new Map(list.map(([id, name, nameEn]) => [id, { name, nameEn }]));
  return {
    unit: new Map(unit.map(([id, name, nameEn, kind]) => [id, { name, nameEn, kind }])),
    category: named(category),
    delegation: named(delegation),
    session: named(session),
  };
}
