import { type Calendar, type DayDescription, describeDay } from "../calendar";
import { addDays, addMonths, type Day, yearOf } from "../day";
import type { Rule } from "./rules";
import type { RestDay, Step } from "./step";

export { readd, type Step } from "./step";

/** `dueRaw`: the day the rule gives; `dueOn`: the working day that counts; `provisional`: a year not yet announced. */
export type Due = { from: Day; dueRaw: Day; dueOn: Day; provisional: boolean; steps: readonly Step[] };

/** The last day of a rule that starts on `from`, which is not counted, with every step (民法典第二百零一至二百零三条). */
export function dueOn(rule: Rule, from: Day, calendar: Calendar): Due {
  const counted =
    rule.unit === "working_days" ? workingDays(rule.length, from, calendar) : plain(rule, from, calendar);
  return { from, ...counted, steps: [{ kind: "start", day: from, rule }, ...counted.steps] };
}

type Counted = Omit<Due, "from">;

function workingDays(length: number, from: Day, calendar: Calendar): Counted {
  const steps: Step[] = [];
  let [day, total, provisional] = [from, 0, false];
  while (total < length) {
    day = addDays(day, 1);
    const described = describeDay(calendar, day);
    const rest = restIn(described, day);
    if (rest) steps.push({ kind: "skip", ...rest });
    else count(steps, day, ++total, described.reason === "makeup");
    provisional ||= described.provisional;
  }
  return { dueRaw: day, dueOn: day, provisional, steps };
}

/** Lengthens the run of working days that the steps end with, or begins one. */
function count(steps: Step[], to: Day, total: number, inLieu: boolean): void {
  const last = steps.at(-1);
  const run = last?.kind === "count" ? last : { days: 0, makeup: [] };
  const makeup = inLieu ? [...run.makeup, to] : run.makeup;
  if (run === last) steps.pop();
  steps.push({ kind: "count", days: run.days + 1, total, to, makeup });
}

function plain(rule: Exclude<Rule, { unit: "working_days" }>, from: Day, calendar: Calendar): Counted {
  const step = stepOf(rule, from);
  const rolled = roll(step.to, calendar);
  const steps: Step[] = rolled.skipped.length > 0 ? [step, { kind: "roll", ...rolled }] : [step];
  const { name, provisional, reason } = describeDay(calendar, rolled.to);
  if (reason === "makeup") steps.push({ kind: "makeup", day: rolled.to, name });
  const unsure = provisional || rolled.skipped.some((rest) => rest.provisional);
  return { dueRaw: step.to, dueOn: rolled.to, provisional: unsure, steps };
}

function stepOf(rule: Exclude<Rule, { unit: "working_days" }>, from: Day) {
  if (rule.unit === "months") {
    return { kind: "months", length: rule.length, to: addMonths(from, rule.length) } as const;
  }
  const { month, day } = rule;
  return { kind: "fixed", month, day, to: nextYearly(from, month, day) } as const;
}

function nextYearly(from: Day, month: number, day: number): Day {
  const thisYear = addDays(addMonths(`${yearOf(from)}-01-01`, month - 1), day - 1);
  return thisYear > from ? thisYear : addMonths(thisYear, 12);
}

function roll(from: Day, calendar: Calendar): { from: Day; to: Day; skipped: readonly RestDay[] } {
  const skipped: RestDay[] = [];
  let to = from;
  for (let rest = restOn(calendar, to); rest; rest = restOn(calendar, to)) {
    skipped.push(rest);
    to = addDays(to, 1);
  }
  return { from, to, skipped };
}

const restOn = (calendar: Calendar, day: Day) => restIn(describeDay(calendar, day), day);

function restIn({ reason, name, provisional }: DayDescription, day: Day): RestDay | null {
  return reason === "weekend" || reason === "holiday" ? { day, reason, name, provisional } : null;
}
