import "server-only";
import { atOnce, db } from "@/db/client";
import { noteSeen } from "@/db/commands/account-seen";
import { sessionIdOf } from "@/db/commands/account-session";
import { findHeads, findSession } from "@/db/queries/viewer";
import { isStale } from "@/domain/account/session";
import { secretIn } from "./session-cookie";

/** A living session, and what its pages stand at: as long as that is the same, the same address gives the same page. */
export type Standing = { sessionId: string; stamp: string };

/** Whose living session is in a cookie, and whether his first password is still to be changed; null when there is none. */
export async function sessionIn(sealed: string | undefined) {
  const secret = sealed === undefined ? null : await secretIn(sealed);
  const session = secret === null ? null : await findSession(db, sessionIdOf(secret), new Date());
  if (session === null) return null;
  const { user, membershipId, mustChangePassword } = session;
  return { userId: user.id, membershipId, mustChangePassword };
}

/**
 * Asks for the session in a cookie, as server/session.ts does, and for how far its congresses have come. Null when
 * nobody is signed in, or has his first password to change: then there is nothing to keep.
 */
export async function standingOf(sealed: string): Promise<Standing | null> {
  const secret = await secretIn(sealed);
  if (secret === null) return null;
  const [id, now] = [sessionIdOf(secret), new Date()];
  const reads = atOnce(db);
  const [session, heads] = await Promise.all([findSession(reads, id, now), findHeads(reads, id)]);
  if (!session || session.mustChangePassword) return null;
  if (isStale(session.lastSeenAt, now)) await noteSeen(db, id, now);
  const { membershipId, viewer, user } = session;
  return { sessionId: id, stamp: JSON.stringify([heads, membershipId, viewer, user]) };
}
