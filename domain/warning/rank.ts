import type { Calendar } from "../calendar";
import type { Day } from "../day";
import { counterSince } from "./count";
import type { Forecast, Risk, Standing } from "./forecast";
import type { Step } from "./steps";

/** A unit's part in a case for which it owes an answer: since when it stands in its step, and until when. */
export type OpenWork = {
  id: string;
  suggestionId: string;
  number: number | null;
  unitId: string;
  step: Step;
  began: Day;
  dueOn: Day;
  extended: boolean;
};

/** The same on a day: working days spent in the step and left until the due day, and how likely it is late. */
export type Ranked<Work extends OpenWork = OpenWork> = Work & {
  spent: number;
  left: number;
  forecast: Forecast;
};

/** Open work by danger: what is over first, the longest before others, then by the share of past cases that was late. */
export function ranked<Work extends OpenWork>(
  works: readonly Work[],
  { today, calendar, forecast }: { today: Day; calendar: Calendar; forecast: (open: Standing) => Forecast },
): Ranked<Work>[] {
  const first = works.reduce((day, { began, dueOn }) => [day, began, dueOn].toSorted()[0] ?? day, today);
  const count = counterSince(calendar, first);
  return works
    .map((work) => {
      const [spent, left] = [count(work.began, today), count(today, work.dueOn)];
      return { ...work, spent, left, forecast: forecast({ ...work, spent, left }) };
    })
    .toSorted(byDanger);
}

/** How many there are of each risk. */
export function countRisks(works: readonly Ranked[]): Record<Risk, number> {
  const counts = { overdue: 0, high: 0, medium: 0, low: 0, unknown: 0 };
  for (const { forecast } of works) counts[forecast.risk] += 1;
  return counts;
}

const byDanger = (a: Ranked, b: Ranked): number =>
  dangerOf(b) - dangerOf(a) || a.left - b.left || byNumber(a, b) || (a.id < b.id ? -1 : 1);

const byNumber = (a: Ranked, b: Ranked): number =>
  a.dueOn.localeCompare(b.dueOn) || (a.number ?? LAST) - (b.number ?? LAST);
const LAST = Number.MAX_SAFE_INTEGER;

const dangerOf = ({ left, forecast: { share } }: Ranked): number => (left < 0 ? 2 : (share ?? -1));
