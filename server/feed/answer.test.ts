import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { perform } from "@/db/command";
import { makeFeed, revokeFeed } from "@/db/commands/calendar-feed";
import { lockPerson, retirePerson, unlockPerson } from "@/db/commands/person-account";
import { endMembership } from "@/db/commands/person-membership";
import { findOwnFeed } from "@/db/queries/calendar-feed";
import { calendarFeeds, events, signInTries, users } from "@/db/schema";
import { Refusal } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { makeAccount, operator } from "@/tests/support/accounts";
import type { Stage } from "@/tests/support/look";
import { foundCongress } from "@/tests/support/second-congress";
import { assignOne, openStage, replyOne } from "@/tests/support/story";
import { answerFeed } from "./answer";

vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

let stage: Stage & { url: string; drop: () => Promise<void> };
let due: { id: string; workId: string };
beforeAll(async () => {
  stage = await openStage();
  process.env.DATABASE_URL = stage.url;
  process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough for it";
  const today = new Date().toISOString().slice(0, 10);
  due = await assignOne(stage, today, { lead: stage.cast.roads });
  await assignOne(stage, today, { lead: stage.cast.schools });
  await replyOne(stage, today, { lead: stage.cast.finance });
});
afterAll(() => stage.drop());
beforeEach(() => stage.database.delete(signInTries));

const make = async (viewer: Viewer, alarm = "dayBefore") =>
  (await perform(makeFeed, viewer, { alarm }, stage)).secret;
const ask = (secret: string, headers: Record<string, string> = {}) =>
  answerFeed(new Request("http://localhost/calendar", { headers }), `${secret}.ics`);

async function read(secret: string) {
  const response = await ask(secret);
  const text = await response.text();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar.getAllSubcomponents("vevent").map((entry) => ({
    uid: String(entry.getFirstPropertyValue("uid")),
    summary: String(entry.getFirstPropertyValue("summary")),
    start: String(entry.getFirstPropertyValue("dtstart")),
    url: String(entry.getFirstPropertyValue("url")),
    sequence: Number(entry.getFirstPropertyValue("sequence")),
    alarms: entry
      .getAllSubcomponents("valarm")
      .map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
  }));
  return { response, text, entries };
}

