import fc from "fast-check";

/** One throw: how many days pass, whether the play is led, and what is chosen. */
export type Throw = { days: number; led: boolean; numbers: readonly number[] };

/** Mostly the same day, sometimes a week, now and then past a deadline. */
const days = fc.oneof(
  { weight: 16, arbitrary: fc.constant(0) },
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom(15, 21, 35, 70) },
);

const led = fc.oneof(
  { weight: 4, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
);

/** A history is so many throws, and where each of its cases begins. The dice are fair: no number comes more often. */
export const anyHistory = (steps: number) =>
  fc.noBias(
    fc.record({
      starts: fc.array(fc.nat(10), { minLength: 2, maxLength: 2 }),
      inSession: fc.boolean(),
      consent: fc.boolean(),
      throws: fc.array(
        fc.record({ days, led, numbers: fc.array(fc.nat(9999), { minLength: 8, maxLength: 8 }) }),
        { minLength: steps, maxLength: steps },
      ),
    }),
  );

/** Deals the numbers of one throw out, one choice after the other. */
export class Dice {
  private next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** A number below n. */
  below(n: number): number {
    const number = this.numbers[this.next % this.numbers.length] ?? 0;
    this.next += 1;
    return n === 0 ? 0 : number % n;
  }

  /** One of a list. */
  of<Value>(list: readonly Value[]): Value {
    const value = list[this.below(list.length)];
    if (value === undefined) throw new Error("Nothing to choose from");
    return value;
  }

  /** One of a list in which each thing lies as often as it weighs. */
  weighed<Value extends { weight: number }>(list: readonly Value[]): Value {
    let left = this.below(list.reduce((sum, { weight }) => sum + weight, 0));
    for (const value of list) {
      left -= value.weight;
      if (left < 0) return value;
    }
    throw new Error("Nothing to choose from");
  }

  /** True once in n. */
  once(n: number): boolean {
    return this.below(n) === 0;
  }
}
