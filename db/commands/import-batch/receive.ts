import "server-only";
import { batchInput, receiveImportInput } from "@/domain/import-batch/input";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { later } from "../../later";
import { importBatches, importRows } from "../../schema";
import { heldBatch, isBatch, mustMayImport, ofBatch, rowsOf, totalsOf, writeRows } from "./batch";
import { IMPORTERS } from "./importers";

/** Takes a file that was read and says row by row what it would do. Writes nothing but the batch itself. */
export const receiveImport = command({
  permission: "importBatch.write",
  input: receiveImportInput,
  async run(context, { rows, ...file }) {
    const { tx, viewer, now } = context;
    mustMayImport(context, file.kind);
    const [batch] = await tx
      .insert(importBatches)
      .values({
        ...file,
        congressId: viewer.congressId,
        receivedBy: viewer.userId,
        receivedAt: now,
        checkedAt: now,
      })
      .onConflictDoNothing()
      .returning();
    if (!batch) throw new Refusal("conflict", "general.alreadyDone");
    const work = { ...context, batch };
    const checked = await IMPORTERS[file.kind].check(work, rows);
    await writeRows(work, checked);
    const { id, kind, fileName, sha256 } = batch;
    const totals = totalsOf(checked);
    return {
      value: { id, totals },
      events: [{ name: "importBatch.receive", detail: { id, kind, fileName, sha256, ...totals } }],
    };
  },
});

/** The dry run once more, for what has changed since. */
export const recheckImport = command({
  permission: "importBatch.write",
  input: batchInput,
  async run(context, { id }) {
    const work = await heldBatch(context, id, ["checked"]);
    const checked = await IMPORTERS[work.batch.kind].check(work, await rowsOf(work));
    later(work.tx, work.tx.delete(importRows).where(ofBatch(work.batch)));
    await writeRows(work, checked);
    const own = isBatch(work.batch.congressId, id);
    later(work.tx, work.tx.update(importBatches).set({ checkedAt: work.now }).where(own));
    const totals = totalsOf(checked);
    return { value: { id, totals }, events: [{ name: "importBatch.check", detail: { id, ...totals } }] };
  },
});

/** Puts away a batch that was only checked; what it would have done stays readable. */
export const discardImport = command({
  permission: "importBatch.write",
  input: batchInput,
  async run(context, { id }) {
    const { tx, batch } = await heldBatch(context, id, ["checked"]);
    await tx.update(importBatches).set({ state: "discarded" }).where(isBatch(batch.congressId, id));
    return { value: { id }, events: [{ name: "importBatch.discard", detail: { id } }] };
  },
});
