import { addWorkingDays, type Calendar, isWorkingDay, nextWorkingDay } from "@/domain/calendar";
import { dueOn } from "@/domain/clock/due";
import { type ClockName, DEFAULT_RULE_SET } from "@/domain/clock/rules";
import { addDays, type Day } from "@/domain/day";
import { workingDaysBefore } from "../diary";
import { type Luck, luckOf } from "../luck";
import { later } from "../order";
import { daysOfText, daysSpokenOf } from "../spoken";
import type { DemoText } from "../texts";
import type { Turn } from "./turns";

/** The days of a case of 2023, as far as they can be said beforehand. */
export type Days = {
  draftOn: Day;
  fileOn: Day;
  firstOn: Day;
  acceptOn: Day;
  assignOn: Day;
  /** Handed over at the assignment meeting, with others. */
  together: boolean;
};

/** When a case was filed, reviewed and assigned; what its reply speaks of had not been done before. */
export function daysOf(calendar: Calendar, text: DemoText, turn: Turn, inSession: boolean): Days {
  const luck = luckOf(`${text.key} days`);
  return inSession ? sessionDays(calendar, text, turn, luck) : betweenDays(calendar, text, luck);
}

/** The last day of a clock that starts on `from`. */
export const lastDay = (calendar: Calendar, clock: ClockName, from: Day): Day =>
  dueOn(DEFAULT_RULE_SET.rules[clock], from, calendar).dueOn;

/** A working day from `from` to `to`; when there is none, the working day after `from`. */
export function workingDayIn(calendar: Calendar, from: Day, to: Day, luck: Luck): Day {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) days.push(day);
  return days.length > 0 ? luck.pick(days) : nextWorkingDay(calendar, from);
}

const REPLIES_BEGIN = "2023-05-31";

/** The day of the first reply: when all it speaks of is done, and in time. */
export function replyDay(calendar: Calendar, text: DemoText, turn: Turn, assignedOn: Day): Day {
  const luck = luckOf(`${text.key} reply`);
  const done = daysOfText(text).at(-1) ?? REPLIES_BEGIN;
  const due = lastDay(calendar, turn.kind === "extended" ? "extendedReply" : "reply", assignedOn);
  const least = turn.kind === "extended" ? "2023-06-26" : REPLIES_BEGIN;
  const from = later(done, least);
  // The last days are kept free, so that a busy head does not make anybody late.
  const to = turn.kind === "extended" ? workingDaysBefore(calendar, due, 8) : due;
  if (from > due) throw new Error(`${text.key} speaks of ${done}, but is due on ${due}`);
  return workingDayIn(calendar, from, to, luck);
}

// Those who know more to tell were assigned later, in the middle of March.
function sessionDays(calendar: Calendar, text: DemoText, turn: Turn, luck: Luck): Days {
  const days = daysOfText(text);
  const isLate = (days.at(-1) ?? "") > REPLIES_BEGIN && turn.kind !== "extended";
  const alone = text.co.length === 0 && text.wished === text.lead && turn.kind !== "return_refused";
  const together = alone && !isLate && turn.kind !== "separate";
  const early = [
    "2023-03-02",
    "2023-03-03",
    "2023-03-06",
    "2023-03-07",
    "2023-03-08",
    "2023-03-09",
    "2023-03-10",
  ];
  const opinionOn = daysSpokenOf(text.opinion).at(-1) ?? "";
  const known = early.filter(
    (day) =>
      day < (days[0] ?? "2023-12-31") &&
      turn.kind !== "returned" &&
      opinionOn <= lastDay(calendar, "coOpinion", day),
  );
  const late = ["2023-03-13", "2023-03-14", "2023-03-15", "2023-03-16"];
  const [meeting = ""] = early;
  const choice = isLate ? late : known.length > 0 ? known : [meeting];
  const firstOn = workingDayIn(calendar, "2023-02-17", "2023-02-22", luck);
  return {
    draftOn: workingDayIn(calendar, "2023-02-06", "2023-02-10", luck),
    fileOn: luck.pick(["2023-02-14", "2023-02-14", "2023-02-15"]),
    firstOn,
    acceptOn: addWorkingDays(calendar, firstOn, luck.number(1, 4)),
    assignOn: together ? meeting : luck.pick(choice),
    together,
  };
}

/** Filed in the month before the work began, or a little before the first day the reply speaks of. */
function betweenDays(calendar: Calendar, text: DemoText, luck: Luck): Days {
  const days = daysOfText(text);
  const [from, to] = windowOf(days[0] ?? "2023-05-01", days.at(-1) ?? REPLIES_BEGIN);
  const fileOn = workingDayIn(calendar, from, to, luck);
  const acceptOn = addWorkingDays(calendar, fileOn, luck.number(2, 3));
  return {
    draftOn: workingDaysBefore(calendar, fileOn, luck.number(3, 6)),
    fileOn,
    firstOn: acceptOn,
    acceptOn,
    assignOn: addWorkingDays(calendar, acceptOn, 1),
    together: false,
  };
}

function windowOf(first: Day, last: Day): [Day, Day] {
  if (first < "2023-05-01")
    return last > "2023-06-12" ? ["2023-04-03", "2023-04-10"] : ["2023-03-20", "2023-03-31"];
  if (first < "2023-06-01") return ["2023-04-24", "2023-05-10"];
  return ["2023-05-15", "2023-05-26"];
}
