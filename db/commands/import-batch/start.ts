import "server-only";
import { batchInput, startImportInput } from "@/domain/import-batch/input";
import { IMPORT_KINDS } from "@/domain/import-batch/kinds";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { importBatches } from "../../schema";
import { heldBatch, isBatch, storedTotals } from "./batch";
import { runCalendar, undoCalendar } from "./calendar-run";

/** Starts a run: a worker goes on with it chunk by chunk. A calendar is put in force at once, as its preview showed. */
export const startImport = command({
  permission: "importBatch.write",
  input: startImportInput,
  async run(context, { id, version, digest }) {
    const work = await heldBatch(context, id, ["checked"]);
    const { new: fresh, changed, wrong } = await storedTotals(work);
    if (fresh + changed === 0 && work.batch.kind !== "calendar")
      throw new Refusal("conflict", "importBatch.nothingToDo");
    const { viewer, now, tx, batch } = work;
    const begun = { startedBy: viewer.userId, startedAt: now };
    const event = { name: "importBatch.start", detail: { id, new: fresh, changed, wrong } };
    if (IMPORT_KINDS[batch.kind].run === "atOnce") {
      if (wrong > 0) throw new Refusal("conflict", "importBatch.calendarWhole");
      const told = await runCalendar(work, { version, digest });
      const done = { state: "done" as const, ...begun, finishedAt: now, calendarVersion: told.value.version };
      await tx.update(importBatches).set(done).where(isBatch(batch.congressId, id));
      return { value: { id }, events: [event, ...told.events], notices: told.notices ?? [] };
    }
    await tx
      .update(importBatches)
      .set({ state: "running", ...begun })
      .where(isBatch(batch.congressId, id));
    return { value: { id }, events: [event] };
  },
});

/** Starts to put back what a run did. Done once; what was built upon since stays, with the reason. */
export const undoImport = command({
  permission: "importBatch.write",
  input: batchInput,
  async run(context, { id }) {
    const work = await heldBatch(context, id, ["done"]);
    const { viewer, now, tx, batch } = work;
    const begun = { undoneBy: viewer.userId, undoneAt: now };
    const event = { name: "importBatch.undo", detail: { id } };
    if (IMPORT_KINDS[batch.kind].run === "atOnce") {
      const told = await undoCalendar(work);
      await tx
        .update(importBatches)
        .set({ state: "undone", ...begun })
        .where(isBatch(batch.congressId, id));
      return { value: { id }, events: [event, ...told.events], notices: told.notices ?? [] };
    }
    await tx
      .update(importBatches)
      .set({ state: "undoing", ...begun })
      .where(isBatch(batch.congressId, id));
    return { value: { id }, events: [event] };
  },
});
