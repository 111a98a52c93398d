import { createHmac } from "node:crypto";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { perform } from "@/db/command";
import { replayPush, sendTestEvent } from "@/db/commands/event-subscription/push";
import { rotateSecret } from "@/db/commands/event-subscription/secret";
import { sendOnePush, sendPushes } from "@/db/commands/event-subscription/send";
import { pauseSubscription } from "@/db/commands/event-subscription/stand";
import { createSubscription } from "@/db/commands/event-subscription/write";
import { eventPushes, eventPushTries, eventSubscriptions, notifications } from "@/db/schema";
import {
  FAILING_AFTER,
  MOST_TRIES,
  PAUSES_AFTER,
  PUSH_RETRY_MINUTES,
} from "@/domain/event-subscription/retry";
import { selfSigned } from "@/tests/support/certificate";
import { listening } from "@/tests/support/listening";
import { openArena, times } from "@/tests/support/rivals";
import type { TestReceiver } from "../delivery/exchange";
import { pushTransport } from "./post";

const congressId = "hebi";
const start = new Date("2023-03-04T22:00:00Z"); // A Sunday morning before six: machines have no office hours.
const minute = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

type Got = { headers: IncomingHttpHeaders; body: string };
let server: Server;
let receiver: TestReceiver;
let got: Got[] = [];
let answer: (response: ServerResponse) => void;
const yes = (response: ServerResponse) => response.writeHead(204).end();
const no =
  (status: number, headers = {}, body = "not now") =>
  (response: ServerResponse) =>
    response.writeHead(status, headers).end(body);

let stage: Awaited<ReturnType<typeof openArena>>;
let id: string;
let secret: string;

