import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import years from "@/db/seed/reference/calendar.json";
import { buildCalendar, type CalendarYear } from "@/domain/calendar";
import { dueOn } from "@/domain/clock/due";
import { type ClockChange, replayClock } from "@/domain/clock/history";
import { CLOCK_NAMES, CLOCKS, type ClockName, DEFAULT_RULE_SET } from "@/domain/clock/rules";
import { type ClockView, viewClock } from "@/domain/clock/view";
import en from "@/messages/en/clock.json";
import { FORMATS, TIME_ZONE } from "@/messages/formats";
import { loadMessages } from "@/messages/load";
import zh from "@/messages/zh-CN/clock.json";
import { DueDate } from "./due-date";
import { WhyDate } from "./why-date";

// JSON widens "holiday" to string; the seed's own test proves its shape.
const calendar = buildCalendar(years as CalendarYear[]);
const WORDS = { "zh-CN": await loadMessages("zh-CN"), en: await loadMessages("en") };
type Locale = keyof typeof WORDS;

/** The text of a component as a reader of this language sees it; a missing word is an error. */
function textOf(locale: Locale, element: ReactElement): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={WORDS[locale]}
      formats={FORMATS}
      timeZone={TIME_ZONE}
      onError={(error) => {
        throw error;
      }}
    >
      {element}
    </NextIntlClientProvider>,
  );
  return html
    .replace(/<\/(p|li|summary|span|time)>|<span class="block">/g, "\n")
    .replaceAll("&#x27;", "'")
    .replace(/<[^>]*>/g, "")
    .replace(/\n+/g, "\n")
    .trim();
}

/** How an English day is put together is the design system's affair. */
const dayless = (line: string) =>
  line.replace(
    /\b(?:[A-Z][a-z]{2},? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d+(?:, \d{4})?(?: [A-Z][a-z]{2}\b)?/g,
    (text) => (text === "August 31" ? text : "DAY"),
  );

const clock = { clock: "reply" as ClockName, id: "c1" };
const started = (from: string, over: object = {}): ClockChange => ({
  ...clock,
  on: from,
  kind: "start",
  from,
  ruleSet: "henan-2017",
  calendarVersion: 1,
  ...over,
});
const replay = (...changes: ClockChange[]) =>
  replayClock(changes, { ruleSet: () => DEFAULT_RULE_SET, calendar: () => calendar });

const base: ClockView = {
  today: "2026-11-23",
  dueOn: "2026-11-26",
  daysLeft: 3,
  lateBy: 0,
  provisional: false,
  extended: false,
  stoppedOn: null,
};
const due = (locale: Locale, over: Partial<ClockView> & { warnOnly?: boolean }) =>
  textOf(locale, <DueDate {...base} {...over} />).split("\n");

test.each([
  ["open", {}, ["还有 3 个工作日", "11月26日 周四"], ["3 working days left", "DAY"]],
  ["today", { today: "2026-11-26", daysLeft: 0 }, ["今天到期", "11月26日 周四"], ["Due today", "DAY"]],
  [
    "late",
    { today: "2026-11-28", daysLeft: -1, lateBy: 2 },
    ["逾期 2 天", "11月26日 周四"],
    ["2 days late", "DAY"],
  ],
  ["one day", { daysLeft: 1 }, ["还有 1 个工作日", "11月26日 周四"], ["1 working day left", "DAY"]],
  [
    "late before an extension",
    { lateBy: 12, extended: true },
    ["还有 3 个工作日", "11月26日 周四", "超过原期限 12 天", "已延期"],
    ["3 working days left", "DAY", "12 days past the first due date", "Extended"],
  ],
  ["stopped in time", { stoppedOn: "2026-11-20" }, ["未逾期", "期限 11月26日 周四"], ["In time", "due DAY"]],
  [
    "stopped late",
    { stoppedOn: "2026-11-27", lateBy: 1 },
    ["曾逾期 1 天", "期限 11月26日 周四"],
    ["Was 1 day late", "due DAY"],
  ],
] as const)("%s", (_name, over, chinese, english) => {
  expect(due("zh-CN", over)).toEqual(chinese);
  expect(due("en", over).map(dayless)).toEqual(english);
});

test("another year is named, and a provisional day says so until the clock stops", () => {
  const provisional = { dueOn: "2027-03-01", daysLeft: 60, provisional: true };
  expect(due("zh-CN", provisional)).toEqual(["还有 60 个工作日", "2027年3月1日 周一", "暂定"]);
  expect(due("zh-CN", { ...provisional, stoppedOn: "2026-11-23" })).not.toContain("暂定");
});

test("tone follows the state, and a reminder is never red", () => {
  const html = (over: Partial<ClockView> & { warnOnly?: boolean }) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale="zh-CN" messages={WORDS["zh-CN"]} formats={FORMATS} timeZone={TIME_ZONE}>
        <DueDate {...base} {...over} />
      </NextIntlClientProvider>,
    );
  const late = { today: "2026-11-28", daysLeft: -1, lateBy: 2 };
  expect(html(late)).toContain("text-danger");
  expect(html({ ...late, warnOnly: true })).not.toContain("text-danger");
  expect(html({})).toContain("text-warn");
  expect(html({ daysLeft: 4 })).not.toContain("text-warn");
  expect(html({})).toContain("due i-clock");
});

test("takes a clock's view as its props", () => {
  expect(
    textOf("zh-CN", <DueDate {...viewClock(replay(started("2026-08-26")), "2026-11-23", calendar)} />),
  ).toBe("还有 3 个工作日\n11月26日 周四");
});

