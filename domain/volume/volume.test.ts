import { expect, test } from "vitest";
import type { Block } from "../document/document";
import type { VolumeCase } from "./case";
import { volumeDocument } from "./document";
import { orderVolumeInput, scopeOfChoice, volumeKey } from "./input";

const one = (number: string, more: Partial<VolumeCase> = {}): VolumeCase => ({
  number,
  title: `关于${number}的建议`,
  lead: "林知远",
  cosigners: ["苏映雪", "顾长青"],
  category: { name: "交通", nameEn: "Transport" },
  units: [
    { name: "市交通运输局", nameEn: "Roads", co: false },
    { name: "市财政局", nameEn: "Finance", co: true },
  ],
  situation: "现状。\n第二段。",
  cause: "",
  points: ["一。", "二。"],
  replies: [
    {
      unit: { name: "市交通运输局", nameEn: "Roads" },
      docNumber: "鹤交〔2023〕1号",
      issuedOn: "2023-05-01",
      className: { name: "A 已经解决", nameEn: "A" },
      answers: ["答一。", "答二。"],
      summary: "已办。",
    },
  ],
  rating: { overall: "satisfied", reason: "" },
  ...more,
});

const cover = {
  congress: { name: "某市人大", nameEn: "Congress" },
  scope: "第一次会议",
  category: null,
  day: "2026年1月1日",
  withReplies: true,
};
const say = (path: string, values: Record<string, string | number> = {}) =>
  [path.split(".").at(-1), ...Object.values(values)].join(" ");
const linesOf = (blocks: readonly Block[], style: string) =>
  blocks.flatMap((block) =>
    block.kind === "text" && block.style === style
      ? [block.runs.map((run) => (typeof run === "string" ? run : run.text)).join("")]
      : [],
  );

test("by number each case is a head of the contents, on a page of its own", () => {
  const { blocks, title } = volumeDocument(cover, [one("12-1-001"), one("12-1-002")], "number", say, "zh-CN");
  expect(linesOf(blocks, "heading")).toEqual([
    "12-1-001　关于12-1-001的建议",
    "12-1-002　关于12-1-002的建议",
  ]);
  expect(blocks.filter(({ kind }) => kind === "contents")).toHaveLength(1);
  expect(blocks.filter(({ kind }) => kind === "pageBreak")).toHaveLength(3);
  expect(title).toContain("第一次会议");
  const body = linesOf(blocks, "body");
  for (const text of ["现状。", "第二段。", "1. 一。", "2. 二。", "1. 答一。", "已办。"])
    expect(body).toContain(text);
  expect(body).toContain("label cosigners苏映雪、顾长青");
  expect(body).toContain("label coUnits市财政局");
  expect(body.some((text) => text.startsWith("cause"))).toBe(false);
});

test("by category each category is a chapter with how many it has; what has none stands last", () => {
  const cases = [one("1", { category: null }), one("2"), one("3")];
  const { blocks } = volumeDocument(cover, cases, "category", say, "en");
  expect(linesOf(blocks, "heading")).toEqual(["chapter Transport 2", "chapter noCategory 1"]);
  expect(linesOf(blocks, "subheading").map((text) => text[0])).toEqual(["2", "3", "1"]);
});

test("without replies and rating nothing of them is printed", () => {
  const { blocks } = volumeDocument(cover, [one("1", { replies: [], rating: null })], "number", say, "zh-CN");
  expect(JSON.stringify(blocks)).not.toMatch(/reply|rating/);
});

test("an order reads its scope, and the same order has the same key", () => {
  const id = "6f1c1f4e-8f5f-4f0e-9f5d-2b8f7f0d1c11";
  expect(scopeOfChoice({ scope: "2023" })).toEqual({ year: "2023" });
  expect(scopeOfChoice({ scope: id })).toEqual({ sessionId: id });
  const key = (more = {}) => volumeKey(orderVolumeInput.parse({ scope: "2023", ...more }));
  expect(key({ replies: "on" })).toBe(key({ replies: true }));
  expect(new Set([key(), key({ replies: "on" }), key({ order: "category" }), key({ scope: id })]).size).toBe(
    4,
  );
  expect(orderVolumeInput.safeParse({ scope: "everything" }).success).toBe(false);
});
