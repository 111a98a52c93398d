import "server-only";
import { and, asc, desc, eq, gt, isNull, lte, or } from "drizzle-orm";
import { idleSince } from "@/domain/account/session";
import { type Day, dayOf } from "@/domain/day";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { chainHeads, congresses, delegations, loginSessions, memberships, units, users } from "../schema";
import { statement } from "../statement";
import { livesOn } from "./standing-in";

// These queries mint the viewer, so they cannot take one.

/** The living session of this id with its person and the membership he acts in; null when any of them has ended. */
export async function findSession(db: Reader, id: string, now: Date) {
  const [row] = await sessionOf(db, id, now, dayOf(now), idleSince(now));
  return row ?? null;
}

const sessionOf = statement((db, id: string, now: Date, today: Day, seenAfter: Date) =>
  db
    .select({
      id: loginSessions.id,
      lastSeenAt: loginSessions.lastSeenAt,
      user: { id: users.id, account: users.account, name: users.name },
      mustChangePassword: users.mustChangePassword,
      membershipId: memberships.id,
      viewer: {
        userId: users.id,
        congressId: memberships.congressId,
        role: memberships.role,
        unitId: memberships.unitId,
        delegationId: memberships.delegationId,
      },
    })
    .from(loginSessions)
    .innerJoin(users, eq(users.id, loginSessions.userId))
    .innerJoin(memberships, and(isItsMembership, livesOn(today)))
    .where(and(eq(loginSessions.id, id), isAlive(now, seenAfter), isUsable(now))),
);

/** A session with its person and viewer. */
export type LiveSession = NonNullable<Awaited<ReturnType<typeof findSession>>>;

/** How far the chains of events have come in every congress where this session's person is, or was, anything. */
export async function findHeads(db: Reader, sessionId: string): Promise<string> {
  const rows = await headsFor(db, sessionId);
  return rows.map(({ congressId, seq }) => `${congressId}:${seq}`).join(" ");
}

const headsFor = statement((db, sessionId: string) =>
  db
    .selectDistinct({ congressId: chainHeads.congressId, seq: chainHeads.seq })
    .from(loginSessions)
    .innerJoin(memberships, eq(memberships.userId, loginSessions.userId))
    .innerJoin(chainHeads, eq(chainHeads.congressId, memberships.congressId))
    .where(eq(loginSessions.id, sessionId))
    .orderBy(asc(chainHeads.congressId)),
);

/** What a person is now, in all congresses, in a stable order. */
export function listOwnMemberships(db: Reader, userId: string, now = new Date()) {
  return membershipsOf(db, userId, dayOf(now));
}

const membershipsOf = statement((db, userId: string, today: Day) =>
  db
    .select({
      id: memberships.id,
      congressId: memberships.congressId,
      congressName: congresses.name,
      congressNameEn: congresses.nameEn,
      role: memberships.role,
      unitId: memberships.unitId,
      unitName: units.name,
      unitNameEn: units.nameEn,
      delegationId: memberships.delegationId,
      delegationName: delegations.name,
      delegationNameEn: delegations.nameEn,
    })
    .from(memberships)
    .innerJoin(congresses, eq(congresses.id, memberships.congressId))
    .leftJoin(units, and(eq(units.congressId, memberships.congressId), eq(units.id, memberships.unitId)))
    .leftJoin(
      delegations,
      and(eq(delegations.congressId, memberships.congressId), eq(delegations.id, memberships.delegationId)),
    )
    .where(and(eq(memberships.userId, userId), livesOn(today)))
    .orderBy(asc(memberships.congressId), asc(memberships.role), asc(memberships.id)),
);

/** A person's membership as the shell shows it. */
export type OwnMembership = Awaited<ReturnType<typeof listOwnMemberships>>[number];

/** A living membership of the acting person, in any congress. */
export async function findOwnMembership(
  db: Reader,
  { userId }: Viewer,
  membershipId: string,
  now = new Date(),
) {
  const [row] = await db
    .select({ congressId: memberships.congressId, role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.id, membershipId), eq(memberships.userId, userId), livesOn(dayOf(now))));
  if (!row) throw notFound();
  return row;
}

/** The account that signs in by this name, with the hash of its password. */
export async function findAccount(db: Reader, account: string) {
  const [row] = await db
    .select({
      id: users.id,
      passwordHash: users.passwordHash,
      lockedUntil: users.lockedUntil,
      retiredOn: users.retiredOn,
    })
    .from(users)
    .where(eq(users.account, account));
  return row ?? null;
}

/** The membership a person acted in last, or null. */
export async function findLastMembership(db: Reader, userId: string): Promise<string | null> {
  const [row] = await db
    .select({ membershipId: loginSessions.membershipId })
    .from(loginSessions)
    .where(eq(loginSessions.userId, userId))
    .orderBy(desc(loginSessions.lastSeenAt))
    .limit(1);
  return row?.membershipId ?? null;
}

const isItsMembership = and(
  eq(memberships.congressId, loginSessions.congressId),
  eq(memberships.id, loginSessions.membershipId),
  eq(memberships.userId, loginSessions.userId),
);

const isAlive = (now: Date, seenAfter: Date) =>
  and(
    isNull(loginSessions.endedAt),
    gt(loginSessions.expiresAt, now),
    gt(loginSessions.lastSeenAt, seenAfter),
  );

const isUsable = (now: Date) =>
  and(isNull(users.retiredOn), or(isNull(users.lockedUntil), lte(users.lockedUntil, now)));
