/** A case of this installation's past: what it was about, who answered it, who gave it back. */
export type PastCase = {
  id: string;
  pairs: ReadonlySet<string>;
  categoryId: string | null;
  /** The lead or separate units that answered, or have it now. */
  units: readonly string[];
  returnedBy: readonly string[];
};

/** What is to be assigned. */
export type NewCase = { pairs: ReadonlySet<string>; categoryId: string | null };

/** A unit that past cases speak for, the strongest first. `share`: its part of all that speaks, 0–1. */
export type Proposal = {
  unitId: string;
  share: number;
  /** The ids of the cases that speak for it, the most alike first. */
  because: readonly string[];
  /** Of the cases alike: how many it was given, and how many of them it gave back. */
  given: number;
  returned: number;
};

/** How many past cases are asked: more add noise, fewer are chance. */
const NEIGHBOURS = 15;

/** A case of the same category is that much more alike. */
const SAME_CATEGORY = 1.3;

/** So many cases are shown for each unit. */
const SHOWN = 3;

/**
 * The units that the most similar past cases speak for, at most `most`. Each case speaks with the square of its
 * likeness, shared among its units; so one very similar case outweighs several vague ones. Every number can be
 * counted by hand from `because`; nothing is trained.
 */
export function proposeUnits(written: NewCase, past: readonly PastCase[], most = 3): Proposal[] {
  const alike = neighbours(written, past);
  const votes = new Map<string, number>();
  for (const { one, likeness } of alike)
    for (const unitId of one.units)
      votes.set(unitId, (votes.get(unitId) ?? 0) + likeness ** 2 / one.units.length);
  const all = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  return [...votes]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([unitId, vote]) => ({ unitId, share: vote / all, ...reasonsFor(unitId, alike) }));
}

type Neighbour = { one: PastCase; likeness: number };

function neighbours(written: NewCase, past: readonly PastCase[]): Neighbour[] {
  const weight = weigher(past);
  const size = (pairs: ReadonlySet<string>) =>
    Math.sqrt([...pairs].reduce((sum, pair) => sum + weight(pair), 0));
  const own = size(written.pairs);
  return past
    .map((one) => {
      const shared = [...written.pairs].filter((pair) => one.pairs.has(pair));
      const common = shared.reduce((sum, pair) => sum + weight(pair), 0);
      const same = written.categoryId !== null && one.categoryId === written.categoryId;
      const likeness = common === 0 ? 0 : (common / (own * size(one.pairs))) * (same ? SAME_CATEGORY : 1);
      return { one, likeness };
    })
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness || (a.one.id < b.one.id ? -1 : 1))
    .slice(0, NEIGHBOURS);
}

/** A pair that stands in few titles tells more: 电梯 more than 小区. */
function weigher(past: readonly PastCase[]) {
  const found = new Map<string, number>();
  for (const { pairs } of past) for (const pair of pairs) found.set(pair, (found.get(pair) ?? 0) + 1);
  return (pair: string) => Math.log(1 + past.length / (1 + (found.get(pair) ?? 0))) ** 2;
}

function reasonsFor(unitId: string, alike: readonly Neighbour[]) {
  const because = alike.filter(({ one }) => one.units.includes(unitId)).map(({ one }) => one.id);
  const returned = alike.filter(({ one }) => one.returnedBy.includes(unitId)).length;
  const both = alike.filter(
    ({ one }) => one.units.includes(unitId) && one.returnedBy.includes(unitId),
  ).length;
  return { because: because.slice(0, SHOWN), given: because.length + returned - both, returned };
}
