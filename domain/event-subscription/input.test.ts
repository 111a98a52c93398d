import { describe, expect, test } from "vitest";
import { changeSubscriptionInput, createSubscriptionInput } from "./input";
import { subscriptionState } from "./states";

const form = (more = {}) => ({
  id: "8a4c1a52-0000-4000-8000-000000000001",
  name: "省平台",
  url: "https://events.example/in",
  types: ["suggestion.*"],
  role: "auditor",
  unitId: "",
  ...more,
});
const wrong = (more: object) =>
  createSubscriptionInput.safeParse(form(more)).error?.issues.map(({ path }) => path.join("."));

describe("a new subscription", () => {
  test("keeps a unit only for a unit's eyes", () => {
    const unitId = "8a4c1a52-0000-4000-8000-000000000002";
    expect(createSubscriptionInput.parse(form({ unitId })).unitId).toBeNull();
    expect(createSubscriptionInput.parse(form({ unitId, role: "unit_handler" })).unitId).toBe(unitId);
  });

  test.each<[string, object, string]>([
    ["http", { url: "http://events.example/in" }, "url"],
    ["an address in figures", { url: "https://10.0.0.1/in" }, "url"],
    ["this machine", { url: "https://localhost/in" }, "url"],
    ["a user in the address", { url: "https://a:b@events.example/in" }, "url"],
    ["no type", { types: [] }, "types"],
    ["a type that is none", { types: ["suggestion.create"] }, "types.0"],
    ["a deputy's eyes", { role: "deputy" }, "role"],
    ["an administrator's eyes, which see no case", { role: "administrator" }, "role"],
    ["a unit's eyes without the unit", { role: "unit_handler" }, "unitId"],
  ])("is not taken with %s", (_what, more, path) => expect(wrong(more)).toEqual([path]));
});

test("a change leaves the address that nobody is shown, when none is given", () => {
  const { id, ...fields } = form({ url: "" });
  expect(changeSubscriptionInput.parse({ id, version: "3", ...fields })).toMatchObject({
    url: "",
    version: 3,
  });
});

test.each([
  [{}, "active"],
  [{ failingSince: new Date() }, "failing"],
  [{ failingSince: new Date(), pausedAt: new Date() }, "paused"],
  [{ pausedAt: new Date(), retiredOn: "2026-06-01" }, "retired"],
])("%o is %s", (marks, state) =>
  expect(subscriptionState({ retiredOn: null, pausedAt: null, failingSince: null, ...marks })).toBe(state),
);
