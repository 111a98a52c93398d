import { type ClockSources, type ClockState, missedOn, replayClock } from "../clock/history";
import type { ClockName } from "../clock/rules";
import { addDays, type Day } from "../day";
import type { Verdict } from "../rating/dictionary";
import { type ClassMeaning, CONTACT_WAYS } from "../reply/dictionary";
import { FACT_NAMES, type FactName } from "../statistics/metrics";
import type { Formation, Origin, Period } from "../suggestion/dictionary";
import { OPEN_STATES } from "../suggestion/states";
import { namesOf } from "../workflow";
import type { PastWork, Standing } from "./standing";

/** A case at the end of a day: where it stood by its events, and what never changes once it is accepted. */
export type PastCase = Standing & {
  id: string;
  period: Period | null;
  delegationId: string | null;
  sessionId: string | null;
  origin: Origin;
  formation: Formation | null;
  repeatedYears: number;
  /** Whether it is known if the unit contacted the deputy; a file of a past year may not say. */
  contactTold: boolean;
  /** How many deputies had signed it with its lead. */
  signers: number;
  /** The class it counted as: that of its newest replies, the least favourable of several units'. */
  classMeaning: ClassMeaning | null;
  /** Another case of its group was counted for it (并案). */
  represented: boolean;
};

/** A case and its answer clocks at the end of `today`. */
type At = { of: PastCase; today: Day; clocks: readonly AnswerClock[] };
type AnswerClock = { owed: boolean; state: ClockState };

/** Everything that was true of a case at the end of a day; the same meanings as `db/queries/facts.ts` has in SQL. */
export function factsOf(of: PastCase, today: Day, sources: ClockSources): Record<FactName, boolean> {
  const at: At = { of, today, clocks: isFiled(of) ? answerClocks(of, sources) : [] };
  return Object.fromEntries(FACT_NAMES.map((name) => [name, isFiled(of) && FACTS[name](at)])) as Record<
    FactName,
    boolean
  >;
}

const NOT_COUNTED: readonly (string | null)[] = [null, "withdrawn", "declined", "letter"];

/** It has a number and counts (rules.md §5.1, row 17). */
export const isFiled = ({ acceptedOn, state }: Standing): boolean =>
  acceptedOn !== null && !NOT_COUNTED.includes(state);

/** The unit belonged to the case and owed the deputy an answer. */
export const owes = ({ kind, state }: PastWork): boolean =>
  kind !== "co" && state !== "returned" && state !== "cancelled";

const ANSWERS: readonly ClockName[] = ["reply", "secondReply"];

/** The clocks that ran against the units that answer the deputy. */
export function answerClocks(of: Standing, sources: ClockSources): AnswerClock[] {
  return Object.values(of.clocks)
    .filter(({ changes: [first] }) => first && ANSWERS.includes(first.clock))
    .map(({ assignmentId, changes }) => {
      const work = of.works[assignmentId ?? ""];
      return { owed: work !== undefined && owes(work), state: replayClock(changes, sources) };
    });
}

/** The next day on which a unit owed an answer; null when none did. */
export function nextDue(clocks: readonly AnswerClock[]): Day | null {
  const running = clocks.filter(({ state }) => state.stoppedOn === null).map(({ state }) => state.dueOn);
  return running.toSorted()[0] ?? null;
}

/** What the deputy whose rating counts had said last; silence is never counted as satisfaction. */
export const finalVerdict = ({ ratings }: Standing): Verdict | null =>
  counting(ratings).toSorted((a, b) => b.round - a.round)[0]?.overall ?? null;

const counting = (ratings: Standing["ratings"]) => ratings.filter(({ counts }) => counts);

const isReplied = ({ of }: At) => of.repliedOn !== null;
const isOpen = ({ of }: At) => of.state !== null && OPEN_STATES.includes(of.state);
const owed = ({ clocks }: At, name?: ClockName) =>
  clocks
    .filter(({ owed: own, state }) => own && (name === undefined || state.clock === name))
    .map(({ state }) => state);

const final = ({ of }: At) => finalVerdict(of);
const first = ({ of }: At) => counting(of.ratings).find(({ round }) => round === 1)?.overall ?? null;
const isContent = (verdict: string | null) => verdict === "satisfied" || verdict === "basically_satisfied";

const means = (meaning: ClassMeaning) => (at: At) => isReplied(at) && at.of.classMeaning === meaning;
const rated = (verdict: string) => (at: At) => isReplied(at) && final(at) === verdict;

const FACE_TO_FACE: readonly string[] = namesOf(CONTACT_WAYS).filter((way) => CONTACT_WAYS[way].faceToFace);

