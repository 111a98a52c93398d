import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import { canonical, type DomainEvent } from "../../chain";
import type { Tx } from "../../client";
import { deputies, loginSessions, memberships, suggestions, users } from "../../schema";
import { endSessions } from "../account-session";
import type { StoredRow, Undone, Work } from "./importer";
import { type Mandate, type Snapshot, snapshotsOf } from "./roster-book";
import { attempted } from "./savepoint";

/** Takes new people out again, and gives the others back what they had; whoever has acted or changed since stays. */
export async function undoRoster(work: Work, rows: readonly StoredRow[]) {
  const undone: Undone[] = [];
  const events: DomainEvent[] = [];
  for (const row of rows) {
    const one = await putBack(work, row);
    undone.push(one);
    const detail = { userId: row.subjectId, batchId: work.batch.id, how: one.undone };
    if (one.undone !== "kept") events.push({ name: "person.undoImport", detail });
    if (one.undone === "restored" && isRenamed(row)) events.push({ name: "person.rename", detail });
  }
  return { rows: undone, events };
}

// Cases are found by the names of their deputies.
const isRenamed = ({ before, after }: StoredRow) => (before as Snapshot).name !== (after as Snapshot).name;

async function putBack(work: Work, row: StoredRow): Promise<Undone> {
  const { tx, viewer } = work;
  const { number } = row;
  const kept = (because: string): Undone => ({ number, undone: "kept", because });
  const userId = row.subjectId ?? "";
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
  const stands = (await snapshotsOf(tx, viewer.congressId, [userId])).get(userId);
  // What the run wrote there are snapshots.
  const [before, after] = [row.before as Snapshot | null, row.after as Snapshot | null];
  if (!stands || !after || canonical(stands) !== canonical(after)) return kept("changed_since");
  if (before === null) {
    if ((await tx.$count(loginSessions, eq(loginSessions.userId, userId))) > 0) return kept("signed_in");
    const done = await attempted(tx, (inner) => remove(inner, viewer, userId));
    return done ? { number, undone: "removed" } : kept("in_use");
  }
  const extra = after.mandates.filter(({ termId }) => !before.mandates.some((one) => one.termId === termId));
  if (await leadsCases(tx, viewer, userId, extra)) return kept("has_cases");
  const done = await attempted(tx, (inner) => restore(inner, work, userId, before, after, extra));
  return done ? { number, undone: "restored" } : kept("in_use");
}

async function remove(tx: Tx, { congressId }: Viewer, userId: string): Promise<void> {
  await tx.delete(deputies).where(and(eq(deputies.congressId, congressId), eq(deputies.userId, userId)));
  await tx
    .delete(memberships)
    .where(and(eq(memberships.congressId, congressId), eq(memberships.userId, userId)));
  await tx.delete(users).where(eq(users.id, userId));
}

async function leadsCases(tx: Tx, { congressId }: Viewer, userId: string, extra: readonly Mandate[]) {
  const termIds = extra.map(({ termId }) => termId);
  if (termIds.length === 0) return false;
  const own = and(
    eq(suggestions.congressId, congressId),
    eq(suggestions.leadId, userId),
    inArray(suggestions.termId, termIds),
  );
  return (await tx.$count(suggestions, own)) > 0;
}

async function restore(
  tx: Tx,
  { viewer, now }: Work,
  userId: string,
  before: Snapshot,
  after: Snapshot,
  extra: readonly Mandate[],
): Promise<void> {
  const own = (termId: string) =>
    and(eq(deputies.congressId, viewer.congressId), eq(deputies.userId, userId), eq(deputies.termId, termId));
  const role = (id: string) => and(eq(memberships.congressId, viewer.congressId), eq(memberships.id, id));
  await tx.update(users).set({ name: before.name }).where(eq(users.id, userId));
  for (const { termId } of extra) await tx.delete(deputies).where(own(termId));
  for (const { termId, ...mandate } of before.mandates)
    await tx.update(deputies).set(mandate).where(own(termId));
  const added = after.roles.filter(({ id }) => !before.roles.some((one) => one.id === id));
  for (const { id } of added) await tx.delete(memberships).where(role(id));
  for (const { id, endedOn } of before.roles) await tx.update(memberships).set({ endedOn }).where(role(id));
  if (canonical(before.roles) !== canonical(after.roles)) await endSessions(tx, userId, "role_changed", now);
}
