import "server-only";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { idleSince } from "@/domain/account/session";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { loginSessions, users } from "../schema";

/** The acting person's own account, with the hash of his password: for commands only. */
export async function findOwnAccount(db: Reader, viewer: Viewer) {
  const [row] = await db
    .select({ account: users.account, name: users.name, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, viewer.userId));
  if (!row) throw notFound();
  return row;
}

/** Where the acting person is signed in now, the browser seen last first. */
export function listOwnSessions(db: Reader, viewer: Viewer, now: Date) {
  return db
    .select({
      id: loginSessions.id,
      browser: loginSessions.browser,
      createdAt: loginSessions.createdAt,
      lastSeenAt: loginSessions.lastSeenAt,
    })
    .from(loginSessions)
    .where(
      and(
        eq(loginSessions.userId, viewer.userId),
        isNull(loginSessions.endedAt),
        gt(loginSessions.expiresAt, now),
        gt(loginSessions.lastSeenAt, idleSince(now)),
      ),
    )
    .orderBy(desc(loginSessions.lastSeenAt));
}

/** One living session of the acting person, with the membership it acts in. */
export async function findOwnSession(db: Reader, viewer: Viewer, sessionId: string) {
  const [row] = await db
    .select({ membershipId: loginSessions.membershipId, browser: loginSessions.browser })
    .from(loginSessions)
    .where(
      and(
        eq(loginSessions.userId, viewer.userId),
        eq(loginSessions.id, sessionId),
        isNull(loginSessions.endedAt),
      ),
    );
  if (!row?.membershipId) throw notFound();
  return { membershipId: row.membershipId, browser: row.browser };
}
