import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { IMPORT_KINDS, type ImportKind } from "@/domain/import-batch/kinds";
import type { BatchState } from "@/domain/import-batch/states";
import { mustBeAbleTo } from "@/domain/permissions";
import { notFound, Refusal } from "@/domain/refusal";
import type { Context } from "../../command";
import { importBatches, importRows } from "../../schema";
import type { CheckedRow, Work } from "./importer";

/** Refuses whoever may not import this kind; for him its batches do not exist either. */
export function mustMayImport({ viewer }: Context, kind: ImportKind): void {
  if (viewer.role !== "system") mustBeAbleTo(viewer, IMPORT_KINDS[kind].permission);
}

/** The batch, held until the end, if it stands in one of these states; two at once come one after the other. */
export async function heldBatch(context: Context, id: string, states: readonly BatchState[]): Promise<Work> {
  const { tx, viewer } = context;
  const [batch] = await tx.select().from(importBatches).where(isBatch(viewer.congressId, id)).for("update");
  if (!batch) throw notFound();
  mustMayImport(context, batch.kind);
  if (!states.includes(batch.state)) throw new Refusal("conflict", "general.stepNotOpen");
  return { ...context, batch };
}

/** The rows of a batch as they were read, from the first. */
export function rowsOf({ tx, batch }: Work) {
  return tx
    .select({ number: importRows.number, cells: importRows.cells, outcome: importRows.outcome })
    .from(importRows)
    .where(ofBatch(batch))
    .orderBy(importRows.number);
}

/** Writes what the dry run says of each row. */
export async function writeRows({ tx, batch }: Work, rows: readonly CheckedRow[]): Promise<void> {
  const { congressId, id: batchId } = batch;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE).map(({ errors, differs, ...row }) => ({
      congressId,
      batchId,
      ...row,
      errors: [...errors],
      differs: [...differs],
    }));
    await tx.insert(importRows).values(some);
  }
}

/** How many rows have each outcome. */
export function totalsOf(rows: readonly Pick<CheckedRow, "outcome">[]) {
  const totals = { new: 0, changed: 0, unchanged: 0, wrong: 0 };
  for (const { outcome } of rows) totals[outcome] += 1;
  return totals;
}

/** The same of a batch that was checked, without its rows. */
export async function storedTotals({ tx, batch }: Work) {
  const counted = await tx
    .select({ outcome: importRows.outcome, count: sql<number>`count(*)::int` })
    .from(importRows)
    .where(ofBatch(batch))
    .groupBy(importRows.outcome);
  const of = new Map(counted.map(({ outcome, count }) => [outcome, count]));
  return { new: of.get("new") ?? 0, changed: of.get("changed") ?? 0, wrong: of.get("wrong") ?? 0 };
}

export const isBatch = (congressId: string, id: string) =>
  and(eq(importBatches.congressId, congressId), eq(importBatches.id, id));

/** The rows of a batch. */
export const ofBatch = ({ congressId, id }: { congressId: string; id: string }) =>
  and(eq(importRows.congressId, congressId), eq(importRows.batchId, id));

const AT_ONCE = 250;
