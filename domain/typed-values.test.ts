import { expect, test } from "vitest";
import { IDLE } from "./form-state";
import { typedValues, withTyped } from "./typed-values";

const REFUSED = { status: "refused", because: { key: "general.tooLate" } } as const;

test("what was typed comes back by name, lists with all their values", () => {
  const form: [string, unknown][] = [
    ["title", "修路"],
    ["units[]", "a"],
    ["units[]", "b"],
    ["points.0", ""],
  ];
  const state = withTyped(REFUSED, form);
  expect(state).toMatchObject(REFUSED);
  expect(typedValues(state)).toEqual({ title: ["修路"], "units[]": ["a", "b"], "points.0": [""] });
});

test("passwords, files and the framework's own fields stay out", () => {
  const form: [string, unknown][] = [
    ["newPassword", "secret"],
    ["file", new Blob()],
    ["$ACTION_ID_1", "x"],
  ];
  expect(typedValues(withTyped(REFUSED, form))).toEqual({});
});

test("an answer that does not say gives nothing", () => expect(typedValues(IDLE)).toEqual({}));
