import { expect, test } from "vitest";
import { calendarYearInput } from "./calendar/year";
import { DEFAULT_RULE_SET, ruleSetInput } from "./clock/rules";
import { nameField } from "./organisation/fields";
import { words } from "./words";

const ZERO = String.fromCharCode(0);
const HALF = String.fromCharCode(0xd800);
const dirty = `甲${ZERO}乙${HALF}丙\u202e\u0008\uffff`;

// What PostgreSQL cannot keep would end in a broken page instead of a saved name.
test.each<[string, () => unknown]>([
  ["a name of a list", () => nameField.parse(dirty)],
  ["a rule set", () => ruleSetInput.parse({ ...DEFAULT_RULE_SET, name: dirty }).name],
  [
    "the source of a rule",
    () => {
      const rules = {
        ...DEFAULT_RULE_SET.rules,
        review: { ...DEFAULT_RULE_SET.rules.review, source: dirty },
      };
      return ruleSetInput.parse({ ...DEFAULT_RULE_SET, rules }).rules.review.source;
    },
  ],
  [
    "the source of a calendar",
    () => calendarYearInput.parse({ year: 2027, status: "announced", source: dirty, days: [] }).source,
  ],
])("%s is kept without what cannot be kept", (_what, kept) => {
  expect(kept()).toBe("甲乙丙");
});

test("a line that Word broke is a line; letters of two halves, tabs and line ends stay", () => {
  expect(words().parse("甲\v乙\f丙\n\n\t𠮷·😀")).toBe("甲\n乙\n丙\n\n\t𠮷·😀");
});

// A browser sends each line end as two characters, while the counter beside the text counts one.
test("a text that fits by its counter is taken, however many lines it has", () => {
  const text = `${"字".repeat(2900)}${"\r\n".repeat(100)}`;
  expect(words().max(3000).parse(text)).toBe(text.replaceAll("\r\n", "\n"));
});