beforeAll(async () => {
  const { key, cert } = selfSigned("events.example");
  server = createServer({ key, cert }, async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    got.push({ headers: request.headers, body: Buffer.concat(parts).toString("utf8") });
    answer(response);
  });
  receiver = { port: await listening(server), ca: cert };
  stage = await openArena();
});
afterAll(async () => {
  await stage.drop();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(async () => {
  await stage.database.delete(eventPushTries);
  await stage.database.delete(eventPushes);
  await stage.database.delete(notifications);
  [got, answer] = [[], yes];
  const form = { id: crypto.randomUUID(), name: `系统${Math.random()}`, url: "https://events.example/in" };
  const more = { types: ["suggestion.*"], role: "auditor" };
  ({ id, secret } = await perform(createSubscription, admin(), { ...form, ...more }, at(start)));
});

const admin = () => stage.cast.administrator;
const at = (now: Date) => ({ database: stage.database, now });
const work = (now: Date) => ({
  database: stage.database,
  congressId,
  clock: () => now,
  transport: pushTransport({ clock: () => now, testReceiver: receiver }),
});
const send = (now: Date) => sendPushes(work(now));
const push = async (number = 1, more: object = {}) => {
  const body = JSON.stringify({ number });
  const times = { nextAt: start, createdAt: start };
  const row = { congressId, subscriptionId: id, number, seq: number, type: "suggestion.accept", body };
  const [made] = await stage.database
    .insert(eventPushes)
    .values({ ...row, ...times, ...more })
    .returning();
  if (!made) throw new Error("no push");
  return made.id;
};
const rowOf = async (pushId: string) =>
  (await stage.database.select().from(eventPushes).where(eq(eventPushes.id, pushId)))[0];
const subscription = async () =>
  (await stage.database.select().from(eventSubscriptions).where(eq(eventSubscriptions.id, id)))[0];
const triesOf = (pushId: string) =>
  stage.database
    .select()
    .from(eventPushTries)
    .where(and(eq(eventPushTries.congressId, congressId), eq(eventPushTries.pushId, pushId)))
    .orderBy(eventPushTries.at);
const signatureBy = (key: string, { headers, body }: Got) => {
  const content = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const bytes = Buffer.from(key.slice("whsec_".length), "base64");
  return `v1,${createHmac("sha256", bytes).update(content).digest("base64")}`;
};

describe("a push", () => {
  test("arrives signed, and what was taken is not sent again", async () => {
    const pushId = await push();
    await send(start);
    await send(minute(600));
    expect(got).toHaveLength(1);
    const [first] = got;
    if (!first) throw new Error("nothing came");
    expect(first.body).toBe('{"number":1}');
    expect(first.headers["webhook-id"]).toBe(pushId);
    expect(first.headers["webhook-timestamp"]).toBe(String(start.getTime() / 1000));
    expect(first.headers["webhook-signature"]).toBe(signatureBy(secret, first));
    expect(await rowOf(pushId)).toMatchObject({ state: "delivered", attempts: 1, status: 204, error: null });
    expect((await subscription())?.lastDeliveredAt).toEqual(start);
  });

  test("is signed by the old and the new secret while both are valid", async () => {
    const { secret: fresh } = await perform(rotateSecret, admin(), { id }, at(minute(1)));
    await push();
    await send(minute(2));
    await push(2);
    await send(minute(8 * 24 * 60));
    const [both, alone] = got;
    if (!both || !alone) throw new Error("not both came");
    expect(both.headers["webhook-signature"]).toBe(
      `${signatureBy(fresh, both)} ${signatureBy(secret, both)}`,
    );
    expect(alone.headers["webhook-signature"]).toBe(signatureBy(fresh, alone));
  });

  test("that failed comes again under the same id, body and later; the log keeps each try, shortened", async () => {
    const pushId = await push();
    answer = no(500, {}, "错".repeat(3000));
    await send(start);
    expect(await rowOf(pushId)).toMatchObject({ state: "waiting", nextAt: minute(1), error: "status: 500" });
    await send(minute(0.5));
    expect(got).toHaveLength(1);
    answer = yes;
    await send(minute(1));
    expect(new Set(got.map(({ headers }) => headers["webhook-id"]))).toEqual(new Set([pushId]));
    expect(got[1]?.body).toBe(got[0]?.body);
    expect(got[1]?.headers["webhook-timestamp"]).not.toBe(got[0]?.headers["webhook-timestamp"]);
    const tries = await triesOf(pushId);
    expect(tries.map(({ status, error }) => [status, error])).toEqual([
      [500, "status: 500"],
      [204, null],
    ]);
    expect(tries[0]?.answer).toBe("错".repeat(1000));
  });

  test.each<[string, (response: ServerResponse) => void, string]>([
    [
      "a redirect, which is not followed",
      no(307, { Location: "https://events.example/else" }),
      "status: 307",
    ],
    ["a broken line", (response) => response.socket?.destroy(), "network: ECONNRESET"],
    ["an endless answer", (response) => response.end("x".repeat(70_000)), "long"],
  ])("is not taken by %s", async (_what, how, error) => {
    answer = how;
    const pushId = await push();
    await send(start);
    expect(got).toHaveLength(1);
    expect(await rowOf(pushId)).toMatchObject({ state: "waiting", error });
  });

  test("waits as long as the receiver asks", async () => {
    const pushId = await push();
    answer = no(503, { "Retry-After": "3600" });
    await send(start);
    expect(await rowOf(pushId)).toMatchObject({ nextAt: minute(60) });
  });

  test.each([
    [() => `https://127.0.0.1:${receiver.port}/`, "address"],
    [() => "https://events.internal/in", "address"],
    [() => "http://events.example/in", "url"],
  ])("goes nowhere but to a public https address, whatever the row says", async (url, error) => {
    await stage.database.update(eventSubscriptions).set({ url: url() });
    const pushId = await push();
    await sendPushes({ ...work(start), transport: pushTransport({ clock: () => start }) });
    expect(got).toEqual([]);
    expect(await rowOf(pushId)).toMatchObject({ error });
  });

  test("is sent once by many workers, and taken over from one that died", async () => {
    for (const number of [1, 2, 3, 4]) await push(number);
    await Promise.all(times(6, () => send(start)).map((each) => each()));
    expect(got.map(({ body }) => body).toSorted()).toEqual(
      [1, 2, 3, 4].map((number) => `{"number":${number}}`),
    );
    const died = await push(5, {
      state: "sending",
      attempts: 1,
      claimId: crypto.randomUUID(),
      nextAt: minute(5),
    });
    await send(minute(4));
    expect(got).toHaveLength(4);
    await send(minute(5));
    expect(await rowOf(died)).toMatchObject({ state: "delivered", attempts: 2 });
  });
});

describe("a receiver that fails", () => {
  test("gets one try a round, and the rest waits; another subscription does not wait for it", async () => {
    for (const number of [1, 2, 3]) await push(number);
    const form = { id: crypto.randomUUID(), name: "另一系统", url: "https://events.example/other" };
    ({ id } = await perform(
      createSubscription,
      admin(),
      { ...form, types: ["contact.*"], role: "staff" },
      at(start),
    ));
    await push(7);
    await push(8);
    answer = (response) =>
      (got.at(-1)?.body.includes("7") || got.at(-1)?.body.includes("8") ? yes : no(500))(response);
    await send(start);
    expect(got.map(({ body }) => body).toSorted()).toEqual(['{"number":1}', '{"number":7}', '{"number":8}']);
  });

  test("is given up after ten tries; after ten in a row its administrators are told, once", async () => {
    const pushId = await push();
    answer = no(500);
    let moment = 0;
    for (const wait of [0, ...PUSH_RETRY_MINUTES]) {
      moment += wait;
      await send(minute(moment));
    }
    expect(got).toHaveLength(MOST_TRIES);
    expect(await rowOf(pushId)).toMatchObject({ state: "failed", attempts: MOST_TRIES });
    expect(await subscription()).toMatchObject({ failuresInRow: FAILING_AFTER, pausedAt: null });
    expect((await subscription())?.failingSince).not.toBeNull();
    await push(2);
    await send(minute(moment + 1));
    const told = await stage.database.select().from(notifications);
    expect(told.map(({ key, userId }) => [key, userId])).toEqual([
      ["eventSubscription.failing", admin().userId],
    ]);
    answer = yes;
    await send(minute(moment + 2));
    expect(await subscription()).toMatchObject({ failuresInRow: 0, failingSince: null, givenUpInRow: 0 });
  });

  test("is paused after five that were given up, and its administrators are told", async () => {
    answer = no(500);
    for (let number = 1; number <= PAUSES_AFTER; number += 1)
      await push(number, { attempts: MOST_TRIES - 1 });
    for (let round = 0; round < PAUSES_AFTER - 1; round += 1) await send(minute(round));
    expect(await subscription()).toMatchObject({ pausedAt: null, givenUpInRow: PAUSES_AFTER - 1 });
    await send(minute(9));
    expect(await subscription()).toMatchObject({ pausedAt: minute(9), pauseReason: "failing" });
    const [told] = await stage.database.select().from(notifications);
    expect(told?.key).toBe("eventSubscription.paused");
    await push(99);
    expect(await send(minute(10))).toBe(0);
  });

  test("that says it is gone is paused at once", async () => {
    const pushId = await push();
    answer = no(410);
    await send(start);
    expect(await rowOf(pushId)).toMatchObject({ state: "failed", attempts: 1 });
    expect(await subscription()).toMatchObject({ pauseReason: "gone" });
  });
});

test("a replay brings the same id and body, with all its tries again", async () => {
  const pushId = await push();
  answer = no(410);
  await send(start);
  await stage.database
    .update(eventSubscriptions)
    .set({ pausedAt: null })
    .where(eq(eventSubscriptions.id, id));
  await perform(replayPush, admin(), { id: pushId }, at(minute(5)));
  answer = yes;
  await send(minute(5));
  expect(got.map(({ headers, body }) => [headers["webhook-id"], body])).toEqual([
    [pushId, '{"number":1}'],
    [pushId, '{"number":1}'],
  ]);
  expect(await rowOf(pushId)).toMatchObject({ state: "delivered", attempts: 1 });
  expect(await triesOf(pushId)).toHaveLength(2);
});

test("a test is sent to a paused subscription, tried once, and counts for nothing", async () => {
  await perform(pauseSubscription, admin(), { id }, at(start));
  const { pushId } = await perform(sendTestEvent, admin(), { id }, at(start));
  answer = no(500);
  await sendOnePush(work(start), pushId);
  expect(JSON.parse(got[0]?.body ?? "")).toMatchObject({ type: "subscription.test", subject: null });
  expect(await rowOf(pushId)).toMatchObject({ state: "failed", attempts: 1 });
  expect(await subscription()).toMatchObject({ failuresInRow: 0, givenUpInRow: 0 });
});
