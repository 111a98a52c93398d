import "server-only";
import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Reader, Tx } from "../client";
import { calendarFeeds, memberships, users } from "../schema";
import { livesOn } from "./standing-in";

/**
 * The living calendar behind a secret's hash, with the viewer it reads for; null when it was revoked, its person may
 * not sign in now, or his membership has ended. It mints the viewer, so it cannot take one.
 */
export async function findFeed(db: Reader, secretHash: string, now: Date) {
  const [row] = await db
    .select({
      id: calendarFeeds.id,
      alarmDays: calendarFeeds.alarmDays,
      createdAt: calendarFeeds.createdAt,
      readAt: calendarFeeds.readAt,
      language: users.language,
      viewer: {
        userId: users.id,
        congressId: memberships.congressId,
        role: memberships.role,
        unitId: memberships.unitId,
        delegationId: memberships.delegationId,
      },
    })
    .from(calendarFeeds)
    .innerJoin(users, eq(users.id, calendarFeeds.userId))
    .innerJoin(memberships, and(isItsMembership, livesOn(dayOf(now))))
    .where(
      and(
        eq(calendarFeeds.secretHash, secretHash),
        isNull(calendarFeeds.revokedAt),
        isNull(users.retiredOn),
        or(isNull(users.lockedUntil), lte(users.lockedUntil, now)),
      ),
    );
  return row ?? null;
}

/** The calendar of the acting membership, without its secret; null when there is none. */
export async function findOwnFeed(db: Reader, viewer: Viewer, now: Date) {
  const [row] = await db
    .select({
      alarmDays: calendarFeeds.alarmDays,
      createdAt: calendarFeeds.createdAt,
      readAt: calendarFeeds.readAt,
    })
    .from(calendarFeeds)
    .innerJoin(memberships, and(isItsMembership, isActing(viewer), livesOn(dayOf(now))))
    .where(isNull(calendarFeeds.revokedAt));
  return row ?? null;
}

/** The living membership in which a viewer acts, locked until the transaction ends. */
export async function lockActingMembership(tx: Tx, viewer: Viewer, now: Date): Promise<string> {
  const [row] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(isActing(viewer), livesOn(dayOf(now))))
    .for("update");
  if (!row) throw notFound();
  return row.id;
}

const isItsMembership = and(
  eq(memberships.congressId, calendarFeeds.congressId),
  eq(memberships.id, calendarFeeds.membershipId),
  eq(memberships.userId, calendarFeeds.userId),
);

const isActing = ({ congressId, userId, role, unitId, delegationId }: Viewer) =>
  and(
    eq(memberships.congressId, congressId),
    eq(memberships.userId, userId),
    eq(memberships.role, role),
    sql`${memberships.unitId} is not distinct from ${unitId}::uuid`,
    sql`${memberships.delegationId} is not distinct from ${delegationId}::uuid`,
  );
