import "server-only";
import { and, eq } from "drizzle-orm";
import { issueInput } from "@/domain/assignment/input";
import type { AssignmentState } from "@/domain/assignment/states";
import { ASSIGNMENT_TRANSITIONS } from "@/domain/assignment/workflow";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { assignments, replies, units } from "../../schema";
import { openCommitments } from "../commitment/open";
import { loadCase, moveBySystem } from "../suggestion/move";
import { noticeOf, signersOf } from "../suggestion/people";
import { loadWork, moveWork, moveWorkBySystem, type Work, workOf } from "./move";
import { ownReply } from "./reply";

/** The signed reply goes out to each signer; when it was the last one due, the case is replied (Henan Arts. 20–21). */
export const issueReply = command({
  permission: "assignment.move",
  input: issueInput,
  async run(context, { id, version, docNumber }) {
    const work = await loadWork(context, id, version);
    const [, co, signers] = await Promise.all([
      mustBeNewNumber(context, work, docNumber),
      work.row.kind === "lead" ? coWork(context, work) : [],
      signersOf(context, work.case),
    ]);
    const { event } = await moveWork(context, work, "issue", { detail: { docNumber } });
    const opinions = co.map(({ unit, row }) => ({ unit, opinion: opinionOf(row) }));
    const issued = { docNumber, opinions, issuedBy: context.viewer.userId, issuedOn: dayOf(context.now) };
    await numbered(docNumber, context.tx.update(replies).set(issued).where(ownReply(work)));
    const given = await openCommitments(context, work);
    const taken = await settleOpinions(context, work, co);
    const moved = await replyCase(context, work);
    return {
      value: { id, suggestionId: work.row.suggestionId },
      events: [event, ...given, ...taken, ...moved],
      notices: [
        noticeOf(work.case, "assignment.issue", signers),
        noticeOf(work.case, "assignment.issue", [{ role: "staff" }, ...governmentOffice(work)]),
      ],
    };
  },
});

const governmentOffice = ({ subject }: Work) =>
  subject.governmentSide ? [{ role: "government_office" as const }] : [];

async function mustBeNewNumber({ tx }: Context, { row }: Work, docNumber: string) {
  const taken = await tx.$count(
    replies,
    and(eq(replies.congressId, row.congressId), eq(replies.docNumber, docNumber)),
  );
  if (taken > 0) throw new Refusal("conflict", "reply.docNumberTaken", { docNumber });
}

// Somebody may give the same number at this very moment: the unique index has the last word.
async function numbered<Value>(docNumber: string, write: PromiseLike<Value>): Promise<Value> {
  try {
    return await write;
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal("conflict", "reply.docNumberTaken", { docNumber });
    throw error;
  }
}

const isDuplicate = (error: unknown) =>
  error instanceof Error &&
  error.cause instanceof Error &&
  "code" in error.cause &&
  error.cause.code === "23505";

function coWork({ tx }: Context, { row }: Work) {
  return tx
    .select({ row: assignments, unit: units.name })
    .from(assignments)
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .where(
      and(
        eq(assignments.congressId, row.congressId),
        eq(assignments.suggestionId, row.suggestionId),
        eq(assignments.kind, "co"),
      ),
    );
}

type CoWork = Awaited<ReturnType<typeof coWork>>[number];

// What was drafted and never sent, or objected to and not written again, is nobody's opinion.
const opinionOf = ({ state, waived, opinion }: CoWork["row"]) =>
  state === "opinion_sent" || (state === "done" && !waived) ? opinion : null;

/** With the lead's reply the co-units' part ends: opinions are taken, and who is overdue is waited for no longer. */
async function settleOpinions(context: Context, work: Work, co: readonly CoWork[]) {
  const unsaid: readonly AssignmentState[] = ASSIGNMENT_TRANSITIONS.waive.from;
  const owed = co.filter(({ row: { state } }) => state === "opinion_sent" || unsaid.includes(state));
  const works = await Promise.all(owed.map(({ row }) => workOf(context, row, work.case)));
  const events: DomainEvent[] = [];
  for (const each of works) {
    const waived = each.row.state !== "opinion_sent";
    const { event } = await moveWorkBySystem(context, each, waived ? "waive" : "takeOpinion", {
      patch: { waived },
    });
    events.push(event);
  }
  return events;
}

async function replyCase(context: Context, work: Work): Promise<DomainEvent[]> {
  const at = await loadCase(context, work.row.suggestionId);
  if (at.subject.repliesPending > 0) return [];
  const name = at.row.state === "rehandling" ? "replyAgain" : "reply";
  const today = dayOf(context.now);
  const patch = { repliedOn: at.row.repliedOn ?? today, remindedOn: null };
  const { event } = await moveBySystem(context, at, name, { patch });
  return [event];
}
