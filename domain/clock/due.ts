import { type Calendar, describeDay } from "../calendar";
import { addDays, addMonths, type Day, yearOf } from "../day";
import type { Rule } from "./rules";
import type { RestDay, Step } from "./step";

export { type RestDay, readd, type Step } from "./step";

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
  let [day, run, total, provisional] = [from, 0, 0, false];
  const endRun = () => {
    if (run > 0) steps.push({ kind: "count", days: run, total, to: day });
    run = 0;
  };
  while (total < length) {
    const next = addDays(day, 1);
    const rest = restOn(calendar, next);
    provisional ||= describeDay(calendar, next).provisional;
    if (rest) {
      endRun();
      steps.push({ kind: "skip", ...rest });
    } else {
      run += 1;
      total += 1;
    }
    day = next;
  }
  endRun();
  return { dueRaw: day, dueOn: day, provisional, steps };
}

function plain(rule: Exclude<Rule, { unit: "working_days" }>, from: Day, calendar: Calendar): Counted {
  const step = stepOf(rule, from);
  const rolled = roll(step.to, calendar);
  const steps: Step[] = rolled.skipped.length > 0 ? [step, { kind: "roll", ...rolled }] : [step];
  const provisional = [rolled.from, rolled.to].some((day) => describeDay(calendar, day).provisional);
  return { dueRaw: step.to, dueOn: rolled.to, provisional, steps };
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

function restOn(calendar: Calendar, day: Day): RestDay | null {
  const { reason, name, provisional } = describeDay(calendar, day);
  return reason === "weekend" || reason === "holiday" ? { day, reason, name, provisional } : null;
}
