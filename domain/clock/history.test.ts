import { describe, expect, test } from "vitest";
import { buildCalendar, type CalendarYear } from "../calendar";
import { readd } from "./due";
import { type ClockChange, type ClockState, daysLeft, isLate, lateBy, replayClock } from "./history";
import { DEFAULT_RULE_SET } from "./rules";

const holiday = (...dates: string[]): CalendarYear => ({
  year: 2027,
  version: 1,
  status: "announced",
  source: "通知",
  days: dates.map((date) => ({ date, kind: "holiday", name: "节" })),
});
// Version 1 knows nothing of 2027, 2 rests on 1–3 March, 3 has those days worked again.
const CALENDARS = [[], [holiday("2027-03-01", "2027-03-02", "2027-03-03")], [holiday()]].map(buildCalendar);
const calendarOf = (version: number) => CALENDARS[version - 1] ?? buildCalendar([]);
const sources = { ruleSet: () => DEFAULT_RULE_SET, calendar: calendarOf };

const clock = { clock: "reply", id: "c1" } as const;
const start: ClockChange = {
  ...clock,
  on: "2026-11-30",
  kind: "start",
  from: "2026-11-30",
  ruleSet: "henan-2017",
  calendarVersion: 1,
};
const extend = (on: string) => ({ ...clock, on, kind: "extend", by: "extendedReply" }) as const;
const recount = (on: string, calendarVersion: number): ClockChange => ({
  ...clock,
  on,
  kind: "recount",
  calendarVersion,
});
const stop = (on: string): ClockChange => ({ ...clock, on, kind: "stop", because: "issued" });
const replay = (...changes: ClockChange[]): ClockState => replayClock(changes, sources);

test("a clock that was only started", () => {
  expect(replay(start)).toMatchObject({
    id: "c1",
    clock: "reply",
    from: "2026-11-30",
    dueRaw: "2027-02-28",
    dueOn: "2027-03-01",
    extended: false,
    provisional: true,
    stoppedOn: null,
    lateFrom: null,
  });
});

describe("an extension", () => {
  test("counts six months from the same start, and the steps show both", () => {
    const state = replay(start, extend("2027-02-10"));
    expect(state).toMatchObject({
      dueRaw: "2027-05-30",
      dueOn: "2027-05-31",
      extended: true,
      lateFrom: null,
    });
    expect(state.steps.map(({ kind }) => kind)).toEqual([
      "start",
      "months",
      "roll",
      "extend",
      "months",
      "roll",
    ]);
    expect(readd(state.steps)).toBe(state.dueOn);
  });

  test("after the due day moves the day but does not take the lateness away", () => {
    const state = replay(start, extend("2027-03-02"), stop("2027-05-31"));
    expect(state).toMatchObject({ dueOn: "2027-05-31", lateFrom: "2027-03-01" });
    expect(isLate(state, "2028-01-01")).toBe(true);
  });

  test("asked for by the due day and granted after it, is in time; asked for later, is not", () => {
    const granted = (asked: string) => replay(start, { ...extend("2027-03-09"), asked }).lateFrom;
    expect([granted("2027-03-01"), granted("2027-03-02")]).toEqual([null, "2027-03-01"]);
  });

  test("on the due day itself is in time", () => {
    expect(replay(start, extend("2027-03-01")).lateFrom).toBeNull();
  });

  test("by a shorter rule never moves the day earlier", () => {
    const state = replay(start, { ...clock, on: "2027-01-05", kind: "extend", by: "secondReply" });
    expect(state.dueOn).toBe("2027-03-01");
    expect(state.steps.at(-1)).toEqual({ kind: "keep", told: "2027-03-01", counted: "2026-12-30" });
  });
});

