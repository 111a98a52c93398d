import fc from "fast-check";
import { expect, test } from "vitest";
import { csvCell, csvLine } from "../csv";
import { csvLines } from "./csv";

const lines = (text: string) => [...csvLines(text)];

test.each([
  [
    "a,b\r\nc,d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a,b\rc,d\r",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a,b\n\nc\r\n", [["a", "b"], [""], ["c"]]],
  ['a"b,"x,y","p""q"', [['a"b', "x,y", 'p"q']]],
  ['"一\r\n二\r三",𠮷', [["一\r\n二\r三", "𠮷"]]],
  ["'=1,'\t1,'甲", [["=1", "\t1", "'甲"]]],
  ["", []],
])("%j is read as %j", (text, read) => expect(lines(text)).toEqual(read));

test("what we wrote is read as it was, whatever it is", () =>
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (table) => {
      expect(lines(table.map((row) => csvLine(row.map(csvCell))).join(""))).toEqual(table);
    }),
  ));

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("'", "=", '"', ",", "\r", "\n", "\t", "＝", " ", "·", "𠮷"))
    .map((signs) => signs.join("")),
);

test("a quote that is never closed is refused with the line it is in", () =>
  expect(() => lines('a,b\n"c,d\ne,f\n')).toThrow(
    expect.objectContaining({ because: { key: "importBatch.openQuote", values: { line: 2 } } }),
  ));
