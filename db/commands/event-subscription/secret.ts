import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import { minutesLater } from "@/domain/delivery/retry";
import { SECRET_PREFIX } from "@/domain/event-subscription/body";
import { rotateInput } from "@/domain/event-subscription/input";
import { OVERLAP_DAYS } from "@/domain/event-subscription/retry";
import type { Reader, Tx } from "../../client";
import { command } from "../../command";
import { eventSecrets } from "../../schema";
import { lockedSubscription, setAndSay } from "./row";

type Of = { congressId: string; subscriptionId: string };

/** Makes a secret for a subscription and gives it back: it is shown now and never again. */
export async function makeSecret(tx: Tx, of: Of, now: Date): Promise<string> {
  const secret = SECRET_PREFIX + randomBytes(32).toString("base64");
  await tx.insert(eventSecrets).values({ ...of, secret, createdAt: now });
  return secret;
}

/** The secrets that sign now, the newest first. Only the sender asks. */
export async function secretsOf(
  db: Reader,
  { congressId, subscriptionId }: Of,
  now: Date,
): Promise<string[]> {
  const rows = await db
    .select({ secret: eventSecrets.secret, createdAt: eventSecrets.createdAt })
    .from(eventSecrets)
    .where(
      and(
        eq(eventSecrets.congressId, congressId),
        eq(eventSecrets.subscriptionId, subscriptionId),
        or(isNull(eventSecrets.endsAt), gt(eventSecrets.endsAt, now)),
      ),
    );
  return rows.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).map(({ secret }) => secret);
}

/** Gives a subscription a new secret. The one before signs beside it for some days, unless it is ended now. */
export const rotateSecret = command({
  permission: "eventSubscription.write",
  input: rotateInput,
  async run(context, { id, old }) {
    const { tx, viewer, now } = context;
    const row = await lockedSubscription(tx, viewer, id);
    const of = { congressId: viewer.congressId, subscriptionId: id };
    const endsAt = old === "end" ? now : minutesLater(now, OVERLAP_DAYS * 24 * 60);
    const stands = old === "end" ? gt(eventSecrets.endsAt, now) : undefined;
    await tx
      .update(eventSecrets)
      .set({ endsAt })
      .where(
        and(
          eq(eventSecrets.congressId, of.congressId),
          eq(eventSecrets.subscriptionId, id),
          or(isNull(eventSecrets.endsAt), stands),
        ),
      );
    const secret = await makeSecret(tx, of, now);
    const { events } = await setAndSay(context, row, "rotateSecret", {}, { old });
    return { value: { id, name: row.name, secret }, events };
  },
});
