import "server-only";
import { and, eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { type Counted, KNOWN_FACTS } from "@/domain/report/snapshot";
import type { Scope } from "@/domain/statistics/scope";
import { systemViewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { congresses, congressSessions, terms } from "../schema";
import { allOrNothing } from "../together";
import { listCountedCases } from "./report-cases";
import { listCountedCommitments } from "./report-commitments";
import { listCountedKeys } from "./report-keys";

/**
 * All that a report about a scope counts at a moment, row by row. A report speaks for its congress, so it is counted
 * for the congress as a whole, whoever asks; which of the rows he may open is another question.
 */
export async function countForReport(
  db: Reader,
  congressId: string,
  scope: Scope,
  now: Date,
): Promise<Counted> {
  const viewer = systemViewer(congressId);
  const today = dayOf(now);
  const [cases, about] = await allOrNothing([
    listCountedCases(db, viewer, scope, today),
    findAbout(db, congressId, scope),
  ]);
  const commitments = await listCountedCommitments(db, viewer, scope, today);
  return {
    ...about,
    knows: KNOWN_FACTS,
    names: { ...cases.names, ...commitments.names },
    case: cases.rows,
    commitment: commitments.rows,
    key: await listCountedKeys(db, viewer, cases.rows),
  };
}

async function findAbout(db: Reader, congressId: string, { sessionId }: Scope) {
  const [congress] = await db
    .select({ name: congresses.name, nameEn: congresses.nameEn })
    .from(congresses)
    .where(eq(congresses.id, congressId));
  if (!congress) throw new Error(`No congress ${congressId}`);
  return { congress, session: sessionId === undefined ? null : await findSession(db, congressId, sessionId) };
}

/** A session by its numbers; null when the congress has no such session. */
export async function findSession(db: Reader, congressId: string, id: string) {
  const [row] = await db
    .select({ term: terms.number, number: congressSessions.number })
    .from(congressSessions)
    .innerJoin(
      terms,
      and(eq(terms.congressId, congressSessions.congressId), eq(terms.id, congressSessions.termId)),
    )
    .where(and(eq(congressSessions.congressId, congressId), eq(congressSessions.id, id)));
  return row ?? null;
}
