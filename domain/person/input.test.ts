import { describe, expect, test } from "vitest";
import { accountState, LOCKED_FOR_GOOD, personFilter, personQuery } from "./filter";
import { addMembershipInput, createPersonInput } from "./input";

const ID = "0b2b7f0e-6d53-4a0c-9f0c-3a3d9b1c2d3e";
const fields = (parsed: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  parsed.error?.issues.map(({ path }) => path.join("."));

describe("a role and whom it is for", () => {
  test("a unit's handler needs a unit, a clerk a delegation", () => {
    expect(fields(addMembershipInput.safeParse({ userId: ID, role: "unit_handler", unitId: "" }))).toEqual([
      "unitId",
    ]);
    expect(fields(addMembershipInput.safeParse({ userId: ID, role: "delegation_clerk" }))).toEqual([
      "delegationId",
    ]);
  });

  test("what the role is not for does not count", () => {
    const staff = addMembershipInput.parse({ userId: ID, role: "staff", unitId: ID, delegationId: ID });
    expect(staff).toMatchObject({ unitId: null, delegationId: null });
  });

  test("nobody can be made the system", () => {
    expect(addMembershipInput.safeParse({ userId: ID, role: "system" }).success).toBe(false);
  });

  test("a deputy comes with term and card", () => {
    const deputy = { account: "dai.biao", name: "代表", role: "deputy", delegationId: ID };
    expect(fields(createPersonInput.safeParse(deputy))).toEqual(["termId", "cardNo"]);
    expect(createPersonInput.safeParse({ ...deputy, termId: ID, cardNo: "0101" }).success).toBe(true);
  });
});

describe("the filter of the list of people", () => {
  test("what makes no sense counts as absent", () => {
    const filter = personFilter.parse({ q: ["a"], role: "king", unit: "1; drop", state: "dead", page: "-3" });
    expect(filter).toEqual({
      q: "",
      role: undefined,
      unit: undefined,
      delegation: undefined,
      state: undefined,
      page: 1,
    });
  });

  test("comes back from its own address", () => {
    const filter = personFilter.parse({ q: "赵", role: "staff", state: "locked", page: "3" });
    expect(personFilter.parse(Object.fromEntries(new URLSearchParams(personQuery(filter))))).toEqual(filter);
    expect(personQuery(personFilter.parse({}))).toBe("");
  });
});

test("an account's state is the gravest that holds", () => {
  const now = new Date("2026-11-23T08:00:00Z");
  const facts = { retiredOn: null, lockedUntil: null, mustChangePassword: false };
  expect(accountState(facts, now)).toBe("usable");
  expect(accountState({ ...facts, lockedUntil: now }, now)).toBe("usable");
  expect(accountState({ ...facts, mustChangePassword: true }, now)).toBe("first_password");
  expect(accountState({ ...facts, mustChangePassword: true, lockedUntil: LOCKED_FOR_GOOD }, now)).toBe(
    "locked",
  );
  expect(accountState({ ...facts, lockedUntil: LOCKED_FOR_GOOD, retiredOn: "2026-11-01" }, now)).toBe(
    "retired",
  );
});
