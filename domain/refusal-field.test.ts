import { expect, test } from "vitest";
import words from "@/messages/zh-CN/refusal.json";
import { REFUSED_FIELDS, refusedField } from "./refusal-field";

test("every refusal that is said at a field is a refusal", () => {
  const texts: Record<string, unknown> = words;
  const wordOf = (key: string) =>
    key.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], texts);
  for (const key of Object.keys(REFUSED_FIELDS)) expect(wordOf(key), key).toEqual(expect.any(String));
});

test.each([
  ["general.reasonMissing", ["note"], "note"],
  ["paper.inTheFuture", ["text", "answeredOn"], "answeredOn"],
  // A form without the field says it at its top, as it says all others.
  ["general.reasonMissing", ["minutes"], undefined],
  ["general.tooLate", ["note"], undefined],
  // Without scripts the fields tell nobody their names; the first is taken.
  ["paper.inTheFuture", null, "ratedOn"],
])("%s in a form with %j is about %s", (key, known, field) => {
  expect(refusedField(key, known)).toBe(field);
});