function contacted({ of }: At, ways: readonly string[] | null): boolean {
  const { repliedOn } = of;
  if (repliedOn === null) return false;
  return Object.values(of.contacts).some(
    ({ round, heldOn, recordedOn, answer, way }) =>
      round === 1 &&
      answer !== "objected" &&
      heldOn <= repliedOn &&
      recordedOn <= repliedOn &&
      (ways?.includes(way) ?? true),
  );
}

const dueWithin = (from: number, to: number | null) => (at: At) => {
  const due = nextDue(at.clocks);
  return (
    isOpen(at) &&
    due !== null &&
    due >= addDays(at.today, from) &&
    (to === null || due <= addDays(at.today, to))
  );
};

/** Rated after handling again. */
const ratedAgain = (at: At) => isReplied(at) && counting(at.of.ratings).some(({ round }) => round > 1);

/** Formed by going out to look and ask, not at the desk (rules.md §1.12). */
const FIELD_WORK: readonly (Formation | null)[] = ["research", "symposium", "visit"];
const UNDECIDED: readonly (string | null)[] = [null, "nominated", "refused"];

/** Handled again, and every unit that was asked to had answered again. */
const repliedAgain = (at: At) =>
  at.of.state !== "rehandling" && owed(at, "secondReply").some(({ stoppedOn }) => stoppedOn !== null);

const isLate =
  ({ today }: At) =>
  (clock: ClockState) =>
    missedOn(clock) !== null || (clock.stoppedOn === null && clock.dueOn < today);

/** What each fact means of a case that counts; a fact without its line does not compile. */
const FACTS: Record<FactName, (at: At) => boolean> = {
  filed: () => true,
  inSession: ({ of }) => of.period === "session",
  betweenSessions: ({ of }) => of.period === "intersession",
  fromResearch: ({ of }) => FIELD_WORK.includes(of.formation),
  converted: ({ of }) => of.origin === "motion_converted",
  raisedBefore: ({ of }) => of.repeatedYears > 0,
  key: ({ of }) => !UNDECIDED.includes(of.keyState),
  assigned: ({ of }) => of.assignedOn !== null,
  unassigned: ({ of }) => of.assignedOn === null,
  unreplied: ({ of }) => of.assignedOn !== null && of.repliedOn === null,
  replied: isReplied,
  onTime: (at) =>
    isReplied(at) && owed(at, "reply").every((clock) => missedOn(clock) === null && clock.stoppedOn !== null),
  resolved: means("resolved"),
  planned: means("planned"),
  notFeasible: means("not_feasible"),
  forReference: means("for_reference"),
  resolvedOrPlanned: (at) => means("resolved")(at) || means("planned")(at),
  rated: (at) => isReplied(at) && final(at) !== null,
  satisfied: rated("satisfied"),
  basicallySatisfied: rated("basically_satisfied"),
  content: (at) => isReplied(at) && isContent(final(at)),
  dissatisfied: rated("dissatisfied"),
  unrated: (at) => isReplied(at) && final(at) === null,
  noRater: (at) => isReplied(at) && final(at) === null && at.of.closing === "no_rater",
  ratedFirst: (at) => isReplied(at) && first(at) !== null,
  contentFirst: (at) => isReplied(at) && isContent(first(at)),
  satisfiedFirst: (at) => isReplied(at) && first(at) === "satisfied",
  ratedAgain,
  contentAgain: (at) => ratedAgain(at) && isContent(final(at)),
  contactTold: (at) => isReplied(at) && at.of.contactTold,
  contacted: (at) => contacted(at, null),
  faceToFace: (at) => contacted(at, FACE_TO_FACE),
  open: isOpen,
  overdue: (at) => isOpen(at) && (nextDue(at.clocks) ?? at.today) < at.today,
  dueIn3: dueWithin(0, 3),
  dueIn7: dueWithin(4, 7),
  dueIn15: dueWithin(8, 15),
  dueIn30: dueWithin(16, 30),
  dueLater: dueWithin(31, null),
  dueNone: (at) => isOpen(at) && nextDue(at.clocks) === null,
  everLate: (at) => owed(at).some(isLate(at)),
  returned: ({ of }) => Object.values(of.works).some(({ state }) => state === "returned"),
  extended: ({ of }) => Object.values(of.works).some((work) => owes(work) && work.extended),
  rehandled: (at) => isReplied(at) && at.of.round > 1,
  repliedAgain,
  onTimeAgain: (at) => repliedAgain(at) && owed(at, "secondReply").every((clock) => missedOn(clock) === null),
  afterMerging: ({ of }) => !of.represented,
  joint: ({ of }) => of.signers > 0,
};
