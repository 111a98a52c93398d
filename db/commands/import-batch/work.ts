import "server-only";
import { and, asc, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import { workInput } from "@/domain/import-batch/input";
import { IMPORT_LIMITS } from "@/domain/import-batch/limits";
import type { CellError } from "@/domain/import-batch/row";
import { BATCH_STATE_NAMES, BATCH_STATES } from "@/domain/import-batch/states";
import { systemViewer } from "@/domain/viewer";
import type { Database } from "../../client";
import { command, perform } from "../../command";
import type { Notice } from "../../notify";
import { importBatches, importRows } from "../../schema";
import { heldBatch, isBatch, ofBatch } from "./batch";
import { howItEnded, howItWentBack } from "./bell";
import type { StoredRow, Undone, Work, Written } from "./importer";
import { IMPORTERS } from "./importers";

/**
 * Goes on with a run by some rows, in one transaction. A row that has its result is never taken again, so a worker that
 * died in between, or two at once, do nothing twice. Acts as `system`; every event names the batch, and the
 * batch names who started it.
 */
export const workOnImport = command({
  permission: "importBatch.work",
  input: workInput,
  async run(context, { id, rows: count }) {
    const work = await heldBatch(context, id, ["running", "undoing"]);
    return work.batch.state === "running" ? goOn(work, count) : takeBack(work, count);
  },
});

/** Marks the next row as failed: something nobody foresaw stopped it, and the rows after it shall not wait. */
export const skipImportRow = command({
  permission: "importBatch.work",
  input: workInput,
  async run(context, { id }) {
    const work = await heldBatch(context, id, ["running", "undoing"]);
    const { batch, tx } = work;
    const running = batch.state === "running";
    const [row] = running ? await waiting(work, 1) : await standing(work, 1);
    const unforeseen = { column: "", cell: "", key: "unforeseen" };
    const set = running
      ? { result: "failed" as const, errors: [unforeseen] }
      : { undone: "kept" as const, keptBecause: "in_use" };
    if (row) await tx.update(importRows).set(set).where(isRow(work, row.number));
    return {
      value: { id },
      events: [{ name: "importBatch.skip", detail: { id, row: row?.number ?? null } }],
    };
  },
});

/** Finishes every batch that waits in a congress, whoever left it where. Returns the number of chunks. */
export async function finishImports(
  database: Database,
  congressId: string,
  clock: () => Date = () => new Date(),
): Promise<number> {
  const waits = BATCH_STATE_NAMES.filter((state) => BATCH_STATES[state].works);
  const batches = await database
    .select({ id: importBatches.id })
    .from(importBatches)
    .where(and(eq(importBatches.congressId, congressId), inArray(importBatches.state, waits)))
    .orderBy(asc(importBatches.startedAt));
  let chunks = 0;
  for (const { id } of batches) {
    const step = (rows: number) =>
      perform(workOnImport, systemViewer(congressId), { id, rows }, { database, now: clock() });
    for (let done = false; !done; chunks += 1) {
      const { finished } = await step(IMPORT_LIMITS.chunk).catch(() =>
        oneByOne(step, database, congressId, id),
      );
      done = finished;
    }
  }
  return chunks;
}

/** A chunk that breaks is tried row by row; the row that breaks alone is passed over. */
async function oneByOne(
  step: (rows: number) => Promise<{ finished: boolean }>,
  database: Database,
  congressId: string,
  id: string,
): Promise<{ finished: boolean }> {
  for (let row = 0; row < IMPORT_LIMITS.chunk; row += 1) {
    try {
      if ((await step(1)).finished) return { finished: true };
    } catch (error) {
      console.error("import:", error);
      await perform(skipImportRow, systemViewer(congressId), { id }, { database });
    }
  }
  return { finished: false };
}

async function goOn(work: Work, count: number) {
  const { tx, batch, now } = work;
  const rows = await waiting(work, count);
  if (rows.length === 0) {
    await tx
      .update(importBatches)
      .set({ state: "done", finishedAt: now })
      .where(isBatch(batch.congressId, batch.id));
    return finished(batch.id, "importBatch.finish", await howItEnded(work));
  }
  const told = await IMPORTERS[batch.kind].run(work, rows);
  const errors = new Map(told.wrong.map((row) => [row.number, row.errors]));
  for (const row of told.rows) await noteResult(work, row, errors.get(row.number) ?? []);
  return chunk(batch.id, rows, told);
}

async function takeBack(work: Work, count: number) {
  const { tx, batch } = work;
  const rows = await standing(work, count);
  if (rows.length === 0) {
    await tx.update(importBatches).set({ state: "undone" }).where(isBatch(batch.congressId, batch.id));
    return finished(batch.id, "importBatch.finishUndo", await howItWentBack(work));
  }
  const told = await IMPORTERS[batch.kind].undo(work, rows);
  for (const row of told.rows) await noteUndone(work, row);
  return chunk(batch.id, rows, told);
}

const finished = (id: string, name: string, notice: Notice) => ({
  value: { id, finished: true },
  events: [{ name, detail: { id } }] as const,
  notices: [notice],
});

type ChunkTold = Pick<Awaited<ReturnType<(typeof IMPORTERS)["units"]["undo"]>>, "events" | "notices">;

function chunk(id: string, rows: readonly { number: number }[], { events, notices = [] }: ChunkTold) {
  const numbers = rows.map(({ number }) => number);
  const detail = { id, from: Math.min(...numbers), to: Math.max(...numbers) };
  const said = { name: "importBatch.work", detail };
  return { value: { id, finished: false }, events: [said, ...events] as const, notices };
}

/** The rows that a run has still to do. */
function waiting({ tx, batch }: Work, count: number): Promise<StoredRow[]> {
  const todo = and(ofBatch(batch), isNull(importRows.result), ne(importRows.outcome, "wrong"));
  return tx.select().from(importRows).where(todo).orderBy(asc(importRows.number)).limit(count);
}

/** The rows that an undo has still to do, from the last: what came later may stand upon what came before. */
function standing({ tx, batch }: Work, count: number): Promise<StoredRow[]> {
  const todo = and(
    ofBatch(batch),
    inArray(importRows.result, ["created", "changed"]),
    isNull(importRows.undone),
  );
  return tx.select().from(importRows).where(todo).orderBy(desc(importRows.number)).limit(count);
}

function noteResult(work: Work, { number, result, ...rest }: Written, errors: readonly CellError[]) {
  const { subjectId = null, before = null, after = null } = rest;
  const failure = result === "failed" ? { errors: [...errors] } : {};
  return work.tx
    .update(importRows)
    .set({ result, subjectId, before, after, ...failure })
    .where(isRow(work, number));
}

function noteUndone(work: Work, { number, undone, because }: Undone) {
  return work.tx
    .update(importRows)
    .set({ undone, keptBecause: because ?? null })
    .where(isRow(work, number));
}

const isRow = ({ batch }: Work, number: number) => and(ofBatch(batch), eq(importRows.number, number));
