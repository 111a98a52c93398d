import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { acceptInput, giveBackInput, proposeRefusalInput, requiredNote, saveDraftInput, tick } from "./input";

const id = "6f1f1c1e-3a52-4a30-9d8a-2f6a5f6f0a01";
const other = "6f1f1c1e-3a52-4a30-9d8a-2f6a5f6f0a02";
const at = { id, version: "3" };

/** The paths of what is wrong, or nothing. */
const wrong = (schema: z.ZodType, input: unknown) =>
  schema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

describe("a draft", () => {
  test("may be empty but for its id, and comes out with defaults", () => {
    expect(saveDraftInput.parse({ id })).toEqual({
      id,
      version: 0,
      title: "",
      situation: "",
      cause: "",
      points: [],
      categoryId: null,
      publicity: null,
      formation: null,
      repeatedYears: 0,
      wantsContact: false,
      oneMatter: false,
      wishedUnitIds: [],
      cosignerIds: [],
    });
  });

  test("takes a form's words: one value or several, ticks, numbers as text, empty points dropped", () => {
    const parsed = saveDraftInput.parse({
      id,
      version: "2",
      points: ["一", "  ", "二 "],
      cosignerIds: other,
      oneMatter: "on",
      repeatedYears: "3",
      categoryId: "",
    });
    expect(parsed).toMatchObject({ version: 2, points: ["一", "二"], cosignerIds: [other], oneMatter: true });
    expect(parsed).toMatchObject({ repeatedYears: 3, categoryId: null });
  });

  test.each([
    ["a title of 51 characters", { title: "字".repeat(51) }, "title"],
    ["a part of 3001", { situation: "字".repeat(3001) }, "situation"],
    ["eleven points", { points: Array.from({ length: 11 }, (_, n) => `第${n}点`) }, "points"],
    ["a point of 1001", { points: ["字".repeat(1001)] }, "points.0"],
    ["six wished units", { wishedUnitIds: Array.from({ length: 6 }, () => id) }, "wishedUnitIds"],
    ["a category that is no id", { categoryId: "1 or 1=1" }, "categoryId"],
    ["a publicity that is not offered", { publicity: "everything" }, "publicity"],
    ["five repeated years", { repeatedYears: "5" }, "repeatedYears"],
    ["an id that is none", { id: "../../etc" }, "id"],
    ["a version below zero", { version: "-1" }, "version"],
    ["an object for a title", { title: { $ne: "" } }, "title"],
  ])("is refused with %s", (_what, field, path) => {
    expect(wrong(saveDraftInput, { id, ...field })[0]?.split(" ")[0]).toBe(path);
  });

  test("keeps nothing that was not asked for", () => {
    const parsed = saveDraftInput.parse({ id, leadId: other, state: "closed", congressId: "b" });
    expect(parsed).not.toHaveProperty("leadId");
    expect(parsed).not.toHaveProperty("state");
    expect(parsed).not.toHaveProperty("congressId");
  });

  test("loses the characters that no database can keep, and nothing else", () => {
    const zero = String.fromCharCode(0);
    const half = String.fromCharCode(0xd800);
    const parsed = saveDraftInput.parse({ id, title: `桥${zero}梁${half}𠮷😀`, points: [`修${zero}桥`] });
    expect(parsed).toMatchObject({ title: "桥梁𠮷😀", points: ["修桥"] });
  });
});

describe("decisions", () => {
  test("a return needs a reason of the checklist and words", () => {
    expect(wrong(giveBackInput, { ...at, note: "见清单" })).toEqual(["reasons required"]);
    expect(wrong(giveBackInput, { ...at, reasons: "tender", note: " " })).toEqual(["note required"]);
    expect(wrong(giveBackInput, { ...at, reasons: ["because"], note: "见清单" })).toHaveLength(1);
    expect(wrong(giveBackInput, { ...at, reasons: ["tender", "no_content"], note: "见清单" })).toEqual([]);
  });

  test("a refusal needs its kind, ground and explanation", () => {
    const full = { ...at, kind: "letter", ground: "private_matter", note: "个人事务" };
    expect(wrong(proposeRefusalInput, full)).toEqual([]);
    for (const field of ["kind", "ground", "note"])
      expect(wrong(proposeRefusalInput, { ...full, [field]: "" })[0]?.split(" ")[0]).toBe(field);
  });

  test("acceptance needs a category and both ticks", () => {
    const full = { ...at, categoryId: other, similarChecked: "on", secretChecked: "on" };
    expect(wrong(acceptInput, full)).toEqual([]);
    expect(wrong(acceptInput, { ...full, similarChecked: undefined })).toEqual(["similarChecked mustTick"]);
    expect(wrong(acceptInput, { ...full, secretChecked: "" })).toEqual(["secretChecked mustTick"]);
    expect(wrong(acceptInput, { ...full, categoryId: "" })).toEqual(["categoryId required"]);
  });

  test("a version must be seen: zero, a fraction or a word is none", () => {
    const full = { categoryId: other, similarChecked: "on", secretChecked: "on" };
    for (const version of ["0", "1.5", "x", "", undefined, "99999999999999999999"])
      expect(wrong(acceptInput, { ...full, id, version })[0]?.split(" ")[0]).toBe("version");
  });
});

test("a tick is what a browser or a program sends for yes", () => {
  expect(["on", "true", true, "false", false, "", undefined].map((value) => tick.parse(value))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(tick.safeParse("maybe").success).toBe(false);
});

test("a note of blanks is no note, one of 2001 characters too long", () => {
  expect(requiredNote.safeParse("　 \n").success).toBe(false);
  expect(requiredNote.safeParse("字".repeat(2001)).success).toBe(false);
  expect(requiredNote.parse("  同意  ")).toBe("同意");
});