describe("a recount", () => {
  test("with new rest days moves the day later", () => {
    expect(replay(start, recount("2026-12-20", 2))).toMatchObject({
      dueOn: "2027-03-04",
      provisional: false,
    });
  });

  test("never takes back a day once told", () => {
    const state = replay(start, recount("2026-12-20", 2), recount("2026-12-21", 3));
    expect(state).toMatchObject({ dueRaw: "2027-02-28", dueOn: "2027-03-04" });
    expect(state.steps.at(-1)).toEqual({ kind: "keep", told: "2027-03-04", counted: "2027-03-01" });
    expect(readd(state.steps)).toBe("2027-03-04");
  });

  test("keeps the extension", () => {
    expect(replay(start, extend("2026-12-10"), recount("2026-12-20", 2))).toMatchObject({
      dueOn: "2027-05-31",
      extended: true,
    });
  });

  test("after the due day does not make a late clock punctual", () => {
    expect(replay(start, recount("2027-03-02", 2))).toMatchObject({
      dueOn: "2027-03-04",
      lateFrom: "2027-03-01",
    });
  });
});

describe("lateness", () => {
  test("begins the day after the due day and grows by the calendar day", () => {
    const open = replay(start);
    expect(["2027-02-28", "2027-03-01", "2027-03-02", "2027-03-06"].map((day) => lateBy(open, day))).toEqual([
      0, 0, 1, 5,
    ]);
    expect(isLate(open, "2027-03-01")).toBe(false);
    expect(isLate(open, "2027-03-02")).toBe(true);
  });

  test("stands still when the clock stops, however long ago that was", () => {
    const stopped = replay(start, stop("2027-03-03"));
    expect(stopped).toMatchObject({ stoppedOn: "2027-03-03", lateFrom: "2027-03-01" });
    expect(lateBy(stopped, "2030-01-01")).toBe(2);
  });

  test("a clock stopped on its due day is never late", () => {
    const stopped = replay(start, stop("2027-03-01"));
    expect(stopped.lateFrom).toBeNull();
    expect(isLate(stopped, "2030-01-01")).toBe(false);
  });
});

test("days left are working days, today not counted; none when stopped, negative when past", () => {
  const calendar = calendarOf(1);
  expect(
    ["2027-02-25", "2027-03-01", "2027-03-03"].map((day) => daysLeft(replay(start), day, calendar)),
  ).toEqual([2, 0, -2]);
  expect(daysLeft(replay(start, stop("2027-02-20")), "2027-02-25", calendar)).toBe(0);
});

test("a re-assignment is a clock of its own, and its steps begin with the clock it follows", () => {
  const again: ClockChange = { ...start, id: "c2", on: "2026-12-10", from: "2026-12-10", replaces: "c1" };
  const state = replay(again, { ...stop("2027-01-04"), id: "c2" });
  expect(state).toMatchObject({ from: "2026-12-10", dueOn: "2027-03-10" });
  expect(state.steps[0]).toEqual({ kind: "restart", replaces: "c1", from: "2026-12-10" });
  expect(readd(state.steps)).toBe("2027-03-10");
});

describe("the order of changes", () => {
  test("is that of their days, so a reply entered afterwards for an earlier day was in time", () => {
    const state = replay(start, recount("2027-03-03", 2), stop("2027-02-26"));
    expect(state).toMatchObject({ dueOn: "2027-03-01", stoppedOn: "2027-02-26", lateFrom: null });
  });

  test("is the given one within a day: what was told in between stays told", () => {
    const day = "2026-12-20";
    expect(replay(start, recount(day, 2), recount(day, 3)).dueOn).toBe("2027-03-04");
    expect(replay(start, recount(day, 3), recount(day, 1)).dueOn).toBe("2027-03-01");
  });

  test("nothing counts after the stop, on the same day neither", () => {
    expect(replay(start, stop("2027-02-20"), extend("2027-02-20"), stop("2027-02-21"))).toMatchObject({
      dueOn: "2027-03-01",
      extended: false,
      stoppedOn: "2027-02-20",
    });
  });
});

test("changes that are no clock's are a bug", () => {
  expect(() => replay()).toThrow("start");
  expect(() => replay(stop("2027-01-01"))).toThrow("start");
  expect(() => replay(start, start)).toThrow("starts twice");
  expect(() => replay(start, { ...stop("2027-01-01"), id: "c9" })).toThrow("another clock");
});
