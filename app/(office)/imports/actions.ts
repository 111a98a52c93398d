"use server";
import { discardImport, recheckImport } from "@/db/commands/import-batch/receive";
import { startImport, undoImport } from "@/db/commands/import-batch/start";
import { IMPORT_JOB } from "@/domain/import-batch/limits";
import { action } from "@/server/action";

export const start = action(startImport, { wakes: IMPORT_JOB, says: () => ({ key: "importBatch.started" }) });
export const undo = action(undoImport, { wakes: IMPORT_JOB, says: () => ({ key: "importBatch.undoing" }) });
export const recheck = action(recheckImport, { says: () => ({ key: "importBatch.rechecked" }) });
export const discard = action(discardImport, { says: () => ({ key: "importBatch.discarded" }) });
