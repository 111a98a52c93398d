import type { AssignmentState } from "../assignment/states";
import type { Day } from "../day";
import { namesOf } from "../workflow";

/** The steps of a unit's work, and the event that ends each; what was done anew ends with its last time. */
export const STEPS = {
  receipt: { endsWith: "assignment.receive", again: false },
  start: { endsWith: "assignment.start", again: false },
  contact: { endsWith: "assignment.recordContact", again: false },
  draft: { endsWith: "assignment.draft", again: true },
  signature: { endsWith: "assignment.sign", again: true },
  issue: { endsWith: "assignment.issue", again: false },
} as const satisfies Record<string, { endsWith: string; again: boolean }>;

/** A step of a unit's work. */
export type Step = keyof typeof STEPS;
export const STEP_NAMES = namesOf(STEPS);

/** Something that happened to an assignment; in the order it happened. */
export type Happening = { name: string; day: Day };

/** Working days from one day to a later one. */
export type Count = (from: Day, to: Day) => number;

/** Working days of each step; they sum to the working days from the assignment to the issue. */
export type Durations = Record<Step, number>;

/** How long each step of a finished assignment took; a step that nobody noted took no time of its own. */
export function durationsOf(from: Day, happenings: readonly Happening[], count: Count): Durations {
  let last = from;
  const lasted = STEP_NAMES.map((step) => {
    const end = later(last, endOf(step, happenings));
    const days = count(last, end);
    last = end;
    return [step, days];
  });
  return Object.fromEntries(lasted) as Durations;
}

/** The day on which the present step began: when the last of the steps before it ended. */
export function beganOn(step: Step, from: Day, happenings: readonly Happening[]): Day {
  const before = STEP_NAMES.slice(0, STEP_NAMES.indexOf(step));
  return before.reduce((day, each) => later(day, endOf(each, happenings)), from);
}

/** The step an open assignment stands in; null when nothing is owed any more. */
export function stepOf(state: AssignmentState, happenings: readonly Happening[]): Step | null {
  if (state !== "working") return OF_STATE[state] ?? null;
  return endOf("contact", happenings) === null ? "contact" : "draft";
}

/** Only what happened since the case was last handed back to the unit; before that it was another round. */
export function thisRound(
  from: Day,
  happenings: readonly Happening[],
): { from: Day; happenings: readonly Happening[] } {
  const index = happenings.findLastIndex(({ name }) => name === "assignment.rehandle");
  const handedBack = happenings[index];
  return handedBack
    ? { from: handedBack.day, happenings: happenings.slice(index + 1) }
    : { from, happenings };
}

const OF_STATE: Partial<Record<AssignmentState, Step>> = {
  pending_receipt: "receipt",
  received: "start",
  return_proposed: "start",
  return_requested: "start",
  drafted: "signature",
  internal_review: "signature",
  signed: "issue",
};

function endOf(step: Step, happenings: readonly Happening[]): Day | null {
  const { endsWith, again } = STEPS[step];
  const isEnd = ({ name }: Happening) => name === endsWith;
  return (again ? happenings.findLast(isEnd) : happenings.find(isEnd))?.day ?? null;
}

const later = (day: Day, other: Day | null): Day => (other !== null && other > day ? other : day);
