import { expect, test } from "vitest";
import { csvCell, csvLine, csvValue } from "./csv";

test.each(["=1+1", "+86 0392", "-2", "@SUM(A1)", "\t=1", "\rx", "  =HYPERLINK()", "＝1", "＠x"])(
  "%j is no formula",
  (text) => expect(csvCell(text)).toBe(`"'${text}"`),
);

test.each(["关于公交的建议", "2023-047", "a = b", ""])("%j stays as it is", (text) =>
  expect(csvCell(text)).toBe(`"${text}"`),
);

test("a quotation mark or a new line stays inside its cell", () =>
  expect(csvCell('他说"好"，\n走了')).toBe('"他说""好""，\n走了"'));

test("a line has commas and ends as the standard says", () =>
  expect(csvLine(['"案号"', "1"])).toBe('"案号",1\r\n'));

test.each([
  ["text", "=1", `"'=1"`],
  ["text", null, '""'],
  ["number", -3, "-3"],
  ["day", "2026-03-01", '"2026-03-01"'],
  ["moment", new Date("2026-03-01T18:30:00Z"), '"2026-03-02 02:30"'],
  ["percent", 0.12345, "12.35%"],
  ["percent", 1, "100%"],
] as const)("a %s %j is written %s", (kind, cell, text) => expect(csvValue(kind, cell)).toBe(text));
