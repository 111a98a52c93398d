import { expect, test } from "vitest";
import { noticeValues } from "./notice-values";

test("a notice names a unit in the reader's language", () => {
  const told = {
    key: "yearReport.sign",
    values: { year: "2026", unit: "市教育局" },
    unitEn: "Education Bureau",
  };
  expect(noticeValues(told, "en")).toMatchObject({ year: "2026", unit: "Education Bureau" });
  expect(noticeValues(told, "zh-CN")).toMatchObject({ unit: "市教育局" });
  expect(noticeValues({ ...told, unitEn: "" }, "en")).toMatchObject({ unit: "市教育局" });
  expect(noticeValues({ ...told, values: { who: "市教育局" } }, "en")).toMatchObject({
    who: "Education Bureau",
  });
  expect(noticeValues({ ...told, values: { title: "路灯" } }, "en")).not.toHaveProperty("unit");
});
