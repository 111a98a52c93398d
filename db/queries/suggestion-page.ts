import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import {
  FILTER_NAMES,
  type FilterName,
  type ListFilter,
  type ListQuery,
  type Sort,
} from "@/domain/suggestion/list";
import type { Role, Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { suggestions as s, users } from "../schema";
import { runningDue } from "./suggestion-list-parts";
import { whileUnchanged } from "./unchanged";

type Order = Pick<ListQuery, "sort" | "descending">;
type Asked = { now: Date; size: number | null };

/** The ids of one page of a list, in its order, and how many there are; `size: null` means all of them. */
export async function findPage(
  db: Reader,
  viewer: Viewer,
  { filter, page, ...order }: ListQuery,
  where: SQL,
  { now, size }: Asked,
): Promise<{ ids: string[]; total: number }> {
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  if (size === null) {
    const ids = idsOf(await idsInOrder(db, where, order));
    return { ids, total: ids.length };
  }
  const offset = (page - 1) * size;
  if (isWide(viewer, filter)) {
    const [rows, total] = await Promise.all([
      idsInOrder(db, where, order).limit(size).offset(offset),
      whileUnchanged(db, viewer, ["how many", filter], () => db.$count(s, where), now),
    ]);
    return { ids: idsOf(rows), total };
  }
  const rows = await countedInOrder(db, where, order).limit(size).offset(offset);
  // Behind the last page there is no row to tell it.
  const total = rows[0]?.total ?? (page === 1 ? 0 : await db.$count(s, where));
  return { ids: idsOf(rows), total };
}

/** The ids of what a condition lets through, in an order. */
export const idsInOrder = (db: Reader, where: SQL, order: Order) => inOrder(db, where, order, sql`null`);

/** The same, and beside each how many there are. */
const countedInOrder = (db: Reader, where: SQL, order: Order) =>
  inOrder(db, where, order, sql`count(*) over ()::int`);

// PostgreSQL leaves the deputies out where no order asks for their names.
const inOrder = (db: Reader, where: SQL, { sort, descending }: Order, total: SQL) =>
  db
    .select({ id: s.id, total: sql<number>`${total}` })
    .from(s)
    .leftJoin(users, eq(users.id, s.leadId))
    .where(where)
    .orderBy(...orderOf(sort, descending))
    .$dynamic();

/**
 * Whether a list is nearly the whole congress. Then its order has an index, and a page is its first rows there; but
 * all of it has to be gone through to be counted, so the count is kept. Of anything narrower the rows are found by
 * what narrows them, and counted in the same pass: walking along the order would look at all others.
 */
const isWide = ({ role }: Viewer, filter: ListFilter): boolean =>
  SEES_NEARLY_ALL.includes(role) &&
  FILTER_NAMES.every((name) => filter[name] === undefined || WIDE.includes(name));

const SEES_NEARLY_ALL: readonly Role[] = ["staff", "leader", "committee", "auditor"];
const WIDE: readonly FilterName[] = ["state", "year", "from", "to"];

/** What each sort means: numbers by year and series. Empty values stand last, but no number yet is the newest. */
const SORTED: Record<Sort, readonly SQL[]> = {
  number: [sql`extract(year from ${s.acceptedOn})`, sql`${s.series}`, sql`${s.number}`],
  title: [sql`${s.title}`],
  lead: [sql`${users.name}`],
  state: [sql`${s.state}`],
  due: [runningDue],
  submittedOn: [sql`${s.submittedOn}`],
  acceptedOn: [sql`${s.acceptedOn}`],
  repliedOn: [sql`${s.repliedOn}`],
};

function orderOf(sort: Sort, descending: boolean): SQL[] {
  const way = descending ? sql`desc` : sql`asc`;
  const empty = sort === "number" && descending ? sql`nulls first` : sql`nulls last`;
  const keys = SORTED[sort].map((key) => sql`${key} ${way} ${empty}`);
  return [...keys, sql`${s.changedAt} desc`, sql`${s.id}`];
}
