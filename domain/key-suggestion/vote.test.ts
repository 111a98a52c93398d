import fc from "fast-check";
import { expect, test } from "vitest";
import { contentPercent, reaches, votesCast } from "./vote";

const count = fc.nat(300);
const anyVote = fc.record({
  satisfied: count,
  basicallySatisfied: count,
  dissatisfied: count,
  abstained: count,
});

test.each([
  [{ satisfied: 30, basicallySatisfied: 6, dissatisfied: 20, abstained: 4 }, 60, true],
  [{ satisfied: 30, basicallySatisfied: 5, dissatisfied: 20, abstained: 5 }, 60, false],
  [{ satisfied: 36, basicallySatisfied: 0, dissatisfied: 0, abstained: 25 }, 60, false],
  [{ satisfied: 0, basicallySatisfied: 0, dissatisfied: 0, abstained: 0 }, 1, false],
])("%j at %i percent: %s", (vote, threshold, passes) => expect(reaches(vote, threshold)).toBe(passes));

test("the percent that is shown and the outcome never contradict each other", () =>
  fc.assert(
    fc.property(anyVote, fc.integer({ min: 1, max: 100 }), (vote, threshold) => {
      expect(reaches(vote, threshold)).toBe(votesCast(vote) > 0 && contentPercent(vote) >= threshold);
    }),
  ));

test("one voice more for it never turns a passed vote down", () =>
  fc.assert(
    fc.property(anyVote, fc.integer({ min: 1, max: 100 }), (vote, threshold) => {
      const better = { ...vote, satisfied: vote.satisfied + 1 };
      expect(!reaches(vote, threshold) || reaches(better, threshold)).toBe(true);
    }),
  ));
