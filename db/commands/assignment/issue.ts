import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { issueInput } from "@/domain/assignment/input";
import type { AssignmentState } from "@/domain/assignment/states";
import { ASSIGNMENT_TRANSITIONS } from "@/domain/assignment/workflow";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { laterOr, type Write } from "../../later";
import type { AssignmentRecord } from "../../queries/assignment-subject";
import { suggestionSubject } from "../../queries/suggestion-subject";
import { replies, units } from "../../schema";
import { allOrNothing } from "../../together";
import { openCommitments, plannedCommitments } from "../commitment/open";
import { type Case, type HeldCase, moveBySystem } from "../suggestion/move";
import { noticeOf, signersOf } from "../suggestion/people";
import { type HeldWork, holdWork, moveWork, moveWorkBySystem, type Work, workOf } from "./move";
import { ownReply } from "./reply";

/** The signed reply goes out to each signer; when it was the last one due, the case is replied (Henan Arts. 20–21). */
export const issueReply = command({
  permission: "assignment.move",
  input: issueInput,
  async run(context, { id, version, docNumber }) {
    const held = await holdWork(context, id, version);
    const co = held.row.kind === "lead" ? held.others.filter(({ kind }) => kind === "co") : [];
    const { work, units, planned, subject } = await whatTheReplyNeeds(context, held, co, docNumber);
    const { event } = moveWork(context, work, "issue", { detail: { docNumber } });
    const opinions = co.map((row) => ({ unit: units.get(row.unitId) ?? "", opinion: opinionOf(row) }));
    const issued = { docNumber, opinions, issuedBy: context.viewer.userId, issuedOn: dayOf(context.now) };
    laterNumbered(context, docNumber, context.tx.update(replies).set(issued).where(ownReply(work)));
    const given = openCommitments(context, work, planned);
    const taken = settleOpinions(context, work.case, co.filter(isOwed));
    const moved = replyCase(context, { ...work.case, subject });
    return {
      value: { id, suggestionId: work.row.suggestionId },
      events: [event, ...given, ...taken, ...moved],
      notices: [
        noticeOf(work.case, "assignment.issue", signersOf(work.case)),
        noticeOf(work.case, "assignment.issue", [{ role: "staff" }, ...governmentOffice(work)]),
      ],
    };
  },
});

const governmentOffice = ({ subject }: Work) =>
  subject.governmentSide ? [{ role: "government_office" as const }] : [];

async function mustBeNewNumber({ tx }: Context, { row }: HeldWork, docNumber: string) {
  const taken = await tx.$count(
    replies,
    and(eq(replies.congressId, row.congressId), eq(replies.docNumber, docNumber)),
  );
  if (taken > 0) throw new Refusal("conflict", "reply.docNumberTaken", { docNumber });
}

// Somebody may give the same number at this very moment: the unique index has the last word.
function laterNumbered({ tx }: Context, docNumber: string, write: Write): void {
  const refusal = new Refusal("conflict", "reply.docNumberTaken", { docNumber });
  laterOr(tx, write, (error) => (isDuplicate(error) ? refusal : error));
}

const isDuplicate = (error: unknown) =>
  error instanceof Error &&
  error.cause instanceof Error &&
  "code" in error.cause &&
  error.cause.code === "23505";

/** All that the guards and the notices ask, in one journey. */
async function whatTheReplyNeeds(
  context: Context,
  held: HeldWork,
  co: readonly AssignmentRecord[],
  docNumber: string,
) {
  const [, work, units, planned, subject] = await allOrNothing([
    mustBeNewNumber(context, held, docNumber),
    workOf(context, held.row, held.case),
    namesOfUnits(context, co),
    plannedCommitments(context, held),
    suggestionSubject(context.tx, held.case.row, context.now),
  ]);
  return { work, units, planned, subject };
}

async function namesOfUnits({ tx, viewer }: Context, co: readonly AssignmentRecord[]) {
  if (co.length === 0) return new Map<string, string>();
  const ids = co.map(({ unitId }) => unitId);
  const rows = await tx
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(and(eq(units.congressId, viewer.congressId), inArray(units.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

// What was drafted and never sent, or objected to and not written again, is nobody's opinion.
const opinionOf = ({ state, waived, opinion }: AssignmentRecord) =>
  state === "opinion_sent" || (state === "done" && !waived) ? opinion : null;

/** What the lead's reply ends of its co-units' part: opinions it takes, and what nobody waits for any longer. */
const isOwed = ({ state }: AssignmentRecord) => state === "opinion_sent" || UNSAID.includes(state);
const UNSAID: readonly AssignmentState[] = ASSIGNMENT_TRANSITIONS.waive.from;

function settleOpinions(context: Context, at: HeldCase, owed: readonly AssignmentRecord[]): DomainEvent[] {
  return owed.map((row) => {
    const waived = row.state !== "opinion_sent";
    const name = waived ? "waive" : "takeOpinion";
    return moveWorkBySystem(context, { row, case: at }, name, { patch: { waived } }).event;
  });
}

/** `at`: the case as it was while this reply was still pending. */
function replyCase(context: Context, at: Case): DomainEvent[] {
  const subject = { ...at.subject, repliesPending: at.subject.repliesPending - 1 };
  if (subject.repliesPending > 0) return [];
  const name = at.row.state === "rehandling" ? "replyAgain" : "reply";
  const today = dayOf(context.now);
  const patch = { repliedOn: at.row.repliedOn ?? today, remindedOn: null };
  const { event } = moveBySystem(context, { ...at, subject }, name, { patch });
  return [event];
}
