import { expect, test } from "vitest";
import type { Document } from "@/domain/document/document";
import { textsOf } from "@/domain/document/text";
import { cleaned, cleanText } from "./clean";

const of = (blocks: Document["blocks"]): Document => ({ title: "一\n二", language: "zh-CN", blocks });

test.each([
  ["a\u0000b\u0008c", "abc"],
  ["一\r\n二\r三\u2028四", "一\n二\n三\n四"],
  ["左\u202e右\u2066\u200b", "左右"],
  ["半\ud83d个", "半个"],
  ["好😀", "好😀"],
  ["甲\t乙", "甲 乙"],
  ["①㎡℃〔2026〕——", "①㎡℃〔2026〕——"],
])("%j is written %j", (typed, written) => {
  expect(cleanText(typed)).toBe(written);
});

test("a text of several lines is several paragraphs of the same style; empty lines go", () => {
  const { blocks, title } = cleaned(
    of([{ kind: "text", style: "body", runs: ["一\n\n", { text: "二\n三", bold: true }, "四"] }]),
  );
  expect(title).toBe("一 二");
  expect(blocks).toEqual([
    { kind: "text", style: "body", runs: ["一"] },
    { kind: "text", style: "body", runs: [{ text: "二", bold: true }] },
    { kind: "text", style: "body", runs: [{ text: "三", bold: true }, "四"] },
  ]);
});

test("an empty line stays a line, and cells keep their lines", () => {
  const document = cleaned(
    of([
      { kind: "text", style: "plain", runs: [] },
      { kind: "table", columns: [{ head: "甲\u0001", width: 1 }], rows: [["乙\n丙\u0002"]] },
      { kind: "form", rows: [{ label: "丁\u0003", value: "戊\u0004" }] },
    ]),
  );
  expect(document.blocks[0]).toEqual({ kind: "text", style: "plain", runs: [] });
  expect(textsOf(document)).toEqual(["甲", "乙\n丙", "丁", "戊"]);
});
