import { expect, test } from "vitest";
import { deskQuery, isNarrowed, NO_WISH, readDeskQuery } from "./desk";

const UNIT = "1370758f-a9df-4c8d-945d-301896506a8f";

test.each([
  [{}, {}, 1],
  [{ q: " 学校 ", page: "3" }, { q: "学校" }, 3],
  [{ wished: UNIT, category: UNIT }, { wished: UNIT, category: UNIT }, 1],
  [{ wished: NO_WISH, page: "0" }, { wished: NO_WISH }, 1],
  [{ q: ["学校", "医院"], category: "" }, { q: "学校" }, 1],
  [{ q: "停".repeat(150) }, { q: "停".repeat(100) }, 1],
])("%j is read and written back", (address, filter, page) => {
  expect(readDeskQuery(address)).toEqual({ filter, page, ignored: [] });
  const again = Object.fromEntries(new URLSearchParams(deskQuery(filter, page)));
  expect(readDeskQuery(again)).toEqual({ filter, page, ignored: [] });
  expect(isNarrowed(filter)).toBe(Object.keys(filter).length > 0);
});

test("what means nothing is not asked for, and told", () => {
  const asked = { wished: "财政局", category: "1", q: "路", due: "overdue" };
  expect(readDeskQuery(asked)).toEqual({ filter: { q: "路" }, page: 1, ignored: ["category", "wished"] });
});
