import { expect, test } from "vitest";
import { caseNumber } from "./number";
import { missingFromText, type SuggestionText, signedWords } from "./text";

const full: SuggestionText = {
  title: "关于增设站点的建议",
  situation: "站距过大。",
  cause: "线路未调整。",
  points: ["增设两处站点。"],
  categoryId: "c",
  publicity: "full",
  formation: "visit",
};

test("a full text lacks nothing", () => {
  expect(missingFromText(full)).toEqual([]);
});

test.each([
  ["title", { title: "　 " }],
  ["situation", { situation: "" }],
  ["cause", { cause: "\n" }],
  ["points", { points: [" "] }],
  ["category", { categoryId: null }],
  ["publicity", { publicity: null }],
  ["formation", { formation: null }],
] satisfies [string, Partial<SuggestionText>][])("without its %s it lacks exactly that", (part, lack) => {
  expect(missingFromText({ ...full, ...lack })).toEqual([part]);
});

test("what co-signers sign is every word of title, parts and points, and nothing else", () => {
  const words = signedWords(full);
  for (const other of [{ title: "别的" }, { situation: "别的" }, { cause: "别的" }, { points: ["别的"] }])
    expect(signedWords({ ...full, ...other })).not.toBe(words);
  expect(signedWords({ ...full, ...{ categoryId: "d", publicity: "none" } })).toBe(words);
});

test("words that move from one part into the next are other words", () => {
  const one = signedWords({ ...full, situation: "甲", cause: "乙丙" });
  expect(signedWords({ ...full, situation: "甲乙", cause: "丙" })).not.toBe(one);
  const two = signedWords({ ...full, points: ["甲", "乙"] });
  expect(signedWords({ ...full, points: ["甲乙"] })).not.toBe(two);
  expect(signedWords({ ...full, points: ["乙", "甲"] })).not.toBe(two);
});

test("a case is called by its series and three digits, and by nothing before acceptance", () => {
  expect(caseNumber({ series: "12-1", number: 47 })).toBe("12-1-047");
  expect(caseNumber({ series: "2023", number: 1234 })).toBe("2023-1234");
  expect(caseNumber({ series: null, number: null })).toBeNull();
});
