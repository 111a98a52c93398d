import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCalendar, type CalendarYear, describeDay, isWorkingDay, workingDaysBetween } from "../calendar";
import { addDays, addMonths, type Day, weekdayOf } from "../day";
import { dueOn, readd } from "./due";
import { type ClockChange, isLate, lateBy, replayClock } from "./history";
import { CLOCK_NAMES, DEFAULT_RULE_SET, type Rule } from "./rules";

const RUNS = { numRuns: 10_000 };

const anyDay = fc.integer({ min: 0, max: 9131 }).map((n) => addDays("2004-01-01", n));

const yearDay = (year: number) => fc.integer({ min: 0, max: 364 }).map((n) => addDays(`${year}-01-01`, n));
const isWeekend = (day: Day) => [0, 6].includes(weekdayOf(day));

/** A year's random holidays, in stretches up to twelve days, and weekend days worked in lieu. */
const anyYear = (year: number): fc.Arbitrary<CalendarYear> =>
  fc
    .record({
      status: fc.constantFrom("announced" as const, "provisional" as const),
      stretches: fc.array(fc.tuple(yearDay(year), fc.integer({ min: 1, max: 12 })), { maxLength: 8 }),
      lieu: fc.array(yearDay(year), { maxLength: 12 }),
    })
    .map(({ status, stretches, lieu }) => {
      const rest = stretches.flatMap(([day, n]) => Array.from({ length: n }, (_, i) => addDays(day, i)));
      const holidays = rest.map((date) => ({ date, kind: "holiday" as const, name: "节" }));
      const makeup = lieu.filter(isWeekend).map((date) => ({ date, kind: "makeup" as const, name: "调休" }));
      return { year, version: 1, status, source: "通知", days: [...holidays, ...makeup] };
    });

/** The years around a day, some of them missing. */
const calendarAround = (day: Day) => {
  const year = Number(day.slice(0, 4));
  const years = [year, year + 1, year + 2].map((each) => fc.option(anyYear(each), { nil: null }));
  return fc.tuple(...years).map((all) => buildCalendar(all.filter((each) => each !== null)));
};

const source = "条";
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constantFrom(...CLOCK_NAMES).map((name) => DEFAULT_RULE_SET.rules[name]),
  fc.integer({ min: 1, max: 60 }).map((length) => ({ unit: "working_days" as const, length, source })),
  fc.integer({ min: 1, max: 24 }).map((length) => ({ unit: "months" as const, length, source })),
  fc.record({
    unit: fc.constant("fixed" as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    source: fc.constant(source),
  }),
);

const anyDue = fc
  .tuple(anyDay, anyRule)
  .chain(([from, rule]) => fc.tuple(fc.constant(from), fc.constant(rule), calendarAround(from)));

test("the steps add up to the due day, in 10,000 cases", () => {
  fc.assert(
    fc.property(anyDue, ([from, rule, calendar]) => {
      const due = dueOn(rule, from, calendar);
      expect(readd(due.steps)).toBe(due.dueOn);
    }),
    RUNS,
  );
});

test("a due day works, lies after its start, and is the one a plain count finds", () => {
  fc.assert(
    fc.property(anyDue, ([from, rule, calendar]) => {
      const due = dueOn(rule, from, calendar);
      expect(isWorkingDay(calendar, due.dueOn)).toBe(true);
      expect(due.dueRaw > from && due.dueOn >= due.dueRaw).toBe(true);
      if (rule.unit === "working_days")
        expect(workingDaysBetween(calendar, from, due.dueOn)).toBe(rule.length);
      else expect(workingDaysBetween(calendar, addDays(due.dueRaw, -1), due.dueOn)).toBe(1);
      if (rule.unit === "months") expect(due.dueRaw).toBe(addMonths(from, rule.length));
    }),
    { numRuns: 3000 },
  );
});

test("every rest day passed over is named with its reason, and no other", () => {
  fc.assert(
    fc.property(anyDue, ([from, rule, calendar]) => {
      const { steps, dueOn: last, dueRaw } = dueOn(rule, from, calendar);
      const named = steps.flatMap((step) =>
        step.kind === "skip" ? [step] : step.kind === "roll" ? step.skipped : [],
      );
      for (const { day, reason, name } of named)
        expect(describeDay(calendar, day)).toMatchObject({ working: false, reason, name });
      const first = rule.unit === "working_days" ? from : addDays(dueRaw, -1);
      const rests = [];
      for (let day = addDays(first, 1); day < last; day = addDays(day, 1))
        if (!isWorkingDay(calendar, day)) rests.push(day);
      expect(named.map(({ day }) => day)).toEqual(rests);
    }),
    { numRuns: 3000 },
  );
});

