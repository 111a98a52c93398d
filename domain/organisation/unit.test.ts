import { expect, test } from "vitest";
import { seenOf } from "./fields";
import { changeUnitInput, createUnitInput, unitFields, wouldLoop } from "./unit";

const units = [
  { id: "city", parentId: null },
  { id: "bureau", parentId: "city" },
  { id: "office", parentId: "bureau" },
];

test.each([
  ["bureau", "office", true],
  ["city", "office", true],
  ["city", "city", true],
  ["office", "city", false],
  ["bureau", null, false],
  ["new", "office", false],
])("%s under %s loops: %s", (id, parentId, loops) => {
  expect(wouldLoop(units, id, parentId)).toBe(loops);
});

test("a loop that stands in the data already does not hang", () => {
  const broken = [
    { id: "a", parentId: "b" },
    { id: "b", parentId: "a" },
  ];
  expect(wouldLoop(broken, "c", "a")).toBe(false);
});

test("the empty choice is no parent, and a form without a name is refused", () => {
  const id = crypto.randomUUID();
  const form = { id, name: " 市图书馆 ", nameEn: "City Library", kind: "government", parentId: "" };
  expect(createUnitInput.parse(form)).toEqual({ ...form, name: "市图书馆", parentId: null, docPrefix: "" });
  expect(changeUnitInput.safeParse(form).success).toBe(false);
  expect(createUnitInput.safeParse({ ...form, name: " " }).success).toBe(false);
  expect(createUnitInput.safeParse({ ...form, kind: "sect" }).success).toBe(false);
});

test("what was seen is the fields of the form, whatever else the row has", () => {
  const row = { name: "a", nameEn: "b", kind: "party", parentId: null, docPrefix: "" };
  expect(seenOf(unitFields, { ...row, openCases: 3 })).toBe(seenOf(unitFields, { openCases: 4, ...row }));
  expect(seenOf(unitFields, row)).not.toBe(seenOf(unitFields, { ...row, name: "c" }));
});
