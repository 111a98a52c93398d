import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { importKindsOf } from "@/domain/import-batch/kinds";
import { IMPORT_LIMITS } from "@/domain/import-batch/limits";
import type { RowQuery } from "@/domain/import-batch/query";
import type { RowFilter } from "@/domain/import-batch/states";
import { notFound } from "@/domain/refusal";
import { isUuid } from "@/domain/uuid";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { importBatches as b, importRows as r, users } from "../schema";

/** The batches of the kinds that the viewer may import, the newest on top. */
export function listImports(db: Reader, viewer: Viewer) {
  return db
    .select({
      id: b.id,
      kind: b.kind,
      state: b.state,
      fileName: b.fileName,
      receivedAt: b.receivedAt,
      receivedBy: users.name,
      rows: sql<number>`(select count(*)::int from ${r} where ${ownRows})`,
      wrong: sql<number>`(select count(*)::int from ${r} where ${ownRows} and ${r.outcome} = 'wrong')`,
    })
    .from(b)
    .innerJoin(users, eq(users.id, b.receivedBy))
    .where(visible(viewer))
    .orderBy(desc(b.receivedAt))
    .limit(100);
}

/** A batch with who did what to it, and how many of its rows stand where. */
export async function findImport(db: Reader, viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound();
  const [starter, undoer] = [alias(users, "starter"), alias(users, "undoer")];
  const [batch] = await db
    .select({
      id: b.id,
      kind: b.kind,
      state: b.state,
      fileName: b.fileName,
      letters: b.letters,
      ignored: b.ignored,
      receivedAt: b.receivedAt,
      receivedBy: users.name,
      checkedAt: b.checkedAt,
      startedAt: b.startedAt,
      startedBy: starter.name,
      finishedAt: b.finishedAt,
      undoneAt: b.undoneAt,
      undoneBy: undoer.name,
    })
    .from(b)
    .innerJoin(users, eq(users.id, b.receivedBy))
    .leftJoin(starter, eq(starter.id, b.startedBy))
    .leftJoin(undoer, eq(undoer.id, b.undoneBy))
    .where(and(visible(viewer), eq(b.id, id)));
  if (!batch) throw notFound();
  return {
    ...batch,
    counts: await countsOf(db, viewer, id),
    withoutPassword: await withoutPassword(db, viewer, batch),
  };
}
export type ImportDetail = Awaited<ReturnType<typeof findImport>>;

/** Rows of a batch on one page, in the order of the file, and how many there are in all. */
export async function listImportRows(db: Reader, viewer: Viewer, id: string, { filter, page }: RowQuery) {
  const which = and(rowsOf(viewer, id), filter ? FILTERS[filter] : undefined);
  const rows = await db
    .select({
      number: r.number,
      cells: r.cells,
      outcome: r.outcome,
      errors: r.errors,
      differs: r.differs,
      result: r.result,
      undone: r.undone,
      keptBecause: r.keptBecause,
      subjectId: r.subjectId,
    })
    .from(r)
    .where(which)
    .orderBy(asc(r.number))
    .limit(IMPORT_LIMITS.pageSize)
    .offset((page - 1) * IMPORT_LIMITS.pageSize);
  return { rows, total: await db.$count(r, which) };
}

/** All rows of a batch as they were read; of a calendar they are its notice. */
export function listImportCells(db: Reader, viewer: Viewer, id: string) {
  return db
    .select({ number: r.number, cells: r.cells })
    .from(r)
    .where(rowsOf(viewer, id))
    .orderBy(asc(r.number));
}

/** The rows with errors, to be mended and sent again: those of the dry run and those that failed. */
export function listWrongRows(db: Reader, viewer: Viewer, id: string) {
  return db
    .select({ number: r.number, cells: r.cells, errors: r.errors })
    .from(r)
    .where(and(rowsOf(viewer, id), sql`(${FILTERS.wrong} or ${FILTERS.failed})`))
    .orderBy(asc(r.number));
}

const ownRows = sql`${r.congressId} = ${b.congressId} and ${r.batchId} = ${b.id}`;

const visible = (viewer: Viewer) =>
  and(eq(b.congressId, viewer.congressId), inArray(b.kind, importKindsOf(viewer)));

const rowsOf = ({ congressId }: Viewer, id: string) => and(eq(r.congressId, congressId), eq(r.batchId, id));

const FILTERS: Record<RowFilter, SQL> = {
  new: eq(r.outcome, "new"),
  changed: eq(r.outcome, "changed"),
  unchanged: eq(r.outcome, "unchanged"),
  wrong: eq(r.outcome, "wrong"),
  failed: eq(r.result, "failed"),
  kept: eq(r.undone, "kept"),
};

/** How many rows are in each filter, were done, were undone. */
async function countsOf(db: Reader, viewer: Viewer, id: string) {
  const when = (condition: SQL) => sql<number>`count(*) filter (where ${condition})::int`;
  const [counts] = await db
    .select({
      all: count(),
      new: when(FILTERS.new),
      changed: when(FILTERS.changed),
      unchanged: when(FILTERS.unchanged),
      wrong: when(FILTERS.wrong),
      failed: when(FILTERS.failed),
      kept: when(FILTERS.kept),
      done: when(sql`${r.result} is not null`),
      createdRows: when(eq(r.result, "created")),
      changedRows: when(eq(r.result, "changed")),
      unchangedRows: when(eq(r.result, "unchanged")),
      removed: when(eq(r.undone, "removed")),
      restored: when(eq(r.undone, "restored")),
    })
    .from(r)
    .where(rowsOf(viewer, id));
  if (!counts) throw new Error("A count without a row");
  return counts;
}

/** The people a roster brought in who have no password yet. */
function withoutPassword(
  db: Reader,
  viewer: Viewer,
  { id, kind }: { id: string; kind: string },
): Promise<number> {
  if (kind !== "roster") return Promise.resolve(0);
  const created = and(rowsOf(viewer, id), eq(r.result, "created"), isNull(r.undone));
  return db
    .select({ count: count() })
    .from(r)
    .innerJoin(users, eq(users.id, r.subjectId))
    .where(and(created, isNull(users.passwordHash)))
    .then((rows) => rows[0]?.count ?? 0);
}
