import { describe, expect, test } from "vitest";
import { csvLines } from "./csv";
import { dayOfText } from "./day-text";
import { errorValues } from "./error-values";
import { readHeader } from "./header";
import { columnsOf } from "./kinds";
import { noticeOf } from "./notice";
import { readRowQuery, rowQueryText } from "./query";
import { letterOf, parseRow } from "./row";

test.each([
  ["2023-5-6", "2023-05-06"],
  ["2023/05/06", "2023-05-06"],
  ["2023年5月6日", "2023-05-06"],
  ["2023年5月6", "2023-05-06"],
  ["２０２３－５－６", "2023-05-06"],
  ["20230506", "2023-05-06"],
  ["45052", "2023-05-06"],
  ["2023-02-30", null],
  ["5月6日", null],
  ["12", null],
])("%s is the day %s", (text, day) => expect(dayOfText(text)).toBe(day));

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [53, "BA"],
])("column %i has the letter %s", (place, letter) => expect(letterOf(place)).toBe(letter));

describe("a CSV text", () => {
  test.each([
    [
      "a,b\r\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      '"a,1","b""2"\n"c\nd",',
      [
        ["a,1", 'b"2'],
        ["c\nd", ""],
      ],
    ],
    ["'=1+1,'plain", [["=1+1", "'plain"]]],
  ])("%j", (text, lines) => expect([...csvLines(text)]).toEqual(lines));
});

test("a header is found by its words, an unknown column is ignored, a missing one named", () => {
  const headers = Object.fromEntries(Object.keys(columnsOf("calendar")).map((name) => [name, [`${name}列`]]));
  const words = { headers, choices: {} };
  const header = readHeader("calendar", words, ["date列 *", "什么", "NAME"]);
  expect(header?.letters).toEqual({ date: "A", name: "C" });
  expect([header?.missing, header?.ignored]).toEqual([["kind"], ["什么"]]);
  expect(readHeader("calendar", words, ["date列", "什么"])).toBeNull();
});

test("points lose the numbers before them, names their separators", () => {
  const cells = { points: "1. 修路。\n（空）\n２、装灯。", cosigners: "甲、乙,丙；甲" };
  const { values } = parseRow("suggestions", {}, { number: 2, cells });
  expect(values.points).toEqual(["修路。", "（空）", "装灯。"]);
  expect(values.cosigners).toEqual(["甲", "乙", "丙"]);
});

test("the days of a file are one notice, with the first source that is named; a wrong row makes none", () => {
  const row = (number: number, date: string, over: Record<string, string> = {}) => ({
    number,
    cells: { date, kind: "holiday", name: "春节", ...over },
  });
  const rows = [row(2, "2027-02-05"), row(3, "2027年2月6日", { source: "通知" })];
  expect(noticeOf(rows, "a.xlsx")).toMatchObject({ kind: "notice", year: 2027, source: "通知" });
  expect(noticeOf([...rows, row(4, "哪天")], "a.xlsx")).toBeNull();
});

test("an address asks for rows; what means nothing is left out", () => {
  expect(readRowQuery({ rows: "wrong", page: "3" })).toEqual({ filter: "wrong", page: 3 });
  expect(readRowQuery({ rows: "<b>", page: "-1" })).toEqual({ filter: null, page: 1 });
  expect(rowQueryText({ filter: "wrong", page: 3 })).toBe("?rows=wrong&page=3");
  expect(rowQueryText({ filter: null, page: 1 })).toBe("");
});

test("a cell that must be one of a list is told the list", () => {
  const error = { column: "period" };
  const said = errorValues(
    "suggestions",
    error,
    (path) => path.split(".").at(-1) ?? "",
    (list) => list.join("/"),
  );
  expect(said).toEqual({ choices: "session/intersession" });
  expect(errorValues("suggestions", { column: "title", values: { max: 3 } }, String, String)).toEqual({
    max: 3,
  });
});
