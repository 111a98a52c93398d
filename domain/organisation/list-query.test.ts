import { expect, test } from "vitest";
import { readListQuery, shownRows } from "./list-query";

test("an address without wishes shows what is in use; the first of two values counts", () => {
  expect(readListQuery({})).toEqual({ retired: false, q: "", saved: false });
  expect(readListQuery({ retired: ["1", "0"], q: [" 教育 "], saved: "1" })).toEqual({
    retired: true,
    q: "教育",
    saved: true,
  });
});

test("rows are found by any of their words, living or retired as asked", () => {
  const rows = [
    { name: "市教育体育局", nameEn: "Education Bureau", retiredOn: null },
    { name: "市教育局", nameEn: "Education Bureau (old)", retiredOn: "2019-01-01" },
    { name: "市公安局", nameEn: "Public Security Bureau", retiredOn: null },
  ];
  const found = (retired: boolean, q: string) =>
    shownRows(rows, { retired, q, saved: false }, ({ name, nameEn }) => [name, nameEn]).map(
      ({ name }) => name,
    );
  expect(found(false, "")).toEqual(["市教育体育局", "市公安局"]);
  expect(found(false, "EDUCATION")).toEqual(["市教育体育局"]);
  expect(found(true, "教育")).toEqual(["市教育局"]);
});
