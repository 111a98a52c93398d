import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { ASSIGNMENT_STATES } from "@/domain/assignment/states";
import { answerDirectiveInput, readDirectiveInput } from "@/domain/directive/input";
import { notFound, Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { directiveReceipts, directives } from "../../schema";
import { loadWork, type Work } from "../assignment/move";
import { noticeOf } from "../suggestion/people";

/** Somebody of the unit confirms that it has read an urging or an instruction. Twice is once. */
export const readDirective = command({
  permission: "directive.answer",
  input: readDirectiveInput,
  async run(context, { id }) {
    const { work } = await loadReceipt(context, id);
    const { viewer, now } = context;
    const rows = await context.tx
      .update(directiveReceipts)
      .set({ readBy: viewer.userId, readAt: now })
      .where(and(mine(context, id), isNull(directiveReceipts.readAt)))
      .returning({ id: directiveReceipts.id });
    if (rows.length === 0) throw new Refusal("conflict", "general.alreadyDone");
    return { value: placeOf(work), events: [eventOf(work, "directive.read")] };
  },
});

/** The unit says what it did about it; once. Whoever answers has read it. */
export const answerDirective = command({
  permission: "directive.answer",
  input: answerDirectiveInput,
  async run(context, { id, answer }) {
    const { work, receipt, givenBy } = await loadReceipt(context, id);
    const { viewer, now } = context;
    const rows = await context.tx
      .update(directiveReceipts)
      .set({
        answer,
        answeredAt: now,
        readBy: receipt.readBy ?? viewer.userId,
        readAt: receipt.readAt ?? now,
      })
      .where(and(mine(context, id), isNull(directiveReceipts.answeredAt)))
      .returning({ id: directiveReceipts.id });
    if (rows.length === 0) throw new Refusal("conflict", "directive.answered");
    return {
      value: placeOf(work),
      events: [{ ...eventOf(work, "directive.answer"), note: answer }],
      notices: [noticeOf(work.case, "directive.answer", [{ userId: givenBy }, { role: "staff" }])],
    };
  },
});

/** The receipt of the viewer's own unit, its case locked. Everything else is not there. */
async function loadReceipt(context: Context, id: string) {
  const [row] = await context.tx
    .select({ receipt: directiveReceipts, givenBy: directives.givenBy })
    .from(directiveReceipts)
    .innerJoin(
      directives,
      and(
        eq(directives.congressId, directiveReceipts.congressId),
        eq(directives.id, directiveReceipts.directiveId),
      ),
    )
    .where(mine(context, id));
  if (!row) throw notFound();
  const work = await loadWork(context, row.receipt.assignmentId);
  if (work.row.unitId !== context.viewer.unitId) throw notFound();
  if (!ASSIGNMENT_STATES[work.row.state].active) throw new Refusal("conflict", "general.stepNotOpen");
  return { work, ...row };
}

const mine = ({ viewer }: Context, id: string) =>
  and(eq(directiveReceipts.congressId, viewer.congressId), eq(directiveReceipts.id, id));

const placeOf = ({ row }: Work) => ({ assignmentId: row.id, suggestionId: row.suggestionId });

const eventOf = ({ row }: Work, name: string) => ({
  name,
  suggestionId: row.suggestionId,
  assignmentId: row.id,
  detail: { unitId: row.unitId },
});
