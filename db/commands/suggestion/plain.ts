import "server-only";
import type { z } from "zod";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { moveSuggestionInput } from "@/domain/suggestion/input";
import { TRANSITIONS, type TransitionName } from "@/domain/suggestion/workflow";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import type { Notice } from "../../notify";
import type { AssignmentRecord } from "../../queries/assignment-subject";
import { workOnCase } from "../assignment/move";
import { finishEvaluation } from "../evaluation/hold";
import { panelOf } from "../evaluation/move";
import { cancelAll } from "./cancel";
import { forgetAgreements } from "./cosign";
import { type Case, type HeldCase, loadCaseAnd, type MoveOptions, move, mustHaveSeen } from "./move";
import { handlersAmong, noticeOf, signersOf } from "./people";
import { rehandle } from "./rehandle";
import { NOTHING_PROPOSED } from "./review";

type Effect = (at: Case, context: Context, note: string) => MoveOptions["patch"];

/** Moves that need no more than a reason, and what each changes besides the state. */
const PLAIN = {
  invite: () => ({}),
  edit: () => ({}),
  amend: () => ({}),
  forward: () => ({}),
  // A delegation whose only clerk is away, or has signed the text himself, must not hold it up.
  takeOver: () => ({}),
  sendBack: (_at, _context, note) => ({ returnNote: note, returnReasons: [] }),
  dropRefusal: () => NOTHING_PROPOSED,
  decline: (_at, { now }) => ({ closedOn: dayOf(now) }),
  treatAsLetter: (_at, { now }) => ({ closedOn: dayOf(now) }),
  remind: (_at, { now }) => ({ remindedOn: dayOf(now) }),
  closeUnrated: (_at, { now }) => ({ closing: "no_feedback" as const, closedOn: dayOf(now) }),
  closeWithoutRater: (_at, { now }) => ({ closing: "no_rater" as const, closedOn: dayOf(now) }),
  evaluate: (_at, _context, note) => ({ evaluation: note }),
  handBack: ({ row }) => ({ round: row.round + 1 }),
  closeEvaluated: (_at, { now }) => ({ closing: "evaluated" as const, closedOn: dayOf(now) }),
  askWithdrawal: (_at, _context, note) => ({ withdrawalReason: note }),
  dropWithdrawal: () => ({ withdrawalReason: null }),
  withdraw: (_at, { now }) => ({ closedOn: dayOf(now) }),
  confirmWithdrawal: (_at, { now }) => ({ closedOn: dayOf(now) }),
  proposeReopening: (_at, { viewer }, note) => ({ reopenProposedBy: viewer.userId, reopenReason: note }),
  amendPaper: () => ({}),
  discardPaper: (_at, { now }) => ({ closedOn: dayOf(now) }),
  objectToPaperRating: () => ({}),
  reopen: ({ row }) => ({ round: row.round + 1, closing: null, closedOn: null, reopenProposedBy: null }),
  refuseReopening: () => ({ reopenProposedBy: null, reopenReason: null }),
} as const satisfies Partial<Record<TransitionName, Effect>>;

type PlainMove = keyof typeof PLAIN;

const PLAIN_MOVES = Object.keys(PLAIN) as [PlainMove, ...PlainMove[]];

const plainInput = moveSuggestionInput.extend({
  transition: moveSuggestionInput.shape.transition.extract(PLAIN_MOVES),
});

/** Moves a suggestion where a word is all it takes. The second click finds the step closed and is told so. */
export const moveSuggestion = command({
  permission: "suggestion.move",
  input: plainInput,
  async run(context, { id, version, transition, note }: z.output<typeof plainInput>) {
    const [seen, read, panel] = await loadCaseAnd(context, id, (held) => [
      TO_UNITS.includes(transition) ? workOnCase(context.tx, held.row.congressId, id).execute() : NOBODY,
      transition === "evaluate" ? panelOf(context, held) : null,
    ]);
    mustHaveSeen(seen.row, version);
    if ("note" in TRANSITIONS[transition] && note === "")
      throw new Refusal("conflict", "general.reasonMissing");
    const effect: Effect = PLAIN[transition];
    const patch = effect(seen, context, note) ?? {};
    const { event, at } = await move(context, seen, transition, { patch, note: note || undefined });
    const work = await read;
    const more =
      transition === "evaluate"
        ? finishEvaluation(context, at, await panel, note)
        : follow(context, at, work, transition);
    return { value: { id }, events: [event, ...more], notices: tell(seen, work, transition) };
  },
});

/** What a move of the case does to its units. */
function follow(
  context: Context,
  at: HeldCase,
  work: readonly AssignmentRecord[],
  transition: PlainMove,
): DomainEvent[] {
  if (transition === "handBack" || transition === "reopen") return rehandle(context, at, work, []);
  if (transition === "dropWithdrawal") forgetAgreements(context, at.row);
  if (transition === "confirmWithdrawal") return cancelAll(context, at, work, "withdrawn");
  return [];
}

const TO_SIGNERS: readonly PlainMove[] = [
  "sendBack",
  "decline",
  "treatAsLetter",
  "closeUnrated",
  "closeWithoutRater",
  "evaluate",
  "closeEvaluated",
  "confirmWithdrawal",
  "invite",
  "askWithdrawal",
  "dropWithdrawal",
  "withdraw",
  "discardPaper",
];
const TO_STAFF: readonly PlainMove[] = [
  "forward",
  "withdraw",
  "askWithdrawal",
  "dropWithdrawal",
  "dropRefusal",
  "refuseReopening",
  "reopen",
  "objectToPaperRating",
];
const TO_UNITS: readonly PlainMove[] = ["handBack", "reopen", "confirmWithdrawal"];

const NOBODY: Promise<AssignmentRecord[]> = Promise.resolve([]);

function tell(at: Case, work: readonly AssignmentRecord[], transition: PlainMove): Notice[] {
  const to = [
    ...(TO_SIGNERS.includes(transition) && wasSent(at, transition) ? signersOf(at) : []),
    ...(TO_STAFF.includes(transition) && at.row.submittedOn ? [{ role: "staff" as const }] : []),
    ...(TO_UNITS.includes(transition) ? handlersAmong(work) : []),
    ...(transition === "remind" && at.subject.raterId ? [{ userId: at.subject.raterId }] : []),
    ...(transition === "proposeReopening" ? [{ role: "leader" as const }] : []),
  ];
  return to.length > 0 ? [noticeOf(at, `suggestion.${transition}`, to)] : [];
}

// Who was named in a draft that was not sent to anybody yet hears nothing of it.
const wasSent = ({ row }: Case, transition: PlainMove) => transition === "invite" || row.state !== "draft";
