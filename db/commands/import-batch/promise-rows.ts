import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { CommitmentEntry, CommitmentState } from "@/domain/commitment/states";
import type { Day } from "@/domain/day";
import type { DomainEvent } from "../../chain";
import { attachments, commitmentEntries, commitments, replies } from "../../schema";
import type { Row, StoredRow, Undone, Work, Written } from "./importer";
import type { PromisePlan, PromiseValues } from "./promise-book";

type Placed = PromisePlan & { id: string; row: number };

/** Writes past commitments with what became of them; one that is still open goes on in the ledger. */
export async function writePromises(
  work: Work,
  todo: readonly { row: Row<PromiseValues>; plan: PromisePlan }[],
) {
  const { tx, viewer } = work;
  const own = <Of extends object>(rows: readonly Of[]) =>
    rows.map((row) => ({ congressId: viewer.congressId, ...row }));
  const placed = todo.map(({ row, plan }) => ({ ...plan, id: crypto.randomUUID(), row: row.number }));
  await tx.insert(commitments).values(own(placed.map(rowOf)));
  const entries = placed.flatMap((each) => entriesOf(work, each));
  if (entries.length > 0) await tx.insert(commitmentEntries).values(own(entries));
  const rows = placed.map(({ row, id, digest }): Written => {
    return { number: row, result: "created", subjectId: id, after: { digest } };
  });
  return { rows, events: placed.map((each) => eventOf(work, each)) };
}

const STATES: Record<PromiseValues["result"], CommitmentState> = {
  open: "open",
  fulfilled: "closed",
  cancelled: "cancelled",
};

const endOf = ({ result, endedOn }: PromiseValues) => ({
  fulfilledOn: result === "fulfilled" ? (endedOn ?? null) : null,
  cancelledOn: result === "cancelled" ? (endedOn ?? null) : null,
});

function rowOf({ id, replyId, leadId, values }: Placed) {
  const { item = 1, text, owner = "", firstDueOn, dueOn = firstDueOn, result, verdict } = values;
  const { fulfilledOn } = endOf(values);
  const rated = verdict ? { verdict, verdictBy: leadId, verdictOn: fulfilledOn } : {};
  return {
    id,
    replyId,
    state: STATES[result],
    position: item,
    text,
    owner,
    firstDueOn,
    dueOn,
    fulfilledOn,
    ...rated,
  };
}

/** What its history tells: another day, and how it ended. On which day the day was changed, the file does not say. */
function entriesOf({ batch }: Work, { id, values }: Placed) {
  const { firstDueOn, dueOn = firstDueOn, result, endedOn, note = "" } = values;
  const writtenBy = batch.startedBy ?? batch.receivedBy;
  const line = (kind: CommitmentEntry, on: Day, text: string) => ({
    ...{ commitmentId: id, kind, text, writtenBy },
    writtenAt: new Date(`${on}T00:00:00+08:00`),
  });
  const ended = result === "cancelled" ? "cancel" : "fulfil";
  return [
    ...(dueOn === firstDueOn ? [] : [{ ...line("change", firstDueOn, ""), earlierDueOn: firstDueOn, dueOn }]),
    ...(result === "open" || !endedOn ? [] : [line(ended, endedOn, note)]),
    ...(result === "open" && note !== "" ? [line("progress", firstDueOn, note)] : []),
  ];
}

function eventOf({ batch }: Work, { id, row, suggestionId, assignmentId, values }: Placed): DomainEvent {
  const { text, owner = "", firstDueOn, dueOn = firstDueOn, result, verdict = null } = values;
  const detail = { commitmentId: id, batchId: batch.id, row, owner, firstDueOn, dueOn, verdict };
  return {
    ...{ name: "commitment.import", suggestionId, assignmentId, from: "", to: STATES[result], note: text },
    detail: { ...detail, ...endOf(values) },
  };
}

/** Takes past commitments out again; one that somebody has worked on since stays. */
export async function undoPromises(work: Work, rows: readonly StoredRow[]) {
  const { tx, viewer, batch } = work;
  const { congressId } = viewer;
  const ids = rows.flatMap(({ subjectId }) => subjectId ?? []);
  const free = await untouched(work, ids);
  const gone = new Set(free.map(({ of }) => of.id));
  const going = [...gone];
  if (going.length > 0) {
    const lines = and(
      eq(commitmentEntries.congressId, congressId),
      inArray(commitmentEntries.commitmentId, going),
    );
    await tx.delete(commitmentEntries).where(lines);
    await tx
      .delete(commitments)
      .where(and(eq(commitments.congressId, congressId), inArray(commitments.id, going)));
  }
  const undone = rows.map(
    ({ number, subjectId }): Undone =>
      gone.has(subjectId ?? "")
        ? { number, undone: "removed" }
        : { number, undone: "kept", because: "changed_since" },
  );
  const events = free.map(
    ({ of, suggestionId, assignmentId }): DomainEvent => ({
      ...{ name: "commitment.undoImport", suggestionId, assignmentId, from: of.state, to: "" },
      detail: { commitmentId: of.id, batchId: batch.id },
    }),
  );
  return { rows: undone, events };
}

/** Those of them on which nobody has worked since they came in. */
async function untouched({ tx, viewer: { congressId } }: Work, ids: string[]) {
  const found = await tx
    .select({ of: commitments, suggestionId: replies.suggestionId, assignmentId: replies.assignmentId })
    .from(commitments)
    .innerJoin(
      replies,
      and(eq(replies.congressId, commitments.congressId), eq(replies.id, commitments.replyId)),
    )
    .where(and(eq(commitments.congressId, congressId), inArray(commitments.id, ids)))
    .for("update");
  const evidence = await tx
    .select({ id: attachments.subjectId })
    .from(attachments)
    .where(and(eq(attachments.congressId, congressId), inArray(attachments.subjectId, ids)));
  const proven = new Set(evidence.map(({ id }) => id));
  return found.filter(({ of }) => of.version === 1 && !proven.has(of.id));
}
