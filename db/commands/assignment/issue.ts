import "server-only";
import { and, eq } from "drizzle-orm";
import { issueInput } from "@/domain/assignment/input";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { assignments, replies, units } from "../../schema";
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
    await mustBeNewNumber(context, work, docNumber);
    const { event } = await moveWork(context, work, "issue", { detail: { docNumber } });
    const co = work.row.kind === "lead" ? await coWork(context, work) : [];
    const opinions = co.map(({ unit, opinion, state }) => ({
      unit,
      opinion: state === "opinion_sent" || state === "done" ? opinion : null,
    }));
    const issued = { docNumber, opinions, issuedBy: context.viewer.userId, issuedOn: dayOf(context.now) };
    await context.tx.update(replies).set(issued).where(ownReply(work));
    const taken = await takeOpinions(context, work, co);
    const moved = await replyCase(context, work);
    return {
      value: { id, suggestionId: work.row.suggestionId },
      events: [event, ...taken, ...moved],
      notices: [
        noticeOf(work.case, "assignment.issue", await signersOf(context, work.case)),
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

function coWork({ tx }: Context, { row }: Work) {
  return tx
    .select({ id: assignments.id, state: assignments.state, opinion: assignments.opinion, unit: units.name })
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

async function takeOpinions(context: Context, work: Work, co: Awaited<ReturnType<typeof coWork>>) {
  const events: DomainEvent[] = [];
  for (const { id, state } of co) {
    if (state !== "opinion_sent") continue;
    const [row] = await context.tx
      .select()
      .from(assignments)
      .where(and(eq(assignments.congressId, work.row.congressId), eq(assignments.id, id)));
    if (!row) continue;
    const { event } = await moveWorkBySystem(context, await workOf(context, row, work.case), "takeOpinion");
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
