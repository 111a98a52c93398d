import { type Distribution, distributionOf } from "./distribution";
import { type Durations, STEP_NAMES, type Step } from "./steps";

/** A finished assignment: whose it was, the working days of each step, and whether it had been given more time. */
export type Past = { id: string; unitId: string; days: Durations; extended: boolean };

/** An open assignment today: `spent` working days in its present step, `left` until the due day (negative: over). */
export type Standing = { unitId: string; step: Step; spent: number; left: number; extended: boolean };

/** From what share of past cases on a risk is called so; decision 0012. */
export const RISKS = { overdue: 2, high: 0.6, medium: 0.3, low: 0, unknown: -1 } as const;
export type Risk = keyof typeof RISKS;

/** Below this many own cases a unit is compared with the whole congress. */
export const ENOUGH = 5;

/**
 * How likely an open case is late, said with the past cases it was compared with: `late` of `n` would not make it.
 * `sticks`: the step in which most of those would pass the due day. `usual`: how long the present step took before.
 */
export type Forecast = {
  basis: "unit" | "congress";
  n: number;
  late: number;
  /** 0 to 1; null when there is nothing to compare with. */
  share: number | null;
  risk: Risk;
  sticks: Step | null;
  usual: Distribution | null;
  /** Whether the present step already takes longer than it did in three quarters of the past cases. */
  slow: boolean;
};

/**
 * Compares an open case with the unit's own finished ones, or with everybody's when those are too few. Cases that
 * were given six months took longer for that reason: a case without an extension is compared with its like only.
 */
export const forecast = (open: Standing, all: readonly Past[]): Forecast => forecaster(all)(open);

/** The same for many open cases: the past ones are sorted once, and cases that stand alike are compared once. */
export function forecaster(all: readonly Past[]): (open: Standing) => Forecast {
  const [any, plain] = [all, all.filter(({ extended }) => !extended)].map(historyOf);
  return ({ unitId, step, spent, left, extended }) => {
    const history = (extended ? any : plain) ?? historyOf([]);
    const own = history.ofUnit.get(unitId);
    const basis = own && own.past.length >= ENOUGH ? "unit" : "congress";
    const { past, known } = basis === "unit" && own ? own : history;
    const key = `${step} ${spent} ${left}`;
    const found = known.get(key) ?? compared({ unitId, step, spent, left, extended }, basis, past);
    known.set(key, found);
    return found;
  };
}

/** Past cases, and what was found by comparing with them. */
type Compared = { past: readonly Past[]; known: Map<string, Forecast> };

const comparedWith = (past: readonly Past[]): Compared => ({ past, known: new Map() });

function historyOf(past: readonly Past[]) {
  const units = new Map<string, Past[]>();
  for (const one of past) {
    const own = units.get(one.unitId);
    if (own) own.push(one);
    else units.set(one.unitId, [one]);
  }
  const ofUnit = new Map([...units].map(([unitId, own]) => [unitId, comparedWith(own)]));
  return { ...comparedWith(past), ofUnit };
}

function compared(open: Standing, basis: Forecast["basis"], past: readonly Past[]): Forecast {
  const passed = past.flatMap(({ days }) => passesIn(open, days) ?? []);
  const usual = distributionOf(past.map(({ days }) => days[open.step]));
  const share = past.length === 0 ? null : passed.length / past.length;
  return {
    basis,
    n: past.length,
    late: passed.length,
    share,
    risk: riskOf(open.left, share),
    sticks: open.left < 0 ? open.step : mostFrequent(passed),
    usual,
    slow: usual !== null && open.spent > usual.p75,
  };
}

/** The step in which a case that goes on as a past one did would pass its due day; null when it makes it. */
export function passesIn({ step, spent, left }: Standing, days: Durations): Step | null {
  let needed = 0;
  for (const each of STEP_NAMES.slice(STEP_NAMES.indexOf(step))) {
    needed += each === step ? Math.max(0, days[each] - spent) : days[each];
    if (needed > left) return each;
  }
  return null;
}

/** The risk a share of late past cases stands for. */
export function riskOf(left: number, share: number | null): Risk {
  if (left < 0) return "overdue";
  if (share === null) return "unknown";
  if (share >= RISKS.high) return "high";
  return share >= RISKS.medium ? "medium" : "low";
}

// Of steps that are equally frequent the first one counts: it comes first.
function mostFrequent(steps: readonly Step[]): Step | null {
  const count = (step: Step) => steps.filter((each) => each === step).length;
  return STEP_NAMES.filter((step) => steps.includes(step)).toSorted((a, b) => count(b) - count(a))[0] ?? null;
}
