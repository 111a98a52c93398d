import "server-only";
import type { Day } from "@/domain/day";
import type { Subject } from "@/domain/statistics/catalogue";
import type { TallyCase, TallyFacts, TallyNames, TallyRow } from "@/domain/statistics/tally";
import { LONGEST_MS } from "../kept-beside";
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
  names: ToldNames | null;
};

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

function casesOf(told: Told, { same, numberOf, rowsOf }: Shared): Map<string, KeptCase> {
  const hung = (subject: Exclude<Subject, "case">) => {
    const numbers = new Map<string, number[]>();
    for (const [caseId, unitIds, words] of told[subject]) {
      const number = numberOf(subject, unitIds, words);
      const there = numbers.get(caseId);
      if (there) there.push(number);
      else numbers.set(caseId, [number]);
    }
    return (id: string) => numbers.get(id) ?? [];
  };
  const [commitment, work, cosignerRating] = [hung("commitment"), hung("work"), hung("cosignerRating")];
  return new Map(
    told.cases.map(([id, acceptedOn, sessionId, categoryId, delegationId, seenBy, unitIds, words]) => {
      const own = words.some((word) => word !== 0) ? [numberOf("case", unitIds, words)] : [];
      const rows = rowsOf([own, commitment(id), work(id), cosignerRating(id)]);
      const [day, month] = [same(acceptedOn), same(acceptedOn?.slice(0, 7) ?? null)];
      const [session, category, delegation] = [same(sessionId), same(categoryId), same(delegationId)];
      const places = { sessionId: session, categoryId: category, delegationId: delegation };
      return [id, { id, acceptedOn: day, month, ...places, seenBy, rows }];
    }),
  );
}

/**
 * Gives of what is equal the first one again: thousands of cases have the same few days, units and facts, and a few
 * hundred hold the same rows.
 */
function sharing() {
  const texts = new Map<string, string>();
  const facts = new Map<string, TallyFacts>();
  const numbers = new Map<string, number>();
  const rows: TallyRow[] = [];
  const holdings = new Map<string, TallyCase["rows"]>();
  const same = <Text extends string | null>(text: Text): Text => {
    if (text === null) return text;
    const first = texts.get(text);
    if (first !== undefined) return first as Text;
    texts.set(text, text);
    return text;
  };
  const factsOf = (key: string, words: number[]) => put(facts, key, () => ({ at: facts.size, words }));
  const numberOf = (subject: Subject, unitIds: string[], words: number[]) => {
    const key = `${subject} ${words.join()}`;
    return put(numbers, `${key} ${unitIds.join()}`, () => {
      rows.push({ unitIds: unitIds.map(same), facts: factsOf(key, words) });
      return rows.length - 1;
    });
  };
  const rowsOf = (held: readonly [own: number[], ...hung: number[][]]) =>
    put(holdings, held.join("|"), () => {
      const [own = [], commitment = [], work = [], cosignerRating = []] = held.map((list) =>
        list.flatMap((number) => rows[number] ?? []),
      );
      return { case: own, commitment, work, cosignerRating };
    });
  return { same, numberOf, rowsOf };
}

type Shared = ReturnType<typeof sharing>;

function put<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function namesOf(told: ToldNames | null): TallyNames {
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
