import { distributionOf } from "./distribution";
import { forecast, type Past, RISKS } from "./forecast";
import { type Durations, STEP_NAMES } from "./steps";

/** A finished case with the working days it had until its due day. */
export type Tested = Past & { allowed: number };

/** How a test went. `hits` of `points` forecasts were right; `guess`: how many "the more frequent outcome" gets right. */
export type TestResult = {
  points: number;
  hits: number;
  guess: number;
  /** Points of cases that were late in the end, and how many of them had been warned of. */
  late: number;
  caught: number;
  falseAlarms: number;
};

/** The limits a past year is tested against: the days it really had, and two that a quarter and half of it missed. */
export type Backtest = { actual: TestResult; p75: TestResult; median: TestResult };

/** Forecasts every finished case from each step it entered, with all others as history, and compares with the end. */
export function backtest(cases: readonly Tested[]): Backtest {
  const totals = distributionOf(cases.map(({ days }) => totalOf(days)));
  const against = (limit: (one: Tested) => number) =>
    score(cases.flatMap((one) => points(one, cases, limit)));
  return {
    actual: against(({ allowed }) => allowed),
    p75: against(() => totals?.p75 ?? 0),
    median: against(() => totals?.median ?? 0),
  };
}

type Point = { warned: boolean; late: boolean };

function points(one: Tested, cases: readonly Tested[], limitOf: (one: Tested) => number): Point[] {
  const others = cases.filter(({ id }) => id !== one.id);
  const limit = limitOf(one);
  let used = 0;
  return STEP_NAMES.flatMap((step) => {
    const left = limit - used;
    used += one.days[step];
    // What is over already is no forecast.
    if (left < 0) return [];
    const { unitId, extended } = one;
    const { share } = forecast({ unitId, step, spent: 0, left, extended }, others);
    return share === null ? [] : [{ warned: share >= RISKS.high, late: totalOf(one.days) > limit }];
  });
}

function score(points: readonly Point[]): TestResult {
  const count = (which: (point: Point) => boolean) => points.filter(which).length;
  const late = count((point) => point.late);
  return {
    points: points.length,
    hits: count(({ warned, late }) => warned === late),
    guess: Math.max(late, points.length - late),
    late,
    caught: count(({ warned, late }) => warned && late),
    falseAlarms: count(({ warned, late }) => warned && !late),
  };
}

const totalOf = (days: Durations) => Object.values(days).reduce((sum, each) => sum + each, 0);