const why = (locale: Locale, name: ClockName, changes: readonly ClockChange[]) => {
  const { steps, dueOn, provisional } = replay(...changes.map((change) => ({ ...change, clock: name })));
  return textOf(locale, <WhyDate clock={name} steps={steps} dueOn={dueOn} provisional={provisional} />).split(
    "\n",
  );
};

const DEPUTY_LAW =
  "《代表法》第五十一条第二款，自交办之日起算；《河南省人民代表大会代表建议、批评和意见办理办法》第二十条";

test("30 November and three months", () => {
  expect(why("zh-CN", "reply", [started("2026-11-30")])).toEqual([
    "为什么是这一天？",
    "从交办之日（2026年11月30日 周一）起算，当日不计入。",
    `“答复代表”期限：3 个月。依据：${DEPUTY_LAW}。`,
    "满 3 个月为2027年2月28日 周日。",
    "2027年2月28日 周日为休息日（周末），顺延到2027年3月1日 周一。",
    "期限：2027年3月1日 周一。",
    "当年放假安排尚未公布，目前只排除法定节假日，此日期暂定；公布后只会顺延，不会提前。",
  ]);
  expect(why("en", "reply", [started("2026-11-30")])).toHaveLength(7);
});

test("ten working days over the National Day", () => {
  expect(why("zh-CN", "feedback", [started("2025-09-25")])).toEqual([
    "为什么是这一天？",
    "从答复送达之日（2025年9月25日 周四）起算，当日不计入。",
    "“代表反馈意见”期限：10 个工作日。依据：《河南省人民代表大会代表建议、批评和意见办理办法》第二十二条。",
    "计 1 个工作日，到2025年9月26日 周五为止，累计 1 个。",
    "跳过2025年9月27日 周六：周末。",
    "计 3 个工作日，到2025年9月30日 周二为止，累计 4 个，其中9月28日 周日为调休上班日。",
    "跳过2025年10月1日 周三至10月8日 周三，共 8 天：国庆节和中秋节。",
    "计 3 个工作日，到2025年10月11日 周六为止，累计 7 个，其中10月11日 周六为调休上班日。",
    "跳过2025年10月12日 周日：周末。",
    "计 3 个工作日，到2025年10月15日 周三为止，累计 10 个。",
    "期限：2025年10月15日 周三。",
  ]);
});

test("a re-assignment with an extension and a day that stays", () => {
  const changes: ClockChange[] = [
    started("2026-02-09", { replaces: "c0" }),
    { ...clock, on: "2026-05-08", kind: "extend", by: "extendedReply" },
  ];
  expect(why("zh-CN", "reply", changes)).toEqual([
    "为什么是这一天？",
    "重新交办后另行计时，不沿用原承办单位的期限。",
    "从交办之日（2026年2月9日 周一）起算，当日不计入。",
    `“答复代表”期限：3 个月。依据：${DEPUTY_LAW}。`,
    "满 3 个月为2026年5月9日 周六。",
    "2026年5月9日 周六是调休上班日，不再顺延。",
    "于2026年5月8日 周五延期，起算日仍为2026年2月9日 周一，当日不计入。",
    `“延期答复”期限：6 个月。依据：${DEPUTY_LAW}。`,
    "满 6 个月为2026年8月9日 周日。",
    "2026年8月9日 周日为休息日（周末），顺延到2026年8月10日 周一。",
    "期限：2026年8月10日 周一。",
  ]);
});

test("a fixed date, in English, with the law's name in Chinese", () => {
  const lines = why("en", "unitReport", [started("2024-09-02")]);
  expect(lines.map(dayless)).toEqual([
    "Why this date?",
    "Counted from the day the report was opened, DAY, which is not counted itself.",
    "Time limit for “Unit's year report”: August 31 of each year. Legal source: 《河南省人民代表大会代表建议、批评和意见办理办法》第二十八条.",
    "The first August 31 after the start is DAY.",
    "DAY: day off (weekend), so it moves to DAY.",
    "Due: DAY.",
  ]);
});

test("a day once told stays, though the count ends earlier", () => {
  const steps = [
    ...replay(started("2026-11-30")).steps,
    { kind: "keep", told: "2027-03-04", counted: "2027-03-01" } as const,
  ];
  const lines = textOf(
    "zh-CN",
    <WhyDate clock="reply" steps={steps} dueOn="2027-03-04" provisional={false} />,
  ).split("\n");
  expect(lines.slice(-2)).toEqual([
    "按新的放假安排应为2027年3月1日 周一；已告知的2027年3月4日 周四不提前。",
    "期限：2027年3月4日 周四。",
  ]);
});

test("a holiday an administrator named has its own name in both languages", () => {
  const days = [{ date: "2027-02-26", kind: "holiday" as const, name: "市庆 v1.0" }];
  const local = buildCalendar([{ year: 2027, version: 1, status: "announced", source: "通知", days }]);
  const { steps } = dueOn(DEFAULT_RULE_SET.rules.audit, "2027-02-25", local);
  const text = textOf("en", <WhyDate clock="audit" steps={steps} dueOn="2027-03-03" provisional={false} />);
  expect(text).toContain("not counted: 市庆 v1.0 and weekend.");
});

test("both languages have the same words, one for every clock and every start", () => {
  const paths = (words: object, at = ""): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === "string" ? [`${at}${key}`] : paths(value, `${at}${key}.`),
    );
  expect(paths(en)).toEqual(paths(zh));
  expect(Object.keys(zh.names)).toEqual(CLOCK_NAMES);
  expect(Object.keys(zh.starts).toSorted()).toEqual(
    [...new Set(CLOCK_NAMES.map((name) => CLOCKS[name].starts))].toSorted(),
  );
});
