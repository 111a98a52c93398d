import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { openSessionInput, ownSessionInput, switchMembershipInput } from "@/domain/account/input";
import { expiryOf, type SessionEnding } from "@/domain/account/session";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { command } from "../command";
import { findOwnMembership } from "../queries/viewer";
import { loginSessions } from "../schema";
import { allOrNothing } from "../together";
import { endAccessTokensOf } from "./access-token";

/** Signs the acting person in; returns the secret that his browser keeps. The password was checked before. */
export const openSession = command({
  permission: "own_account.write",
  input: openSessionInput,
  async run({ tx, viewer, now }, { membershipId, browser }) {
    await findOwnMembership(tx, viewer, membershipId, now);
    const secret = await startSession(tx, viewer, { membershipId, browser }, now);
    return { value: secret, events: [{ name: "account.sign_in", detail: { membershipId } }] };
  },
});

/** Signs this browser out, or another one of the same person. */
export const endOwnSession = command({
  permission: "own_account.write",
  input: ownSessionInput,
  async run({ tx, viewer, now }, { sessionId }) {
    const ended = await tx
      .update(loginSessions)
      .set({ endedAt: now, endedBecause: "signed_out" })
      .where(and(isOwn(viewer, sessionId), isNull(loginSessions.endedAt)))
      .returning({ id: loginSessions.id });
    if (ended.length === 0) throw notFound();
    return { value: { sessionId }, events: [{ name: "account.sign_out" }] };
  },
});

/** Goes on in another of one's living memberships. */
export const switchMembership = command({
  permission: "own_account.write",
  input: switchMembershipInput,
  async run({ tx, viewer, now }, { sessionId, membershipId }) {
    const { congressId, role } = await findOwnMembership(tx, viewer, membershipId, now);
    const switched = await tx
      .update(loginSessions)
      .set({ congressId, membershipId })
      .where(and(isOwn(viewer, sessionId), isNull(loginSessions.endedAt)))
      .returning({ id: loginSessions.id });
    if (switched.length === 0) throw notFound();
    return {
      value: { role },
      events: [{ name: "account.switch", detail: { membershipId, congressId, role } }],
    };
  },
});

/** Ends all sessions of a person at once, and his access tokens with them. */
export async function endSessions(tx: Tx, userId: string, because: SessionEnding, now: Date): Promise<void> {
  await allOrNothing([
    // Wrong tries lock for minutes, and anybody can make them: a token rests then, and works again afterwards.
    because !== "locked" && endAccessTokensOf(tx, userId, now),
    tx
      .update(loginSessions)
      .set({ endedAt: now, endedBecause: because })
      .where(and(eq(loginSessions.userId, userId), isNull(loginSessions.endedAt))),
  ]);
}

/** Starts a session in one of the viewer's memberships; returns its secret, of which only the hash is stored. */
export async function startSession(
  tx: Tx,
  { userId, congressId }: Viewer,
  { membershipId, browser }: { membershipId: string; browser: string },
  now: Date,
): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const times = { createdAt: now, lastSeenAt: now, expiresAt: expiryOf(now) };
  const id = sessionIdOf(secret);
  await tx.insert(loginSessions).values({ id, userId, congressId, membershipId, browser, ...times });
  return secret;
}

/** What the database knows of a session's secret. */
export const sessionIdOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

const isOwn = ({ userId }: Viewer, sessionId: string) =>
  and(eq(loginSessions.userId, userId), eq(loginSessions.id, sessionId));
