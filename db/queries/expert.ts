import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { evaluationExperts, experts } from "../schema";

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
