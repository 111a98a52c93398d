import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VERDICTS } from "../rating/dictionary";
import { CLASS_MEANINGS } from "../reply/dictionary";
import {
  CONTACT_KINDS,
  DEFAULT_FORMULA,
  type Formula,
  formulaInput,
  PART_NAMES,
  PROMISE_KINDS,
} from "./formula";
import { type CaseFacts, ranksOf, scoreOf } from "./score";

const best: CaseFacts = {
  suggestionId: "1",
  replied: true,
  late: false,
  lateTimes: 0,
  contact: "faceToFace",
  quality: [100],
  classMeaning: "resolved",
  promises: [],
  verdict: "satisfied",
  firstDissatisfied: false,
  sentBack: 0,
  shirked: 0,
};

const facts: fc.Arbitrary<CaseFacts> = fc.record({
  suggestionId: fc.uuid(),
  replied: fc.boolean(),
  late: fc.boolean(),
  lateTimes: fc.nat(3),
  contact: fc.constantFrom(...CONTACT_KINDS),
  quality: fc.array(fc.nat(100), { maxLength: 2 }),
  classMeaning: fc.constantFrom(null, ...CLASS_MEANINGS),
  promises: fc.array(fc.constantFrom(...PROMISE_KINDS), { maxLength: 3 }),
  verdict: fc.constantFrom(null, ...VERDICTS),
  firstDissatisfied: fc.boolean(),
  sentBack: fc.nat(1),
  shirked: fc.nat(1),
});

const formula: fc.Arbitrary<Formula> = fc
  .array(fc.nat(100), { minLength: 4, maxLength: 4 })
  .map((cuts) => {
    const [a = 0, b = 0, c = 0, d = 0] = cuts.toSorted((x, y) => x - y);
    return { onTime: a, consultation: b - a, quality: c - b, outcome: d - c, satisfaction: 100 - d };
  })
  .map((parts) => ({ ...DEFAULT_FORMULA, parts }));

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe("a score", () => {
  test("lies between 0 and 100 points, and is what its parts earn less what was taken off", () =>
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 12 }), formula, (cases, by) => {
        const { parts, minus, total, n } = scoreOf(cases, by);
        const earned = sum(parts.map((part) => part.earned)) - sum(minus.map((one) => one.taken));
        if (total === null) expect(parts).toEqual([]);
        else expect(total).toBe(Math.min(1000, Math.max(0, earned)));
        expect(n).toBe(cases.filter(({ replied }) => replied).length);
        for (const part of parts) expect(part.earned).toBeLessThanOrEqual(part.max);
      }),
    ));

  test("could always be the whole hundred: the parts that count are scaled up, the others are named", () =>
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 12 }), formula, (cases, by) => {
        const { parts, leftOut } = scoreOf(cases, by);
        if (parts.length > 0) expect(sum(parts.map(({ max }) => max))).toBe(1000);
        const wanted = PART_NAMES.filter((name) => by.parts[name] > 0);
        expect([...parts.map(({ name }) => name), ...leftOut].toSorted()).toEqual(wanted.toSorted());
      }),
    ));

  test("is never raised by a case that went worse", () =>
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 8 }), (cases) => {
        const worse = { ...best, late: true, lateTimes: 1, firstDissatisfied: true, shirked: 1 };
        const [good, bad] = [best, worse].map((one) => scoreOf([one, ...cases], DEFAULT_FORMULA).total ?? 0);
        expect(bad).toBeLessThanOrEqual(good ?? 0);
      }),
    ));

  test("of cases without a fault is 100", () =>
    expect(scoreOf([best, best], DEFAULT_FORMULA)).toMatchObject({
      n: 2,
      total: 1000,
      leftOut: [],
      minus: [],
    }));

  test("without reviews leaves quality out and says so", () => {
    const score = scoreOf([{ ...best, quality: [], verdict: "basically_satisfied" }], DEFAULT_FORMULA);
    expect(score.leftOut).toEqual(["quality"]);
    expect(score.parts.map(({ name, max, earned }) => [name, max, earned])).toEqual([
      ["onTime", 267, 267],
      ["consultation", 200, 200],
      ["outcome", 267, 267],
      ["satisfaction", 266, 213],
    ]);
    expect(score.total).toBe(947);
  });

  test("takes off what the formula says, each time, also for a case not yet replied to", () => {
    const cases = [
      { ...best, late: true, lateTimes: 2 },
      { ...best, replied: false, lateTimes: 1, shirked: 1 },
    ];
    const { minus, total } = scoreOf(cases, DEFAULT_FORMULA);
    expect(minus.map(({ name, taken }) => [name, taken])).toEqual([
      ["late", 60],
      ["shirked", 50],
    ]);
    expect(total).toBe(1000 - 200 - 110);
  });

  test("is none while nothing was replied to", () =>
    expect(scoreOf([{ ...best, replied: false }], DEFAULT_FORMULA)).toMatchObject({ n: 0, total: null }));
});

describe("ranks", () => {
  const of = (unitId: string, total: number, n = 3) => ({ unitId, score: { n, total } });

  test("are shared by equal scores; the next one is skipped", () =>
    expect([...ranksOf([of("a", 900), of("b", 950), of("c", 900), of("d", 800)], 3)]).toEqual([
      ["a", 2],
      ["b", 1],
      ["c", 2],
      ["d", 4],
    ]));

  test("are none for a unit with too few cases, and it takes none from others", () =>
    expect([...ranksOf([of("a", 900), of("b", 1000, 2)], 3)]).toEqual([["a", 1]]));
});

test("a formula's parts sum to 100", () => {
  expect(formulaInput.safeParse(DEFAULT_FORMULA).success).toBe(true);
  const parts = { ...DEFAULT_FORMULA.parts, quality: 24 };
  expect(formulaInput.safeParse({ ...DEFAULT_FORMULA, parts }).success).toBe(false);
});
