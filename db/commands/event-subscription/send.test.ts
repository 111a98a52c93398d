import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { FAILING_AFTER } from "@/domain/event-subscription/retry";
import { openArena, outcomes, times } from "@/tests/support/rivals";
import { fileOne } from "@/tests/support/story";
import { append } from "../../chain";
import { perform } from "../../command";
import { eventPushes, eventPushTries, eventSubscriptions } from "../../schema";
import { replayPush } from "./push";
import { queueEvents } from "./queue";
import { type PushTransport, sendPushes } from "./send";
import { retireSubscription } from "./stand";
import { markFailing } from "./watch";
import { createSubscription } from "./write";

// What needs no receiver; signing, retries and failures are tried on a real one in server/event-subscription.

let stage: Awaited<ReturnType<typeof openArena>>;
let id: string;
const congressId = "hebi";
const now = new Date("2023-03-07T02:00:00Z");

beforeAll(async () => {
  stage = await openArena();
});
afterAll(() => stage.drop());
beforeEach(async () => {
  await stage.database.delete(eventPushTries);
  await stage.database.delete(eventPushes);
  const form = { id: crypto.randomUUID(), name: `系统${Math.random()}`, url: "https://events.example/in" };
  const more = { types: ["suggestion.*"], role: "auditor" };
  id = (await perform(createSubscription, stage.cast.administrator, { ...form, ...more }, at())).id;
});

const at = () => ({ database: stage.database, now });
const send = (transport: PushTransport) =>
  sendPushes({ database: stage.database, congressId, clock: () => now, transport });
const yes = { status: 204, answer: "", wishSeconds: null };
const put = (n: number, state: "waiting" | "failed" = "waiting") =>
  stage.database.insert(eventPushes).values(
    Array.from({ length: n }, (_, index) => ({
      ...{ congressId, subscriptionId: id, number: index + 1, seq: index + 1, type: "suggestion.accept" },
      ...{ body: "{}", state, nextAt: now, createdAt: now },
    })),
  );
const states = async () => (await stage.database.select().from(eventPushes)).map(({ state }) => state);

test("a try that comes back after another worker took the push says nothing of it", async () => {
  await put(1);
  await send(async () => {
    await stage.database.update(eventPushes).set({ claimId: crypto.randomUUID() });
    return yes;
  });
  expect(await states()).toEqual(["sending"]);
  expect(await stage.database.$count(eventPushTries)).toBe(0);
});

test("what waits for a retired subscription is dropped, and what comes back to it is not sent", async () => {
  await put(2);
  await perform(retireSubscription, stage.cast.administrator, { id }, at());
  expect(await states()).toEqual(["dropped", "dropped"]);
  await stage.database.update(eventPushes).set({ state: "waiting" });
  expect(await send(async () => yes)).toBe(0);
});

test("a subscription is said to fail once, by one of many workers", async () => {
  const { system } = stage.cast;
  const mark = () => perform(markFailing, system, { id }, at());
  expect(await outcomes([mark])).toEqual({ "conflict general.alreadyDone": 1 });
  await stage.database
    .update(eventSubscriptions)
    .set({ failuresInRow: FAILING_AFTER })
    .where(eq(eventSubscriptions.id, id));
  expect(await outcomes(times(4, mark))).toMatchObject({ done: 1 });
});

test("sending and sending again do not lock each other out", async () => {
  const { administrator } = stage.cast;
  await put(1);
  const [push] = await stage.database.select().from(eventPushes);
  const again = () => perform(replayPush, administrator, { id: push?.id }, at());
  for (let round = 0; round < 15; round += 1) {
    await stage.database.update(eventPushes).set({ state: "waiting", nextAt: now });
    await Promise.all([send(async () => yes), outcomes(times(8, again))]);
  }
  expect(await stage.database.$count(eventPushTries)).toBeGreaterThan(0);
});

test("what is written while it looks is queued by this look or the next, once", async () => {
  const suggestionId = await fileOne(stage, "2023-03-06");
  const { staff } = stage.cast;
  await queueEvents(stage.database, congressId, now);
  const before = (await stage.database.select().from(eventPushes)).length;
  let writing = true;
  const writes = Promise.all(
    times(60, () =>
      stage.database.transaction((tx) => append(tx, staff, now, [{ name: "suggestion.urge", suggestionId }])),
    ).map((write) => write()),
  ).finally(() => {
    writing = false;
  });
  while (writing) await queueEvents(stage.database, congressId, now);
  await writes;
  await queueEvents(stage.database, congressId, now);
  const mine = await stage.database.select().from(eventPushes).where(eq(eventPushes.subscriptionId, id));
  expect(mine.filter(({ type }) => type === "suggestion.urge")).toHaveLength(60);
  expect(before).toBeGreaterThan(0);
});
