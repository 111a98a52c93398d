import { expect, test } from "vitest";
import { complained } from "./complained";

const required = [{ key: "required" }];

test("complaints come in the order of the form, whatever the rules look at first; those about no field lead", () => {
  const fields = { title: required, decision: required, "points.3": required, "": required, other: required };
  const all = complained({ status: "invalid", fields }, ["decision", "title", "points"]);
  expect(all.map(({ path, field }) => [path, field])).toEqual([
    ["", undefined],
    ["other", undefined],
    ["decision", "decision"],
    ["title", "title"],
    ["points.3", "points"],
  ]);
});

test("before the fields have told their names, each complaint goes to its own path", () => {
  const fields = { title: required, "": required };
  expect(complained({ status: "invalid", fields }, []).map(({ field }) => field)).toEqual([
    "title",
    undefined,
  ]);
});

test("a refusal about one field is said there; any other is not said at a field", () => {
  const refused = (key: string) => complained({ status: "refused", because: { key } }, ["note"]);
  expect(refused("general.reasonMissing").map(({ field }) => field)).toEqual(["note"]);
  expect(refused("general.tooLate")).toEqual([]);
  expect(complained({ status: "lost" }, ["note"])).toEqual([]);
});
