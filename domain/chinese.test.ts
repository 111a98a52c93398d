import { expect, test } from "vitest";
import { isChinese, piecesOf } from "./chinese";

const marked = (text: string) =>
  piecesOf(text)
    .map((piece) => (piece.isChinese ? `[${piece.text}]` : piece.text))
    .join("");

test("what is Chinese in a sentence is told from what is not", () => {
  expect(marked("“关于加快5G建设的建议” was accepted as no. 12-1-047")).toBe(
    "“[关于加快5G建设的建议]” was accepted as no. 12-1-047",
  );
  expect(marked("张三's reply to 李四, Health Commission")).toBe(
    "[张三]'s reply to [李四], Health Commission",
  );
  expect(marked("第 3 条 is the source")).toBe("[第 3 条] is the source");
  expect(marked("推进IPv6部署 and IPv6规模")).toBe("[推进IPv6部署] and [IPv6规模]");
  expect(marked("Put it before 号, as in 鹤建〔2026〕12号.")).toBe(
    "Put it before [号], as in [鹤建〔2026〕12号].",
  );
  expect(marked("No Chinese (in it) · 12")).toBe("No Chinese (in it) · 12");
  expect(marked("（ ）")).toBe("（ ）");
  expect(piecesOf("")).toEqual([]);
});

test("a text is Chinese as a whole when nothing else in it is words", () => {
  for (const text of ["张三", "12-1-047 关于路灯", "浚县代表团 · 张三", "“路灯”", "2023年IPv6规模部署"])
    expect(isChinese(text), text).toBe(true);
  for (const text of ["", "12-1-047", "Lights", "路灯 and lights", "Lead 张三", "（）"])
    expect(isChinese(text), text).toBe(false);
});

// Looked at anew from each of their signs, these would take minutes.
test("however long a text is, each of its signs is looked at a few times", () => {
  const many = 100_000;
  const shapes = [
    "a".repeat(many),
    "路1 ".repeat(many),
    `${"路a".repeat(many)} `,
    `路${" ".repeat(many)}x`,
    `路${" 1".repeat(many)}`,
    `${"a".repeat(many)} 路`,
    `${"a".repeat(many)}!路`,
  ];
  for (const long of shapes)
    expect(
      piecesOf(long)
        .map(({ text }) => text)
        .join(""),
    ).toBe(long);
});
