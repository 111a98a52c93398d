import { expect, test } from "vitest";
import { EMPTY_DRAFT } from "@/domain/suggestion/draft";
import { shownAfter } from "./kept-paper";

const text = (situation: string) => ({ ...EMPTY_DRAFT, title: "候车亭", situation });
const shown = { mount: 3, version: 1, values: text("没有候车亭。") };
const newer = { version: 2, values: text("代表改过。"), by: "王代表", at: null };

test("a newer text is shown where nothing was typed, or the same", () => {
  for (const typed of [shown.values, { ...newer.values, situation: "代表改过。\r\n" }])
    expect(shownAfter(shown, newer, { typed, sent: null })).toEqual({
      mount: 4,
      version: 2,
      values: newer.values,
    });
});

test("typed words stay, on the version that they go on from, so that nothing newer is overwritten", () => {
  expect(shownAfter(shown, newer, { typed: text("我补充的。"), sent: null })).toEqual(shown);
  expect(shownAfter(shown, newer, { typed: text("我补充的。"), sent: text("早先提交的。") })).toEqual(shown);
});

test("what is typed while the form is on its way goes on from what was sent", () => {
  const after = shownAfter(shown, newer, { typed: text("代表改过。还有。"), sent: newer.values });
  expect(after).toEqual({ ...shown, version: 2 });
});

test("a page that is older than what is shown, or as old, changes nothing", () => {
  for (const version of [0, 1])
    expect(shownAfter(shown, { ...newer, version }, { typed: shown.values, sent: null })).toBe(shown);
});
