import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { askExtensionInput, moveAssignmentInput } from "@/domain/assignment/input";
import type { ClockChange } from "@/domain/clock/history";
import { type Day, dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { extensions } from "../../schema";
import { noticeOf, signersOf, unitPeople } from "../suggestion/people";
import { loadWork, loadWorkAnd, moveWork, type Work } from "./move";

/** The handler asks for more time, before the day, with the sentence the deputy is told (代表法 Art. 51 ¶2). */
export const askExtension = command({
  permission: "assignment.move",
  input: askExtensionInput,
  async run(context, { id, version, ground, note }) {
    const work = await loadWork(context, id, version);
    const { event } = await moveWork(context, work, "askExtension", { note, detail: { ground } });
    const wish = context.tx.insert(extensions).values({
      congressId: work.row.congressId,
      assignmentId: id,
      state: "proposed",
      ground,
      noteToDeputy: note,
      proposedBy: context.viewer.userId,
      proposedOn: dayOf(context.now),
    });
    later(context.tx, wish);
    const head = [{ role: "unit_head" as const, unitId: work.row.unitId }];
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(work.case, "assignment.askExtension", head)],
    };
  },
});

const OUTCOMES = {
  dropExtension: "refused",
  consentExtension: "consented",
  extendOnOwnWord: "granted",
  grantExtension: "granted",
  refuseExtension: "refused",
} as const;

type Answer = keyof typeof OUTCOMES;

/** Head and staff answer a wish for more time; when granted, the reply clock runs to six months from 交办. */
export const answerExtension = command({
  permission: "assignment.move",
  input: moveAssignmentInput.extend({
    transition: moveAssignmentInput.shape.transition.extract(Object.keys(OUTCOMES) as [Answer, ...Answer[]]),
  }),
  async run(context, { id, version, transition, note }) {
    const [work, asked] = await loadWorkAnd(context, id, version, ({ row }) => [
      askedOn(context, { congressId: row.congressId, id }),
    ]);
    const state = OUTCOMES[transition];
    if (state === "refused" && note === "") throw new Refusal("conflict", "general.reasonMissing");
    const clocks = state === "granted" ? extended(context, work, await asked) : [];
    const { event } = await moveWork(context, work, transition, { note: note || undefined, clocks });
    settle(context, work, transition, note);
    const { row } = work;
    const to = {
      granted: [...unitPeople(row.unitId), ...signersOf(work.case)],
      consented: [{ role: "staff" as const }],
      refused: unitPeople(row.unitId),
    }[state];
    return { value: { id }, events: [event], notices: [noticeOf(work.case, `assignment.${transition}`, to)] };
  },
});

/** The day of the wish that nobody has decided about. */
async function askedOn({ tx }: Context, work: Place): Promise<Day | undefined> {
  const [wish] = await tx.select({ asked: extensions.proposedOn }).from(extensions).where(pendingOf(work));
  return wish?.asked;
}

function extended({ now }: Context, { row, case: at }: Work, asked: Day | undefined): ClockChange[] {
  const on = dayOf(now);
  return at.running
    .filter(({ clock, assignmentId }) => clock === "reply" && assignmentId === row.id)
    .map(({ id, clock }) => ({
      kind: "extend",
      id,
      clock,
      on,
      by: "extendedReply",
      asked: asked ?? on,
    }));
}

function settle({ tx, viewer, now }: Context, { row }: Work, transition: Answer, decision: string) {
  const state = OUTCOMES[transition];
  const decided = { state, decidedBy: viewer.userId, decidedOn: dayOf(now), decision };
  const answered = tx
    .update(extensions)
    .set(state === "consented" ? { state, consentedBy: viewer.userId } : decided)
    .where(pendingOf(row));
  later(tx, answered);
}

type Place = Pick<Work["row"], "congressId" | "id">;

const pendingOf = ({ congressId, id }: Place) =>
  and(
    eq(extensions.congressId, congressId),
    eq(extensions.assignmentId, id),
    inArray(extensions.state, ["proposed", "consented"]),
  );
