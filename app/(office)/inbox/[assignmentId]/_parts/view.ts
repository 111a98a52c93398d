import { offerOf } from "@/components/inbox/offer";
import type { ShownReply } from "@/components/suggestion/shown-reply";
import type { ClockDetail } from "@/db/queries/clock";
import type { WorkCase } from "@/db/queries/inbox-case";
import type { AssignmentTransitionName } from "@/domain/assignment/workflow";
import type { ClockName } from "@/domain/clock/rules";
import type { Day } from "@/domain/day";
import { missingFromReply } from "@/domain/reply/draft";
import type { Viewer } from "@/domain/viewer";

/** A unit's work on a case as its pages show it: what was read, who looks, and on what day. */
export type WorkView = WorkCase & { viewer: Viewer; today: Day };

/** What the parts of the page are given. */
export type PartProps = { at: WorkView };

/** The assignment as it was seen, for a form's hidden fields. */
export const seenOf = ({ work: { id, version } }: WorkView) => ({ id, version });

/** The viewer's offer of a move, if he has it. */
export const offered = ({ offers }: WorkView, name: AssignmentTransitionName) => offerOf(offers, name);

/** The unit's own reply of a round, drafts included. */
export const replyOf = ({ replies, work }: WorkView, round: number) =>
  replies.find(({ reply }) => reply.assignmentId === work.id && reply.round === round) ?? null;

/** A reply as it reads now: before it is issued with what the co-handling units have said so far. */
export function readable({ others }: WorkView, shown: NonNullable<ReturnType<typeof replyOf>>): ShownReply {
  if (shown.reply.issuedOn !== null) return shown;
  const opinions = others
    .filter(({ kind, opinion }) => kind === "co" && opinion !== null)
    .map(({ unit, opinion }) => ({ unit: unit.name, opinion }));
  return { ...shown, reply: { ...shown.reply, opinions } };
}

/** What the reply of this round still lacks. */
export function missingOf(at: WorkView) {
  const shown = replyOf(at, at.suggestion.round);
  const draft = shown && { ...shown.reply, commitments: shown.commitments };
  return missingFromReply(draft, at.suggestion.points.length, shown?.class ?? null, at.today);
}

/** A clock of an assignment: the one that runs, else the last one that did. */
export function clockOf({ clocks }: WorkView, assignmentId: string, names: readonly ClockName[]) {
  const own = clocks.filter((clock) => clock.assignmentId === assignmentId && names.includes(clock.clock));
  return own.find(({ stoppedOn }) => stoppedOn === null) ?? own.at(-1) ?? null;
}

/** The clock by which this unit's part is to be done. */
export const mainClock = (at: WorkView): ClockDetail | null =>
  clockOf(at, at.work.id, ["coOpinion", "opinionRedo", "reply", "secondReply"]);

/** Where this browser keeps what was typed into a form of this page. */
export const copyPrefix = ({ viewer, work }: WorkView, form: string) =>
  `yanlu:${form}:${viewer.userId}:${work.id}:`;
