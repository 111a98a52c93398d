import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROLES, type Viewer } from "../viewer";
import { readCaseNumber } from "./input";
import { AWARD_STATES } from "./kinds";
import { decides, standingOf } from "./standing";
import { AWARD_TRANSITION_NAMES, awardWorkflow } from "./workflow";

const counted = fc
  .array(fc.nat(6), { maxLength: 20 })
  .map((votes) => votes.map((count, index) => ({ id: String(index), votes: count })));
const places = fc.integer({ min: 1, max: 12 });

describe("the list", () => {
  test("never has more places than there are, and nobody on it has fewer votes than somebody who is not", () =>
    fc.assert(
      fc.property(counted, places, (nominations, free) => {
        const standing = standingOf(nominations, free);
        const on = [...standing.sure, ...standing.tied.slice(0, standing.free)];
        expect(on.length).toBeLessThanOrEqual(free);
        const votesOf = (id: string) => nominations.find((one) => one.id === id)?.votes ?? 0;
        const off = nominations.filter(({ id }) => !on.includes(id));
        const least = Math.min(Number.POSITIVE_INFINITY, ...on.map(votesOf));
        for (const { votes } of off) expect(votes === 0 || votes <= least).toBe(true);
        for (const id of on) expect(votesOf(id)).toBeGreaterThan(0);
      }),
    ));

  test("is full when enough were voted for", () =>
    fc.assert(
      fc.property(counted, places, (nominations, free) => {
        const voted = nominations.filter(({ votes }) => votes > 0).length;
        const { sure, free: left } = standingOf(nominations, free);
        expect(sure.length + left).toBe(Math.min(free, voted));
      }),
    ));

  test("shows a tie at the last place, which only as many of the tied as there are places decide", () => {
    const votes = { a: 5, b: 3, c: 3, d: 3, e: 1 };
    const standing = standingOf(
      Object.entries(votes).map(([id, count]) => ({ id, votes: count })),
      3,
    );
    expect(standing).toEqual({ sure: ["a"], tied: ["b", "c", "d"], free: 2 });
    expect(decides(standing, ["b", "d"])).toBe(true);
    for (const wrong of [["b"], ["b", "b"], ["b", "e"], ["b", "c", "d"], []])
      expect(decides(standing, wrong)).toBe(false);
  });
});

test("who does what, and when", () => {
  const of = (role: Viewer["role"]): Viewer => ({
    role,
    userId: "1",
    congressId: "c",
    unitId: null,
    delegationId: null,
  });
  const allowed = ROLES.flatMap((role) =>
    AWARD_STATES.flatMap((state) =>
      AWARD_TRANSITION_NAMES.filter(
        (name) => awardWorkflow.judge(name, { state, nominations: 1, votes: 1 }, of(role)).kind === "allowed",
      ).map((name) => `${role} ${state} ${name}`),
    ),
  );
  expect(allowed).toEqual([
    "staff nominating nominate",
    "staff nominating startVoting",
    "staff voting publish",
    "unit_head nominating nominate",
    "committee nominating nominate",
    "committee voting vote",
    "leader nominating nominate",
    "leader voting vote",
  ]);
  const empty = { state: "nominating", nominations: 0, votes: 0 } as const;
  expect(awardWorkflow.judge("startVoting", empty, of("staff")).kind).toBe("refused");
  expect(awardWorkflow.judge("publish", { ...empty, state: "voting" }, of("staff")).kind).toBe("refused");
});

test.each([
  ["12-1-047", { series: "12-1", number: 47 }],
  ["2023-011 ", { series: "2023", number: 11 }],
  ["47", null],
  ["", null],
])("the number %j is %j", (text, parts) => expect(readCaseNumber(text)).toEqual(parts));
