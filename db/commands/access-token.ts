import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { createAccessTokenInput, ownAccessTokenInput } from "@/domain/access-token/input";
import { TOKEN_PREFIX } from "@/domain/access-token/secret";
import { notFound } from "@/domain/refusal";
import type { Tx } from "../client";
import { command } from "../command";
import { lockActingMembership } from "../queries/calendar-feed";
import { accessTokens } from "../schema";

/** Makes a token for the acting membership; returns it, for only its hash is stored. */
export const createAccessToken = command({
  permission: "own_account.write",
  input: createAccessTokenInput,
  async run({ tx, viewer, now }, { name, scopes, days }) {
    const { congressId, userId } = viewer;
    const membershipId = await lockActingMembership(tx, viewer, now);
    const token = TOKEN_PREFIX + randomBytes(32).toString("base64url");
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    const id = crypto.randomUUID();
    const row = { congressId, id, userId, membershipId, name, scopes, expiresAt };
    await tx.insert(accessTokens).values({ ...row, secretHash: tokenHash(token), createdAt: now });
    const detail = { accessTokenId: id, membershipId, name, scopes, expiresAt: expiresAt.toISOString() };
    return { value: { id, name, token }, events: [{ name: "account.token_made", detail }] };
  },
});

/** Ends one of one's own tokens, of any of one's memberships in this congress: it opens nothing from now on. */
export const revokeAccessToken = command({
  permission: "own_account.write",
  input: ownAccessTokenInput,
  async run({ tx, viewer, now }, { id }) {
    const own = and(eq(accessTokens.congressId, viewer.congressId), eq(accessTokens.userId, viewer.userId));
    const [ended] = await tx
      .update(accessTokens)
      .set({ revokedAt: now })
      .where(and(own, eq(accessTokens.id, id), isNull(accessTokens.revokedAt)))
      .returning({ name: accessTokens.name });
    if (!ended) throw notFound();
    return { value: ended, events: [{ name: "account.token_revoked", detail: { accessTokenId: id } }] };
  },
});

/** Ends all tokens of a person, in all congresses, as his sessions end. */
export async function endAccessTokensOf(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx
    .update(accessTokens)
    .set({ revokedAt: now })
    .where(and(eq(accessTokens.userId, userId), isNull(accessTokens.revokedAt)));
}

/** What the database knows of a token. */
export const tokenHash = (token: string) => createHash("sha256").update(token).digest("hex");

const DAY_MS = 24 * 3600 * 1000;
