import "server-only";
import {
  and,
  arrayContains,
  arrayOverlaps,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  type SQL,
  sql,
} from "drizzle-orm";
import type { PublishedFilter } from "@/domain/publication/list";
import { notFound } from "@/domain/refusal";
import { isUuid } from "@/domain/uuid";
import type { Reader } from "../client";
import { publicationVersions as v } from "../schema";

// Public queries have no viewer: they read the frozen versions that are current, in named columns, and nothing else.
const COLUMNS = {
  /** The publication's id: it stays the same through all versions, and stands in addresses. */
  id: v.publicationId,
  version: v.number,
  level: v.level,
  number: v.caseNumber,
  year: v.year,
  snapshot: v.snapshot,
  hash: v.hash,
  publishedAt: v.publishedAt,
};

const ofCongress = (congressId: string): SQL =>
  and(eq(v.congressId, congressId), eq(v.current, true)) ?? sql`false`;

/** What is public and fits the choice: one page of it, and how many there are. */
export async function listPublished(db: Reader, congressId: string, filter: PublishedFilter) {
  const where = and(ofCongress(congressId), chosen(filter));
  const { page, perPage } = filter;
  const [rows, [all]] = await Promise.all([
    db
      .select(COLUMNS)
      .from(v)
      .where(where)
      .orderBy(...ORDERS[filter.sort], asc(v.publicationId))
      .limit(perPage)
      .offset((page - 1) * perPage),
    db.select({ count: count() }).from(v).where(where),
  ]);
  return { rows, total: all?.count ?? 0, page, pages: Math.max(1, Math.ceil((all?.count ?? 0) / perPage)) };
}

/** A published case as it stands in a list. */
export type PublishedRow = Awaited<ReturnType<typeof listPublished>>["rows"][number];

/** All that is public and fits the choice, in the order of the numbers: one reading, so nothing is missed or told twice. */
export async function everyPublished(
  db: Reader,
  congressId: string,
  filter: PublishedFilter,
): Promise<PublishedRow[]> {
  return db
    .select(COLUMNS)
    .from(v)
    .where(and(ofCongress(congressId), chosen(filter)))
    .orderBy(...ORDERS.number, asc(v.publicationId));
}

/** What leads to each case that is public, in the order of the numbers: nothing of what stands in it. */
export const listPublishedAddresses = (db: Reader, congressId: string) =>
  db
    .select({ id: COLUMNS.id, number: COLUMNS.number, publishedAt: COLUMNS.publishedAt })
    .from(v)
    .where(ofCongress(congressId))
    .orderBy(...ORDERS.number, asc(v.publicationId));

/** One published case by its publication's id or by its number; 404 when nothing of it is public. */
export async function findPublished(
  db: Reader,
  congressId: string,
  idOrNumber: string,
): Promise<PublishedRow> {
  const which = isUuid(idOrNumber) ? eq(v.publicationId, idOrNumber) : eq(v.caseNumber, idOrNumber);
  const [row] = await db
    .select(COLUMNS)
    .from(v)
    .where(and(ofCongress(congressId), which))
    .limit(1);
  if (!row) throw notFound();
  return row;
}

/** How a published case came to its present version; the words of a version that was replaced are not told. */
export async function listPublishedVersions(db: Reader, congressId: string, id: string) {
  const all = await db
    .select({
      version: v.number,
      kind: v.kind,
      level: v.level,
      hash: v.hash,
      publishedAt: v.publishedAt,
      current: v.current,
    })
    .from(v)
    .where(and(eq(v.congressId, congressId), eq(v.publicationId, id)))
    .orderBy(asc(v.number));
  if (!all.some(({ current }) => current)) throw notFound();
  return all.map(({ current: _, ...version }) => version);
}

/** The clean copy of a file that a published case names; 404 for everything else, the originals too. */
export async function findPublishedFile(
  db: Reader,
  congressId: string,
  publicationId: string,
  fileId: string,
) {
  if (!isUuid(publicationId) || !isUuid(fileId)) throw notFound();
  const { snapshot } = await findPublished(db, congressId, publicationId);
  const file = snapshot.files?.find(({ id }) => id === fileId);
  if (!file) throw notFound();
  return file;
}

const ORDERS: Record<PublishedFilter["sort"], SQL[]> = {
  newest: [sql`${v.acceptedOn} desc nulls last`, desc(v.caseNumber)],
  changed: [desc(v.publishedAt)],
  number: [asc(v.caseNumber)],
};

function chosen(filter: PublishedFilter): SQL | undefined {
  const { q, year, sessionId, categoryIds, unitIds, deputyId, states, classKeys, verdicts, since } = filter;
  const any = <Value>(values: readonly Value[], condition: (values: Value[]) => SQL) =>
    values.length === 0 ? undefined : condition([...values]);
  return and(
    ...q.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean).map(holds),
    year === undefined ? undefined : eq(v.year, year),
    sessionId === undefined ? undefined : eq(v.sessionId, sessionId),
    any(categoryIds, (ids) => inArray(v.categoryId, ids)),
    any(unitIds, (ids) => arrayOverlaps(v.unitIds, ids)),
    deputyId === undefined ? undefined : arrayContains(v.deputyIds, [deputyId]),
    any(states, (names) => inArray(v.state, names)),
    any(classKeys, (keys) => arrayOverlaps(v.classKeys, keys)),
    any(verdicts, (names) => inArray(overall, names)),
    since === undefined ? undefined : gt(v.publishedAt, since),
  );
}

const overall = sql<string | null>`${v.snapshot} -> 'rating' ->> 'overall'`;
const holds = (word: string): SQL => sql`position(${word} in ${v.searchText}) > 0`;
