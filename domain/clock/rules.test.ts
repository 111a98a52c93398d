import { expect, test } from "vitest";
import { CLOCK_NAMES, CLOCKS, DEFAULT_RULE_SET, ruleSetInput } from "./rules";

const { rules } = DEFAULT_RULE_SET;
const issues = (over: object) => ruleSetInput.safeParse({ ...DEFAULT_RULE_SET, ...over }).error?.issues ?? [];

test("the default rule set is one an administrator could enter, with every clock", () => {
  expect(ruleSetInput.parse(DEFAULT_RULE_SET)).toEqual(DEFAULT_RULE_SET);
  expect(Object.keys(rules)).toEqual(CLOCK_NAMES);
});

// rules.md 5.4, written down a second time on purpose: these are the law's numbers.
test.each([
  ["review", 5, "working_days", "青岛市"],
  ["sessionAssign", 1, "months", "上海市"],
  ["returnRequest", 10, "working_days", "第十四条"],
  ["reassign", 10, "working_days", "第十四条"],
  ["receipt", 3, "working_days", "本机关设定"],
  ["firstContact", 20, "working_days", "重庆市"],
  ["coOpinion", 2, "months", "第十八条"],
  ["opinionRedo", 5, "working_days", "重庆市"],
  ["reply", 3, "months", "《代表法》第五十一条第二款，自交办之日起算"],
  ["extendedReply", 6, "months", "《代表法》第五十一条第二款，自交办之日起算"],
  ["feedback", 10, "working_days", "第二十二条"],
  ["secondReply", 1, "months", "第二十二条"],
  ["audit", 3, "working_days", "本机关设定"],
  ["publish", 20, "working_days", "安徽省"],
] as const)("%s runs %i %s by %s", (clock, length, unit, source) => {
  expect(rules[clock]).toMatchObject({ length, unit });
  expect(rules[clock].source).toContain(source);
});

test("a unit's yearly report is due on 31 August by Article 28", () => {
  expect(rules.unitReport).toMatchObject({ unit: "fixed", month: 8, day: 31 });
  expect(rules.unitReport.source).toContain("第二十八条");
});

test("only the reminders to sign for a case, make first contact, rate a commitment and publish are warnings", () => {
  const warnings = CLOCK_NAMES.filter((name) => CLOCKS[name].warnOnly);
  expect(warnings).toEqual(["receipt", "firstContact", "commitmentRating", "publish"]);
});

test.each([
  ["rules.reply.length", "too_small", { ...rules, reply: { ...rules.reply, length: 0 } }],
  ["rules.reply.length", "invalid_type", { ...rules, reply: { ...rules.reply, length: 2.5 } }],
  ["rules.reply.source", "too_small", { ...rules, reply: { ...rules.reply, source: " " } }],
  ["rules.unitReport.day", "custom", { ...rules, unitReport: { ...rules.unitReport, month: 2, day: 29 } }],
  [
    "rules.extendedReply.length",
    "custom",
    { ...rules, extendedReply: { ...rules.extendedReply, length: 2 } },
  ],
])("%s is %s", (path, code, wrong) => {
  expect(issues({ rules: wrong }).map((issue) => [issue.path.join("."), issue.code])).toEqual([[path, code]]);
});

test("a rule set without one of the clocks is refused", () => {
  const { reply: _, ...others } = rules;
  expect(issues({ rules: others })).toHaveLength(1);
});

test("key, name and day are checked", () => {
  expect(issues({ key: "河南" })).toMatchObject([{ path: ["key"], code: "invalid_format" }]);
  expect(issues({ name: "" })).toMatchObject([{ path: ["name"], code: "too_small" }]);
  expect(issues({ validFrom: "2017-02-30" })).toMatchObject([{ path: ["validFrom"], message: "not_a_day" }]);
});
