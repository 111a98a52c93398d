import { expect, test } from "vitest";
import { noticeInput, pastedNoticeInput, readEntry, singleDayInput, writeEntry } from "./calendar-entry";

const row = (name: string, from: string, to = "", makeup: string[] = []) => ({ name, from, to, makeup });
const notice = {
  kind: "notice",
  year: "2027",
  source: "国办发明电〔2026〕6号",
  rows: [
    row("元旦", "2026-12-31", "2027-01-02", ["2027-01-03"]),
    row("", ""),
    row("春节", "2027-02-05", "2027-02-11", ["2027-01-31"]),
  ],
};
const faults = (over: object) =>
  noticeInput
    .safeParse({ ...notice, ...over })
    .error?.issues.map(({ path, message }) => [path.join("."), message]);

test("a notice drops its empty lines and comes back from an address as it was", () => {
  const entry = noticeInput.parse(notice);
  expect(entry.rows.map(({ name }) => name)).toEqual(["元旦", "春节"]);
  expect(readEntry(writeEntry(entry))).toEqual(entry);
});

test.each([
  ["{", null],
  ['{"kind":"notice"}', null],
  ["[]", null],
])("%s is no entry", (text, nothing) => {
  expect(readEntry(text)).toBe(nothing);
});

test.each([
  [[row("元旦", "2026-11-30")], "rows.0.from", "not_in_year"],
  [[row("元旦", "2028-01-01")], "rows.0.from", "not_in_year"],
  [[row("元旦", "2027-01-01"), row("又元旦", "2027-01-01")], "rows.1.from", "repeated"],
  [[row("元旦", "2027-01-01", "", ["2027-01-02", "2027-01-04"])], "rows.0.makeup.1", "makeup_not_weekend"],
  [[row("元旦", "2027-01-01", "2027-01-03", ["2027-01-02"])], "rows.0.makeup.0", "repeated"],
  [[], "rows", "not_announced"],
])("%o is refused at %s: %s", (rows, field, message) => {
  expect(faults({ rows })).toContainEqual([field, message]);
});

test("the fault is at the line as it was sent, empty lines counted", () => {
  const rows = [row("", ""), row("元旦", "2027-01-01"), row("又元旦", "2027-01-01")];
  expect(faults({ rows })).toEqual([["rows.2.from", "repeated"]]);
});

const cn = (over: object = {}) =>
  JSON.stringify({
    year: 2027,
    papers: ["https://www.gov.cn/notice"],
    days: [
      { name: "元旦", date: "2026-12-31", isOffDay: true },
      { name: "元旦", date: "2027-01-01", isOffDay: true },
      { name: "春节", date: "2027-01-31", isOffDay: false },
      { name: "春节", date: "2027-02-05", isOffDay: true },
    ],
    ...over,
  });

test("a pasted year becomes the notice it stands for, with its paper as source", () => {
  expect(pastedNoticeInput.parse({ json: cn() })).toEqual({
    kind: "notice",
    year: 2027,
    source: "https://www.gov.cn/notice",
    rows: [
      { name: "元旦", from: "2026-12-31", to: "2027-01-01", makeup: [] },
      { name: "春节", from: "2027-02-05", to: "2027-02-05", makeup: ["2027-01-31"] },
    ],
  });
  expect(pastedNoticeInput.parse({ json: cn(), source: "国办通知" }).source).toBe("国办通知");
});

test.each([
  ["no json", "not_json"],
  ['{"days":[]}', "not_holiday_cn"],
  [cn({ days: [], papers: [] }), "not_announced"],
  [cn({ days: [{ name: "春节", date: "2027-02-01", isOffDay: false }] }), "makeup_not_weekend"],
])("%s is refused: %s", (json, message) => {
  expect(pastedNoticeInput.safeParse({ json }).error?.issues).toMatchObject([{ path: ["json"], message }]);
});

const day = { kind: "day", date: "2027-09-18", as: "makeup", name: "中秋节", source: "通知" };
test.each([
  [{}, undefined],
  [{ date: "2027-09-20" }, ["date", "makeup_not_weekend"]],
  [{ date: "2027-09-20", as: "holiday" }, undefined],
  [{ name: "" }, ["name", "required"]],
  [{ name: "", as: "ordinary" }, undefined],
  [{ date: "2027-02-29" }, ["date", "not_a_day"]],
])("a single day with %o: %o", (over, fault) => {
  const issue = singleDayInput.safeParse({ ...day, ...over }).error?.issues[0];
  expect(issue && [issue.path[0], issue.message]).toEqual(fault);
});
