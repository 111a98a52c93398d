import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Notice } from "../../notify";
import { importRows } from "../../schema";
import { ofBatch } from "./batch";
import type { Work } from "./importer";

/** Who started a run may have left the page: the bell says how it ended, and whether rows did not come in. */
export async function howItEnded({ tx, batch }: Work): Promise<Notice> {
  const [failed, done] = await Promise.all([
    tx.$count(importRows, and(ofBatch(batch), eq(importRows.result, "failed"))),
    tx.$count(importRows, and(ofBatch(batch), inArray(importRows.result, ["created", "changed"]))),
  ]);
  return noticeTo(batch.startedBy, failed > 0 ? "importBatch.failed" : "importBatch.finish", batch, {
    done,
    failed,
  });
}

/** How an undo ended, for who started it. */
export async function howItWentBack({ tx, batch }: Work): Promise<Notice> {
  const [kept, done] = await Promise.all([
    tx.$count(importRows, and(ofBatch(batch), eq(importRows.undone, "kept"))),
    tx.$count(importRows, and(ofBatch(batch), inArray(importRows.undone, ["removed", "restored"]))),
  ]);
  return noticeTo(batch.undoneBy, "importBatch.finishUndo", batch, { done, kept });
}

const noticeTo = (
  userId: string | null,
  key: string,
  { id, fileName }: Work["batch"],
  counts: Record<string, number>,
): Notice => ({
  to: userId === null ? [] : [{ userId }],
  key,
  values: { importId: id, file: fileName, ...counts },
});