test("a due day is provisional when one of the days it was counted over is, and only then", () => {
  fc.assert(
    fc.property(anyDue, ([from, rule, calendar]) => {
      const { dueRaw, dueOn: last, provisional } = dueOn(rule, from, calendar);
      let unsure = false;
      const first = rule.unit === "working_days" ? addDays(from, 1) : dueRaw;
      for (let day = first; day <= last; day = addDays(day, 1))
        unsure ||= describeDay(calendar, day).provisional;
      expect(provisional).toBe(unsure);
    }),
    { numRuns: 3000 },
  );
});

type Story = { changes: ClockChange[]; calendars: ReturnType<typeof buildCalendar>[] };

/** A clock's start and up to seven later changes on random days, with three versions of the calendar. */
const anyStory: fc.Arbitrary<Story> = anyDay.chain((from) => {
  const on = fc.integer({ min: 0, max: 400 }).map((n) => addDays(from, n));
  const clock = { clock: "reply", id: "c1" } as const;
  const calendarVersion = fc.integer({ min: 0, max: 2 });
  const later: fc.Arbitrary<ClockChange> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .record({ on, calendarVersion })
        .map((each) => ({ ...clock, ...each, kind: "recount" as const })),
    },
    {
      weight: 2,
      arbitrary: on.map((day) => ({
        ...clock,
        on: day,
        kind: "extend" as const,
        by: "extendedReply" as const,
      })),
    },
    {
      weight: 1,
      arbitrary: on.map((day) => ({ ...clock, on: day, kind: "stop" as const, because: "issued" })),
    },
  );
  const start = {
    ...clock,
    on: from,
    kind: "start" as const,
    from,
    ruleSet: "henan-2017",
    calendarVersion: 0,
  };
  const calendars = fc.tuple(calendarAround(from), calendarAround(from), calendarAround(from));
  return fc.record({ later: fc.array(later, { maxLength: 7 }), calendars }).map(({ later, calendars }) => ({
    changes: [start, ...later.toSorted((a, b) => a.on.localeCompare(b.on))],
    calendars,
  }));
});

const replay = ({ changes, calendars }: Story, upTo = changes.length) =>
  replayClock(changes.slice(0, upTo), {
    ruleSet: () => DEFAULT_RULE_SET,
    calendar: (version) => calendars[version] ?? buildCalendar([]),
  });
const states = (story: Story) => story.changes.map((_, n) => replay(story, n + 1));

test("no change ever moves a due day earlier", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const days = states(story).map((state) => state.dueOn);
      expect(days).toEqual(days.toSorted());
    }),
    { numRuns: 2000 },
  );
});

test("lateness only grows: by changes, and by days", () => {
  fc.assert(
    fc.property(
      anyStory,
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 100 }),
      (story, n, more) => {
        const all = states(story);
        const firstLate = all.findIndex(({ lateFrom }) => lateFrom !== null);
        if (firstLate >= 0)
          for (const { lateFrom } of all.slice(firstLate)) expect(lateFrom).toBe(all[firstLate]?.lateFrom);
        const state = replay(story);
        const today = addDays(story.changes.at(-1)?.on ?? state.from, n);
        expect(lateBy(state, addDays(today, more))).toBeGreaterThanOrEqual(lateBy(state, today));
        expect(isLate(state, today)).toBe(lateBy(state, today) > 0);
      },
    ),
    { numRuns: 2000 },
  );
});

test("once a day was seen late, it is late in every later state", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      story.changes.forEach((change, n) => {
        if (n === 0) return;
        if (isLate(replay(story, n), change.on)) expect(isLate(replay(story), change.on)).toBe(true);
      });
    }),
    { numRuns: 2000 },
  );
});

test("an extended day lies at most six months after the start, before it rolls", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const state = replay(story);
      expect(state.dueRaw <= addMonths(state.from, state.extended ? 6 : 3)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("the steps of a whole history add up to its due day", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const state = replay(story);
      expect(readd(state.steps)).toBe(state.dueOn);
    }),
    { numRuns: 5000 },
  );
});

test("changes may be read in any order of days; within a day their order holds", () => {
  fc.assert(
    fc.property(anyStory, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (story, ranks) => {
      const days = [...new Set(story.changes.map(({ on }) => on))];
      const rankOf = new Map(days.map((day, n) => [day, ranks[n] ?? n]));
      const shuffled = story.changes.toSorted((a, b) => (rankOf.get(a.on) ?? 0) - (rankOf.get(b.on) ?? 0));
      const sameDayOrder = days.flatMap((day) => shuffled.filter(({ on }) => on === day));
      fc.pre(sameDayOrder.every((change, n) => change === story.changes[n]));
      expect(replay({ ...story, changes: shuffled })).toEqual(replay(story));
    }),
    { numRuns: 1000 },
  );
});
