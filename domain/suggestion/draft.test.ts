import { describe, expect, test } from "vitest";
import {
  changedPoints,
  type DraftValues,
  differences,
  draftFromForm,
  draftIn,
  EMPTY_DRAFT,
  missingFromDraft,
  sameDraft,
} from "./draft";

const full: DraftValues = {
  ...EMPTY_DRAFT,
  title: "关于增设公交站点的建议",
  situation: "站距过大。",
  cause: "线路多年未调整。",
  points: ["增设两处站点。", "延长末班车时间。"],
  categoryId: "8c0f0d0e-0000-4000-8000-000000000001",
  publicity: "full",
  formation: "research",
  repeatedYears: "2",
  oneMatter: true,
  wishedUnitIds: ["b", "a"],
  cosignerIds: ["c"],
};

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe("what stands in a form", () => {
  test("is read by the names of its fields, the points by their numbers", () => {
    const form = formOf([
      ["title", full.title],
      ["situation", full.situation],
      ["cause", full.cause],
      ["points.10", "第三"],
      ["points.2", "第二"],
      ["points.0", "第一"],
      ["categoryId", full.categoryId],
      ["publicity", "full"],
      ["formation", "research"],
      ["repeatedYears", "2"],
      ["oneMatter", "on"],
      ["wishedUnitIds[]", "b"],
      ["wishedUnitIds[]", "a"],
      ["cosignerIds[]", "c"],
    ]);
    expect(draftFromForm(form)).toEqual({ ...full, wantsContact: false, points: ["第一", "第二", "第三"] });
  });

  test("may be nothing at all", () =>
    expect(draftFromForm(new FormData())).toEqual({ ...EMPTY_DRAFT, wantsContact: false }));
});

describe("two drafts", () => {
  test("are the same but for the order of ticks, empty points, and space around words", () => {
    const other = {
      ...full,
      title: ` ${full.title} `,
      situation: `${full.situation}\r\n`,
      points: ["增设两处站点。 ", "", "延长末班车时间。"],
      wishedUnitIds: ["a", "b"],
    };
    expect(sameDraft(full, other)).toBe(true);
    expect(differences(full, other)).toEqual([]);
  });

  test.each<Partial<DraftValues>>([
    { title: "别的" },
    { points: full.points.toReversed() },
    { wantsContact: false },
    { cosignerIds: [] },
    { repeatedYears: "0" },
  ])("differ by %j, and say in what", (change) => {
    expect(sameDraft(full, { ...full, ...change })).toBe(false);
    expect(differences(full, { ...full, ...change })).toEqual(Object.keys(change));
  });
});

describe("what is missing", () => {
  test("nothing from a full draft", () => expect(missingFromDraft(full)).toEqual([]));
  test("everything from an empty one, the tick last", () =>
    expect(missingFromDraft(EMPTY_DRAFT)).toEqual([
      ...["title", "situation", "cause", "points", "category", "publicity", "formation"],
      "oneMatter",
    ]));
  test("a choice that is none of the list counts as not made", () =>
    expect(missingFromDraft({ ...full, publicity: "secret", points: [" "] })).toEqual([
      "points",
      "publicity",
    ]));
});

describe("a draft kept in a browser", () => {
  test("comes back as it was", () => expect(draftIn(JSON.parse(JSON.stringify(full)))).toEqual(full));
  test.each([null, "text", 3, [], {}, { title: "只有标题" }, { points: [] }])("%j is none", (value) =>
    expect(draftIn(value)).toBeNull(),
  );
  test("what has another type is left out", () =>
    expect(draftIn({ ...full, situation: 5, points: ["一", 2], wantsContact: "yes" })).toEqual({
      ...full,
      situation: "",
      points: ["一"],
      wantsContact: false,
    }));
});

describe("points are changed without scripts", () => {
  const points = ["一", "二", "三"];
  test.each([
    ["add", ["一", "二", "三", ""]],
    ["remove:1", ["一", "三"]],
    ["up:2", ["一", "三", "二"]],
    ["down:0", ["二", "一", "三"]],
    ["up:0", points],
    ["down:2", points],
    ["remove:7", points],
    ["up:", points],
    ["nonsense:1", points],
  ])("%s", (act, expected) => expect(changedPoints(points, act)).toEqual(expected));

  test("no eleventh is added", () => {
    const ten = Array.from({ length: 10 }, (_, index) => String(index));
    expect(changedPoints(ten, "add")).toEqual(ten);
  });
});
