import { expect, test } from "vitest";
import { headSize, signoffBox, titleLines, widthOf } from "./look";

test.each([
  ["关于停车难的答复", ["关于停车难的答复"]],
  [
    "关于鹤壁市第十二届人民代表大会第一次会议第007号建议的答复",
    ["关于鹤壁市第十二届人民代表大会", "第一次会议第007号建议的答复"],
  ],
  ["市卫生健康委员会2023年度代表建议办理情况报告", ["市卫生健康委员会", "2023年度代表建议办理情况报告"]],
  ["市农业农村局2023年度代表建议办理情况报告", ["市农业农村局2023年度", "代表建议办理情况报告"]],
  ["Reply to suggestion no. 007 of Hebi, term 12, session 1, and more words", null],
])("the title %s is broken where its words allow", (title, lines) => {
  const made = titleLines(title);
  expect(made).toEqual(lines ?? [title]);
});

test("lines of a title fit, whatever it is, and nothing is lost", () => {
  for (const title of [
    "的".repeat(61),
    "第".repeat(45),
    "1234567890".repeat(9),
    `《${"甲".repeat(50)}》`,
    `关${"𠮷".repeat(50)}`,
  ]) {
    expect(titleLines(title).join("")).toBe(title);
    for (const line of titleLines(title)) {
      expect(widthOf(line)).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/\p{Cs}/u);
    }
  }
});

test("a long name of a unit makes a smaller head, and a longer one than the day moves it to the right", () => {
  expect(headSize("鹤壁市财政局")).toBe(36);
  expect(headSize("鹤壁市人民代表大会常务委员会代表联络工作委员会")).toBeLessThan(22);
  expect(signoffBox("财政局", "2026年11月30日").right).toBeGreaterThan(
    signoffBox("鹤壁市人民代表大会常务委员会", "2026年11月30日").right,
  );
});
