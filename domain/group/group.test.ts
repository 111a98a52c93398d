import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Party, whyNotMerge } from "./merge";
import { unsolvedYears, wasUnsolved } from "./repeated";
import { partsOf } from "./split";

const party = (more: Partial<Party> = {}): Party => ({
  ...{ state: "accepted", termId: "12", groupId: null, replied: false, units: [] },
  ...more,
});

describe("what can be merged", () => {
  test.each<[string | null, Partial<Party>, Partial<Party>]>([
    [null, {}, {}],
    [null, { groupId: "g" }, {}],
    [null, { state: "assigned", units: ["a", "b"] }, { state: "assigned", units: ["b", "a"] }],
    [null, { state: "assigned", units: ["a"] }, {}],
    ["notOpen", {}, { state: "submitted" }],
    ["notOpen", { state: "replied" }, {}],
    ["replied", {}, { state: "assigned", replied: true }],
    ["otherTerm", {}, { termId: "13" }],
    ["alreadyMerged", {}, { groupId: "g" }],
    ["mainFirst", {}, { state: "assigned", units: ["a"] }],
    ["otherUnits", { state: "assigned", units: ["a"] }, { state: "assigned", units: ["a", "b"] }],
  ])("%s", (fault, main, other) => {
    expect(whyNotMerge(party(main), [party(), party(other)])).toBe(fault);
  });
});

describe("the parts of a split", () => {
  test("every point is in exactly one part, whatever was sent", () => {
    const place = fc.array(fc.option(fc.integer({ min: -1, max: 7 })), { minLength: 1, maxLength: 10 });
    const titles = fc.array(fc.constantFrom("", " ", "甲", "乙"), { maxLength: 5 });
    fc.assert(
      fc.property(titles, place, (names, where) => {
        const made = partsOf(names, where);
        if ("fault" in made) return;
        const points = made.parts.flatMap((part) => part.points);
        expect(points.toSorted((a, b) => a - b)).toEqual(where.map((_, index) => index + 1));
        expect(made.parts.length).toBeGreaterThan(1);
        expect(made.parts.every((part) => part.title !== "" && part.points.length > 0)).toBe(true);
      }),
    );
  });

  test.each([
    ["pointNotPlaced", ["甲", "乙"], [1, null]],
    ["pointNotPlaced", ["甲", "乙"], [1, 3]],
    ["tooFewParts", ["甲", ""], [1, 1]],
    ["partWithoutPoint", ["甲", "乙"], [1, 1]],
    ["partWithoutTitle", ["甲", ""], [1, 2]],
  ] as const)("%s", (fault, titles, place) => expect(partsOf(titles, place)).toEqual({ fault }));

  test("a part that was left empty is none", () => {
    expect(partsOf(["甲", "", "丙"], [1, 3])).toEqual({
      parts: [
        { title: "甲", points: [1] },
        { title: "丙", points: [2] },
      ],
    });
  });
});

describe("raised before and not solved", () => {
  const earlier = (year: number, classMeaning: "resolved" | "planned" | null, missed = false) => ({
    ...{ year, classMeaning, missed },
  });

  test("class B, C and D, and a promise that was not kept; not what has no answer yet", () => {
    expect(wasUnsolved(earlier(2023, "planned"))).toBe(true);
    expect(wasUnsolved(earlier(2023, "resolved"))).toBe(false);
    expect(wasUnsolved(earlier(2023, "resolved", true))).toBe(true);
    expect(wasUnsolved(earlier(2023, null))).toBe(false);
  });

  test("counts years, not cases, and this year with them", () => {
    expect(
      unsolvedYears(2026, [earlier(2023, "planned"), earlier(2023, "planned"), earlier(2025, "planned")]),
    ).toBe(3);
    expect(unsolvedYears(2026, [earlier(2023, "resolved")])).toBe(0);
    expect(unsolvedYears(2026, [earlier(2026, "planned")])).toBe(0);
  });
});
