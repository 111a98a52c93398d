import { expect, test } from "vitest";
import { csvCell, csvText } from "./csv";

test.each(["=1+1", "+86 0392", "-2", "@SUM(A1)", "\t=1", "\rx", "  =HYPERLINK()", "＝1", "＠x"])(
  "%j is no formula",
  (text) => expect(csvCell(text)).toBe(`"'${text}"`),
);

test.each(["关于公交的建议", "2023-047", "a = b", ""])("%j stays as it is", (text) =>
  expect(csvCell(text)).toBe(`"${text}"`),
);

test("a quotation mark or a new line stays inside its cell", () =>
  expect(csvCell('他说"好"，\n走了')).toBe('"他说""好""，\n走了"'));

test("a table begins with the mark by which Excel knows the encoding", () =>
  expect(
    csvText([
      ["案号", "标题"],
      ["1", "公交"],
    ]),
  ).toBe('\uFEFF"案号","标题"\r\n"1","公交"\r\n'));
