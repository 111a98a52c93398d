import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import { z } from "zod";
import { ALARM_DAYS, feedInput } from "@/domain/feed/alarm";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { command } from "../command";
import { lockActingMembership } from "../queries/calendar-feed";
import { calendarFeeds } from "../schema";

/** Makes the secret address of the acting membership's calendar, in the place of one that was there; returns the secret. */
export const makeFeed = command({
  permission: "own_account.write",
  input: feedInput,
  async run({ tx, viewer, now }, { alarm }) {
    const { congressId, userId } = viewer;
    const membershipId = await lockActingMembership(tx, viewer, now);
    await endFeeds(tx, own(viewer, membershipId), now);
    const secret = randomBytes(32).toString("base64url");
    const feed = { congressId, userId, membershipId, secretHash: feedHash(secret), createdAt: now };
    await tx.insert(calendarFeeds).values({ ...feed, alarmDays: ALARM_DAYS[alarm] });
    return { value: { secret }, events: [{ name: "account.feed_made", detail: { membershipId, alarm } }] };
  },
});

/** Ends the acting membership's calendar: its address leads nowhere from now on. */
export const revokeFeed = command({
  permission: "own_account.write",
  input: z.object({}),
  async run({ tx, viewer, now }) {
    const membershipId = await lockActingMembership(tx, viewer, now);
    const ended = await endFeeds(tx, own(viewer, membershipId), now);
    if (ended === 0) throw notFound();
    return { value: { membershipId }, events: [{ name: "account.feed_revoked", detail: { membershipId } }] };
  },
});

/** Ends all calendars of a person, or of one of his memberships. */
export const endFeedsOf = (tx: Tx, userId: string, now: Date, membershipId?: string): Promise<number> =>
  endFeeds(
    tx,
    and(
      eq(calendarFeeds.userId, userId),
      membershipId ? eq(calendarFeeds.membershipId, membershipId) : undefined,
    ),
    now,
  );

/** What the database knows of a calendar's secret. */
export const feedHash = (secret: string) => createHash("sha256").update(secret).digest("hex");

async function endFeeds(tx: Tx, which: SQL | undefined, now: Date): Promise<number> {
  const ended = await tx
    .update(calendarFeeds)
    .set({ revokedAt: now })
    .where(and(which, isNull(calendarFeeds.revokedAt)))
    .returning({ id: calendarFeeds.id });
  return ended.length;
}

const own = ({ congressId, userId }: Viewer, membershipId: string) =>
  and(
    eq(calendarFeeds.congressId, congressId),
    eq(calendarFeeds.userId, userId),
    eq(calendarFeeds.membershipId, membershipId),
  );
