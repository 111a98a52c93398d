import "server-only";
import type { Day } from "@/domain/day";
import type { Subject } from "@/domain/statistics/catalogue";
import type { TallyCase, TallyNames, TallyRow } from "@/domain/statistics/tally";
import type { ToldCase, ToldNames, ToldRow } from "./tally-rows";

/** A case, and for which roles of `ALIKE` it is there, as bits. */
type KeptCase = TallyCase & { seenBy: number };

/** All cases of a congress with what figures count of them on a day, as they stood when the chain ended with `head`. */
export type Kept = {
  head: number;
  day: Day;
  until: number;
  cases: ReadonlyMap<string, KeptCase>;
  names: TallyNames;
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
export const keptOf = (day: Day, told: Told): Kept => ({
  head: told.head,
  day,
  until: Date.now() + LONGEST_MS,
  cases: casesOf(told),
  names: namesOf(told.names),
});

/** What was kept, with the cases that were touched as they are now; one of them that is not told of is gone. */
export function renewed(before: Kept, told: Told): Kept {
  const { head, touched } = told;
  if (touched.length === 0) return { ...before, head };
  const cases = new Map(before.cases);
  for (const id of touched) cases.delete(id);
  for (const [id, one] of casesOf(told)) cases.set(id, one);
  return { ...before, head, cases };
}

function casesOf(told: Told): Map<string, KeptCase> {
  const same = sharing();
  const hung = {
    commitment: byCase(told.commitment, same),
    work: byCase(told.work, same),
    cosignerRating: byCase(told.cosignerRating, same),
  };
  return new Map(
    told.cases.map(([id, acceptedOn, sessionId, categoryId, delegationId, seenBy, unitIds, facts]) => {
      const own = facts.some((word) => word !== 0) ? [{ unitIds: same(unitIds), facts: same(facts) }] : NONE;
      const rows = {
        case: own,
        commitment: hung.commitment.get(id) ?? NONE,
        work: hung.work.get(id) ?? NONE,
        cosignerRating: hung.cosignerRating.get(id) ?? NONE,
      };
      const places = {
        sessionId: same(sessionId),
        categoryId: same(categoryId),
        delegationId: same(delegationId),
      };
      return [id, { id, acceptedOn: same(acceptedOn), ...places, seenBy, rows }];
    }),
  );
}

const NONE: readonly TallyRow[] = [];

function byCase(told: readonly ToldRow[], same: <Value>(value: Value) => Value): Map<string, TallyRow[]> {
  const rows = new Map<string, TallyRow[]>();
  for (const [caseId, unitIds, facts] of told) {
    const row = same({ unitIds: same(unitIds), facts: same(facts) });
    const there = rows.get(caseId);
    if (there) there.push(row);
    else rows.set(caseId, [row]);
  }
  return rows;
}

/** Gives of equal values the first one again: thousands of cases have the same few units, days and facts. */
function sharing() {
  const known = new Map<string, unknown>();
  return <Value>(value: Value): Value => {
    const key = JSON.stringify(value);
    const first = known.get(key);
    if (first !== undefined) return first as Value;
    known.set(key, value);
    return value;
  };
}

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
