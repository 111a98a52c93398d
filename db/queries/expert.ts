import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { evaluationExperts, experts } from "../schema";
import { type Page, pageOf, picked } from "./in-parts";

/** Experts on one page of the pool: each comes with its forms. */
export const EXPERTS_PAGE = 20;

/** One page of the pool, those who were taken out of it last; `q`: words of name, field or employer. */
export async function pageOfExperts(
  db: Reader,
  viewer: Viewer,
  { q, page }: { q: string; page: number },
): Promise<Page<ExpertRow>> {
  const fits = await findExperts(db, viewer, q);
  return pageOf(fits, page, async (part) => picked(fits, part), EXPERTS_PAGE);
}

/** Those of the whole pool whose name, field or employer has every one of these words. */
export async function findExperts(db: Reader, viewer: Viewer, q: string): Promise<ExpertRow[]> {
  const all = await listExperts(db, viewer, { retired: true });
  return all.filter((row) => matches(q, [row.name, row.field, row.employer]));
}

const matches = (q: string, texts: readonly string[]) => {
  const text = texts.join(" ").toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** The pool of experts by field and name, each with the number of panels he sat in. */
export function listExperts(db: Reader, viewer: Viewer, { retired = false }: { retired?: boolean } = {}) {
  const panels = sql<number>`(select count(*)::int from ${evaluationExperts}
    where ${evaluationExperts.congressId} = ${experts.congressId} and ${evaluationExperts.expertId} = ${experts.id})`;
  return db
    .select({
      id: experts.id,
      name: experts.name,
      field: experts.field,
      employer: experts.employer,
      phone: experts.phone,
      retiredOn: experts.retiredOn,
      panels,
    })
    .from(experts)
    .where(and(eq(experts.congressId, viewer.congressId), retired ? undefined : isNull(experts.retiredOn)))
    .orderBy(sql`${experts.retiredOn} is not null`, asc(experts.field), asc(experts.name));
}
export type ExpertRow = Awaited<ReturnType<typeof listExperts>>[number];