describe("a person's calendar", () => {
  test("holds the unit's own due days as whole days, and nothing of another unit", async () => {
    const { entries, response } = await read(await make(stage.cast.roads.handler));
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect(entry?.start).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(entry?.url).toContain(`/inbox/${due.workId}`);
    expect(entry?.summary).toMatch(/^\S+ 签收 关于/);
    expect(entry?.alarms).toEqual(["-PT15H"]);
    expect(entry?.sequence).toBeGreaterThan(9000);
  });

  test("of a deputy holds the feedback he owes, of staff what waits for them; names nobody", async () => {
    const { text, entries } = await read(await make(stage.cast.lead, "none"));
    expect(entries.map(({ uid }) => uid.split("-")[0])).toEqual(["rate"]);
    expect(entries[0]?.alarms).toEqual([]);
    expect(text).not.toContain("林知远");
  });

  test("is read again only when it changed", async () => {
    const secret = await make(stage.cast.roads.handler);
    const first = await ask(secret);
    const tag = first.headers.get("etag") ?? "";
    const again = await ask(secret, { "if-none-match": `W/${tag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    expect(again.headers.get("cache-control")).toBe("private, no-cache");
    expect((await ask(secret, { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("keeps no secret: the database has its hash, the record does not have it", async () => {
    const secret = await make(stage.cast.schools.handler);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    const rows = JSON.stringify([
      await stage.database.select().from(calendarFeeds),
      await stage.database.select().from(events),
    ]);
    expect(rows).not.toContain(secret);
    expect(rows).toContain("account.feed_made");
  });

  test("tells when it was read last", async () => {
    const viewer = stage.cast.schools.handler;
    const secret = await make(viewer);
    expect(await findOwnFeed(stage.database, viewer, new Date())).toMatchObject({ readAt: null });
    await ask(secret);
    expect((await findOwnFeed(stage.database, viewer, new Date()))?.readAt).toBeInstanceOf(Date);
  });
});

describe("an address that leads nowhere", () => {
  test("is answered the same whatever is wrong with it", async () => {
    const viewer = stage.cast.finance.handler;
    const old = await make(viewer);
    const replaced = await make(viewer);
    await perform(revokeFeed, viewer, {}, stage);
    const answers = [];
    for (const file of [old, replaced, "a".repeat(43), "", "../x", "x".repeat(5000)]) {
      const response = await ask(file);
      answers.push([response.status, await response.text(), response.headers.get("etag")]);
    }
    expect(answers).toEqual(Array.from({ length: 6 }, () => [404, "", null]));
    await expect(perform(revokeFeed, viewer, {}, stage)).rejects.toThrow(Refusal);
  });

  test("is one whose person was locked, also when he is unlocked; a pause after wrong passwords only hides it", async () => {
    const one = await makeAccount(stage.database, "feed.one", "unit_handler", { unit: "jiaotong" });
    const secret = await make(one.viewer);
    const pause = (until: Date | null) =>
      stage.database.update(users).set({ lockedUntil: until }).where(eq(users.id, one.userId));
    await pause(new Date(Date.now() + 60_000));
    expect((await ask(secret)).status).toBe(404);
    await pause(null);
    expect((await ask(secret)).status).toBe(200);
    await perform(lockPerson, operator(), { userId: one.userId }, stage);
    await perform(unlockPerson, operator(), { userId: one.userId }, stage);
    expect((await ask(secret)).status).toBe(404);
  });

  test("is one whose membership or account has ended", async () => {
    const two = await makeAccount(stage.database, "feed.two", "unit_handler", { unit: "jiaotong" });
    const three = await makeAccount(stage.database, "feed.three", "staff");
    const secrets = [await make(two.viewer), await make(three.viewer)];
    await perform(endMembership, operator(), { userId: two.userId, membershipId: two.membershipId }, stage);
    await perform(retirePerson, operator(), { userId: three.userId }, stage);
    for (const secret of secrets) expect((await ask(secret)).status).toBe(404);
    const feeds = await stage.database
      .select()
      .from(calendarFeeds)
      .where(eq(calendarFeeds.userId, two.userId));
    expect(feeds.every(({ revokedAt }) => revokedAt !== null)).toBe(true);
  });

  test("waits after many wrong ones, and does not tell that it waits", async () => {
    const secret = await make(stage.cast.roads.head);
    for (let n = 0; n < 31; n += 1) expect((await ask("b".repeat(43))).status).toBe(404);
    expect((await ask(secret)).status).toBe(404);
    await stage.database.delete(signInTries);
    expect((await ask(secret)).status).toBe(200);
  });
});

describe("the secret is one membership's", () => {
  test("of another congress: it reads that congress only", async () => {
    const other = await foundCongress(stage.database, "junxian");
    const { entries } = await read(await make(other.roads.handler));
    expect(entries).toEqual([]);
  });

  test("nobody ends or makes another person's", async () => {
    const secret = await make(stage.cast.roads.handler);
    await make(stage.cast.roads.head);
    await perform(revokeFeed, stage.cast.roads.head, {}, stage);
    expect((await ask(secret)).status).toBe(200);
    const forged = { ...stage.cast.roads.handler, userId: stage.cast.schools.handler.userId };
    await expect(make(forged)).rejects.toThrow(Refusal);
  });

  test("two made at once: one lives", async () => {
    const viewer = stage.cast.schools.head;
    await Promise.all([make(viewer), make(viewer)]);
    const living = await stage.database
      .select()
      .from(calendarFeeds)
      .where(eq(calendarFeeds.userId, viewer.userId));
    expect(living.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1);
  });
});
