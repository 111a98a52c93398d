import "server-only";
import { and, desc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import { settingsSchema } from "@/domain/settings";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { accessTokens, congresses, memberships, units, users } from "../schema";
import { livesOn } from "./standing-in";

type TokenRow = Awaited<ReturnType<typeof livingTokens>>[number];

/** A token as whoever is asked by it knows it. */
export function tokenOf({ id, scopes, language, apiPerMinute, ...viewer }: TokenRow) {
  return { id, scopes, language, viewer, perMinute: perMinute.parse(apiPerMinute ?? undefined) };
}

const perMinute = settingsSchema.shape.apiPerMinute;

/**
 * The living token behind a hash, with the viewer it acts as and how often his congress lets a token ask; none when it
 * was revoked or has expired, its person may not sign in now, or his membership has ended. It mints the viewer, so it
 * cannot take one.
 */
export const livingTokens = (db: Reader, secretHash: string, now: Date, today: Day) =>
  db
    .select({
      id: accessTokens.id,
      scopes: accessTokens.scopes,
      language: users.language,
      userId: sql<string>`${users.id}`.as("user_id"),
      congressId: memberships.congressId,
      role: memberships.role,
      unitId: memberships.unitId,
      delegationId: memberships.delegationId,
      apiPerMinute: sql<unknown>`${congresses.settings} -> 'apiPerMinute'`.as("api_per_minute"),
    })
    .from(accessTokens)
    .innerJoin(users, eq(users.id, accessTokens.userId))
    .innerJoin(memberships, and(isItsMembership, livesOn(today)))
    .innerJoin(congresses, eq(congresses.id, accessTokens.congressId))
    .where(
      and(
        eq(accessTokens.secretHash, secretHash),
        isNull(accessTokens.revokedAt),
        gt(accessTokens.expiresAt, now),
        eq(users.mustChangePassword, false),
        isNull(users.retiredOn),
        or(isNull(users.lockedUntil), lte(users.lockedUntil, now)),
      ),
    );

/** One's own living tokens in this congress, without their secrets, the newest first. */
export function listOwnAccessTokens(db: Reader, { congressId, userId }: Viewer, now: Date) {
  return db
    .select({
      id: accessTokens.id,
      name: accessTokens.name,
      scopes: accessTokens.scopes,
      createdAt: accessTokens.createdAt,
      expiresAt: accessTokens.expiresAt,
      usedAt: accessTokens.usedAt,
      role: memberships.role,
      unit: { name: units.name, nameEn: units.nameEn },
    })
    .from(accessTokens)
    .innerJoin(memberships, isItsMembership)
    .leftJoin(units, and(eq(units.congressId, memberships.congressId), eq(units.id, memberships.unitId)))
    .where(
      and(
        eq(accessTokens.congressId, congressId),
        eq(accessTokens.userId, userId),
        isNull(accessTokens.revokedAt),
        gt(accessTokens.expiresAt, now),
      ),
    )
    .orderBy(desc(accessTokens.createdAt), desc(accessTokens.id));
}

const isItsMembership = and(
  eq(memberships.congressId, accessTokens.congressId),
  eq(memberships.id, accessTokens.membershipId),
  eq(memberships.userId, accessTokens.userId),
);
