import { createServer, type Server } from "node:https";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { bundle } from "@/db/commands/delivery/bundle";
import { sendDue, type Transport } from "@/db/commands/delivery/send";
import { deliveries, notifications, webhooks } from "@/db/schema";
import { selfSigned } from "@/tests/support/certificate";
import { listening } from "@/tests/support/listening";
import { openArena } from "@/tests/support/rivals";
import type { TestReceiver } from "./exchange";
import { postToWebhook } from "./webhook";

const congressId = "hebi";
// Tuesday, 7 March 2023.
const at = (clock: string) => new Date(`2023-03-07T${clock}:00+08:00`);

/** A receiver that keeps each key once, as ours asks of it; `breaks`: takes it, and the line dies before it says so. */
let server: Server;
let receiver: TestReceiver;
let breaks = false;
let posts = 0;
let taken: Map<string, string>;

beforeAll(async () => {
  const { key, cert } = selfSigned("robot.example");
  server = createServer({ key, cert }, async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    posts += 1;
    const name = String(request.headers["idempotency-key"]);
    if (!taken.has(name)) taken.set(name, Buffer.concat(parts).toString("utf8"));
    if (breaks) request.socket.destroy();
    else response.end("{}");
  });
  receiver = { port: await listening(server), ca: cert };
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

let stage: Awaited<ReturnType<typeof openArena>>;
beforeEach(async () => {
  stage = await openArena();
  [breaks, posts, taken] = [false, 0, new Map()];
  const { staff } = stage.cast;
  const hook = {
    congressId,
    name: "值班",
    url: "https://robot.example/hook",
    secret: "s",
    createdBy: staff.userId,
  };
  await stage.database.insert(webhooks).values({ ...hook, channel: "webhook" });
  const line = { congressId, userId: staff.userId, key: "suggestion.submit", createdAt: at("09:00") };
  await stage.database.insert(notifications).values({ ...line, values: { title: "路灯" } });
  await bundle(stage.database, congressId, at("09:00"), { mail: false });
});
afterEach(() => stage.drop());

const post: Transport = (message) => postToWebhook(message, { testReceiver: receiver });
const send = (now: Date) =>
  sendDue({ database: stage.database, congressId, clock: () => now, transport: post, mail: false });
const row = async () => (await stage.database.select().from(deliveries))[0];

test("what a receiver acknowledged is not sent again", async () => {
  await send(at("09:00"));
  await send(at("09:30"));
  expect(posts).toBe(1);
  expect([...taken]).toEqual([[(await row())?.id, expect.stringContaining("《路灯》已提交，等待审查")]]);
  expect(await row()).toMatchObject({ state: "delivered", attempts: 1 });
});

test("a line that breaks after the receiver took it brings the same key again, which it knows", async () => {
  breaks = true;
  await send(at("09:00"));
  expect(await row()).toMatchObject({ state: "waiting", error: "network: ECONNRESET" });
  breaks = false;
  await send(at("09:01"));
  expect(posts).toBe(2);
  expect(taken.size).toBe(1);
  expect(await row()).toMatchObject({ state: "delivered", attempts: 2, error: null });
});

test("many workers at once send once", async () => {
  await Promise.all(Array.from({ length: 6 }, () => send(at("09:00"))));
  expect(posts).toBe(1);
});
