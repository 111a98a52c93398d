import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/db/client";
import { countTry, findTries, triesKey } from "@/db/commands/account-tries";
import { feedHash } from "@/db/commands/calendar-feed";
import { noteFeedRead } from "@/db/commands/calendar-feed-read";
import { findFeed } from "@/db/queries/calendar-feed";
import { listTasks } from "@/db/queries/task";
import { FEED_POLICY, isBlocked } from "@/domain/account/tries";
import { dayOf } from "@/domain/day";
import { feedDays } from "@/domain/feed/due";
import { clientAddress } from "../address";
import { publicOrigin } from "../env";
import { calendarText } from "./calendar";

/**
 * A person's due days for his calendar program, by a secret address without a session. Whatever is wrong with the
 * secret, the answer is the same 404; after many wrong ones an address waits, and gets it too.
 */
export async function answerFeed(request: Request, file: string): Promise<Response> {
  const now = new Date();
  const key = triesKey("feed", (await clientAddress()) ?? "");
  if (isBlocked(await findTries(db, key), now)) return nothing();
  const secret = SECRET.exec(file)?.[1];
  const feed = secret === undefined ? null : await findFeed(db, feedHash(secret), now);
  if (!feed) {
    await countTry(db, key, now, FEED_POLICY);
    return nothing();
  }
  const { viewer, id, readAt, language, alarmDays, createdAt } = feed;
  const days = feedDays(await listTasks(db, viewer, now), dayOf(now));
  const text = calendarText(days, { locale: language, alarmDays, createdAt, origin: publicOrigin() });
  if (readAt === null || now.getTime() - readAt.getTime() > HOUR)
    await noteFeedRead(db, { congressId: viewer.congressId, id }, now);
  return unlessKnown(request, text);
}

function unlessKnown(request: Request, text: string): Response {
  const tag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = { ...PRIVATE, ETag: tag };
  const known = request.headers.get("if-none-match")?.split(",").map(bare).includes(tag);
  if (known) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" } });
}

const bare = (tag: string) => tag.trim().replace(/^W\//, "");
const nothing = () => new Response(null, { status: 404, headers: PRIVATE });

// The person's own program may ask whether it changed; nobody between may keep it, and no link tells where it came from.
const PRIVATE = {
  "Cache-Control": "private, no-cache",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
  "X-Content-Type-Options": "nosniff",
};
const SECRET = /^([\w-]{43})\.ics$/;
const HOUR = 3_600_000;
