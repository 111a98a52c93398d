import { expect, test } from "vitest";
import { deputiesNamed, deputyListAddress, readDeputyListQuery } from "./list";

test.each([
  [{}, { q: "", page: 1 }],
  [
    { q: " 王 ", page: "3" },
    { q: "王", page: 3 },
  ],
  [
    { q: ["李", "王"], page: "-1" },
    { q: "李", page: 1 },
  ],
  [{ page: "zwei" }, { q: "", page: 1 }],
])("the address %j asks for %j", (address, query) => expect(readDeputyListQuery(address)).toEqual(query));

test("an address says only what was asked", () => {
  expect(deputyListAddress(2026, { q: "", page: 1 })).toBe("year=2026");
  expect(
    readDeputyListQuery(Object.fromEntries(new URLSearchParams("year=2026&q=%E7%8E%8B&page=2"))),
  ).toEqual({
    q: "王",
    page: 2,
  });
  expect(deputyListAddress(2026, { q: "王", page: 2 })).toBe("year=2026&q=%E7%8E%8B&page=2");
});

test("a deputy is found by his name or his delegation's", () => {
  const delegation = { name: "山城区代表团", nameEn: "Shancheng delegation" };
  const rows = [
    { name: "王一", delegation },
    { name: "李二", delegation: null },
  ];
  const found = (q: string) => deputiesNamed(rows, q).map(({ name }) => name);
  expect([found("王"), found("山城"), found("shancheng"), found(""), found("赵")]).toEqual([
    ["王一"],
    ["王一"],
    ["王一"],
    ["王一", "李二"],
    [],
  ]);
});
