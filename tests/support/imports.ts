import { createHash } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perform } from "@/db/command";
import { receiveImport } from "@/db/commands/import-batch/receive";
import { startImport } from "@/db/commands/import-batch/start";
import { finishImports } from "@/db/commands/import-batch/work";
import { importRows } from "@/db/schema";
import { columnsOf, type ImportKind } from "@/domain/import-batch/kinds";
import { letterOf } from "@/domain/import-batch/row";
import type { Viewer } from "@/domain/viewer";

/** A file as the reader hands it on: the first row of cells is row 2. */
export function fileOf(kind: ImportKind, rows: readonly Record<string, string>[]) {
  const names = Object.keys(columnsOf(kind));
  return {
    id: crypto.randomUUID(),
    kind,
    fileName: `${kind}.xlsx`,
    sizeBytes: 1000,
    sha256: createHash("sha256").update(JSON.stringify(rows)).digest("hex"),
    letters: Object.fromEntries(names.map((name, index) => [name, letterOf(index + 1)])),
    ignored: [],
    rows: rows.map((cells, index) => ({ number: index + 2, cells })),
  };
}

/** Somebody at a desk with imports. */
export function importDesk(database: Database, viewer: Viewer, now: Date) {
  const at = { database, now };
  const rows = (id: string) =>
    database
      .select()
      .from(importRows)
      .where(and(eq(importRows.congressId, viewer.congressId), eq(importRows.batchId, id)))
      .orderBy(asc(importRows.number));
  const receive = async (kind: ImportKind, cells: readonly Record<string, string>[]) =>
    (await perform(receiveImport, viewer, fileOf(kind, cells), at)).id;
  const run = async (id: string) => {
    await perform(startImport, viewer, { id }, at);
    return finishImports(database, viewer.congressId, () => now);
  };
  return {
    rows,
    receive,
    run,
    /** Receives and runs at once. */
    bring: async (kind: ImportKind, cells: readonly Record<string, string>[]) => {
      const id = await receive(kind, cells);
      await run(id);
      return id;
    },
    /** Each row in a word or two: its outcome, result, undo, and the cells of its errors. */
    said: async (id: string) =>
      (await rows(id)).map(({ outcome, result, undone, keptBecause, errors }) =>
        [outcome, result, undone, keptBecause, ...errors.map(({ cell, key }) => `${cell} ${key}`)]
          .filter((word) => word !== null)
          .join(" "),
      ),
  };
}
