import "server-only";
import { and, eq, isNull, or } from "drizzle-orm";
import { type Role, SYSTEM_USER_ID, type Viewer } from "@/domain/viewer";
import type { Tx } from "./client";
import { memberships, notifications } from "./schema";

/** Who is to be told: a person, or everybody in a role (of a unit or a delegation). */
export type Recipient = { userId: string } | { role: Role; unitId?: string; delegationId?: string };

/** A line for somebody's bell; `key` is a word under `notification`. */
export type Notice = {
  to: readonly Recipient[];
  key: string;
  values?: Record<string, string | number>;
  suggestionId?: string;
};

/** Writes the notices of a command, in its transaction; nobody is told of what he did himself. */
export async function notify(tx: Tx, viewer: Viewer, at: Date, notices: readonly Notice[]) {
  for (const { to, key, values = {}, suggestionId } of notices) {
    const people = await resolve(tx, viewer, to);
    if (people.length === 0) continue;
    await tx.insert(notifications).values(
      people.map((userId) => ({
        congressId: viewer.congressId,
        userId,
        key,
        values,
        suggestionId: suggestionId ?? null,
        createdAt: at,
      })),
    );
  }
}

async function resolve(tx: Tx, viewer: Viewer, to: readonly Recipient[]): Promise<string[]> {
  const named = to.flatMap((recipient) => ("userId" in recipient ? [recipient.userId] : []));
  const groups = to.flatMap((recipient) => ("role" in recipient ? [recipient] : []));
  const members = groups.length === 0 ? [] : await membersOf(tx, viewer.congressId, groups);
  const people = new Set([...named, ...members]);
  people.delete(viewer.userId);
  people.delete(SYSTEM_USER_ID);
  return [...people];
}

async function membersOf(
  tx: Tx,
  congressId: string,
  groups: readonly Exclude<Recipient, { userId: string }>[],
) {
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.congressId, congressId),
        isNull(memberships.endedOn),
        or(
          ...groups.map(({ role, unitId, delegationId }) =>
            and(
              eq(memberships.role, role),
              unitId ? eq(memberships.unitId, unitId) : undefined,
              delegationId ? eq(memberships.delegationId, delegationId) : undefined,
            ),
          ),
        ),
      ),
    );
  return rows.map(({ userId }) => userId);
}
