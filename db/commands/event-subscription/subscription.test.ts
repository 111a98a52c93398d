import { and, eq, ne } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { everyPush, findPush } from "@/db/queries/event-push";
import { findEventSubscription, listEventSubscriptions } from "@/db/queries/event-subscription";
import type { Viewer } from "@/domain/viewer";
import { FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { openArena, outcomes, times } from "@/tests/support/rivals";
import { foundCongress } from "@/tests/support/second-congress";
import { acceptOne } from "@/tests/support/story";
import { perform } from "../../command";
import { eventPushes, eventPushTries, eventSecrets, eventSubscriptions, events } from "../../schema";
import { clearPushes } from "./clear";
import { replayFailed, replayPush, sendTestEvent } from "./push";
import { queueEvents } from "./queue";
import { rotateSecret, secretsOf } from "./secret";
import { pauseSubscription, resumeSubscription, retireSubscription } from "./stand";
import { changeSubscription, createSubscription } from "./write";

let stage: Awaited<ReturnType<typeof openArena>>;
let strangers: Awaited<ReturnType<typeof foundCongress>>;
let id: string;
const congressId = "hebi";
const now = new Date("2023-03-07T02:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const at = (moment = now) => ({ database: stage.database, now: moment });

beforeAll(async () => {
  stage = await openArena();
  strangers = await foundCongress(stage.database, "junxian");
});
afterAll(() => stage.drop());
beforeEach(async () => {
  id = (await create(stage.cast.administrator)).id;
});

const form = (more = {}) => ({
  id: crypto.randomUUID(),
  name: `系统${Math.random()}`,
  url: "https://events.example/in?key=very-secret-key",
  types: ["suggestion.*", "assignment.create"],
  role: "auditor",
  ...more,
});
const create = (by: Viewer, input = form()) => perform(createSubscription, by, input, at());
const rowOf = async (wanted = id) => {
  const [row] = await stage.database
    .select()
    .from(eventSubscriptions)
    .where(eq(eventSubscriptions.id, wanted));
  if (!row) throw new Error("no row");
  return row;
};
const pushesOf = (wanted = id) =>
  stage.database.select().from(eventPushes).where(eq(eventPushes.subscriptionId, wanted));
const isMine = () => eq(eventPushes.subscriptionId, id);
const admin = () => stage.cast.administrator;

describe("a subscription", () => {
  test("gets a secret that is told once and stands in no record, nor does its address", async () => {
    const made = await create(admin());
    expect(made.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const record = JSON.stringify([
      await stage.database.select().from(events),
      await listEventSubscriptions(stage.database, admin()),
    ]);
    expect(record).toContain("events.example");
    for (const hidden of [made.secret, "very-secret"]) expect(record).not.toContain(hidden);
  });

  test("sent twice makes one; a name is one's own; a unit must be there", async () => {
    const sent = form();
    expect(await outcomes(times(4, () => create(admin(), sent)))).toMatchObject({ done: 1 });
    expect(await refused(create(admin(), form({ name: sent.name })))).toMatch(/nameTaken/);
    const unitId = crypto.randomUUID();
    expect(await refused(create(admin(), form({ role: "unit_handler", unitId })))).toBe(GONE);
  });

  test("is changed by whoever saw how it stands; an empty address leaves the one it has", async () => {
    const change = (more: object) => () =>
      perform(changeSubscription, admin(), { ...form(more), id, version: 1 }, at());
    const names = [1, 2, 3].map((n) => change({ name: `改${n}${id}`, url: "", types: ["contact.*"] }));
    expect(await outcomes(names)).toMatchObject({ done: 1, [LATE]: 2 });
    expect(await rowOf()).toMatchObject({ url: form().url, types: ["contact.*"], version: 2 });
  });

  test("is paused, resumed and retired once, whoever clicks twice", async () => {
    const act = (command: typeof pauseSubscription) => () => perform(command, admin(), { id }, at());
    expect(await outcomes(times(4, act(pauseSubscription)))).toMatchObject({ done: 1 });
    const resume = () => perform(resumeSubscription, admin(), { id, from: "pause" }, at());
    expect(await outcomes(times(4, resume))).toMatchObject({ done: 1 });
    expect(await rowOf()).toMatchObject({ pausedAt: null, pauseReason: null });
    expect(await outcomes(times(4, act(retireSubscription)))).toMatchObject({ done: 1 });
    for (const command of [pauseSubscription, sendTestEvent, rotateSecret, replayFailed])
      expect(await refused(perform<never, unknown>(command as never, admin(), { id }, at()))).toMatch(
        /alreadyRetired/,
      );
  });
});

describe("after a pause", () => {
  test("it goes on where it stopped, or with what happens from now on", async () => {
    const other = (await create(admin())).id;
    for (const each of [id, other]) await perform(pauseSubscription, admin(), { id: each }, at());
    await acceptOne(stage, "2023-03-07");
    await queueEvents(stage.database, congressId, now);
    expect([...(await pushesOf()), ...(await pushesOf(other))]).toEqual([]);
    await perform(resumeSubscription, admin(), { id }, at());
    await perform(resumeSubscription, admin(), { id: other, from: "now" }, at());
    await queueEvents(stage.database, congressId, now);
    expect((await pushesOf()).map(({ type }) => type).toSorted()).toEqual([
      "suggestion.accept",
      "suggestion.submit",
    ]);
    expect(await pushesOf(other)).toEqual([]);
  });

  test("what waited is dropped when it goes on from now", async () => {
    await acceptOne(stage, "2023-03-07");
    await queueEvents(stage.database, congressId, now);
    await perform(pauseSubscription, admin(), { id }, at());
    await perform(resumeSubscription, admin(), { id, from: "now" }, at());
    expect((await pushesOf()).map(({ state }) => state)).toEqual(["dropped", "dropped"]);
  });

  test("it reaches back thirty days at most", async () => {
    await acceptOne(stage, "2023-03-07");
    await queueEvents(stage.database, congressId, later(31));
    expect(await pushesOf()).toEqual([]);
  });
});

describe("a secret", () => {
  const secrets = (moment = now) => secretsOf(stage.database, { congressId, subscriptionId: id }, moment);
  const rotate = (old: string) => perform(rotateSecret, admin(), { id, old }, at());

  test("signs beside the new one for seven days", async () => {
    const [first] = await secrets();
    const { secret } = await rotate("overlap");
    expect(await secrets()).toHaveLength(2);
    expect(await secrets(later(6.9))).toContain(first);
    expect(await secrets(later(7.1))).toEqual([secret]);
  });

  test("that leaked ends at once, and those that still overlapped with it", async () => {
    await rotate("overlap");
    const { secret } = await rotate("end");
    expect(await secrets(later(0.001))).toEqual([secret]);
    expect(await secrets()).toEqual([secret]);
  });
});

describe("a replay", () => {
  const failed = async () => {
    const { pushId } = await perform(sendTestEvent, admin(), { id }, at());
    await stage.database
      .update(eventPushes)
      .set({ state: "failed", attempts: 10, error: "status: 500", status: 500, settledAt: now })
      .where(eq(eventPushes.id, pushId));
    return pushId;
  };

  test("puts one push back once, with the same id and body", async () => {
    const pushId = await failed();
    const [before] = await pushesOf();
    const again = () => perform(replayPush, admin(), { id: pushId }, at());
    expect(await outcomes(times(4, again))).toMatchObject({ done: 1, "conflict general.alreadyDone": 3 });
    expect(await pushesOf()).toMatchObject([
      { id: pushId, body: before?.body, state: "waiting", attempts: 0, error: null, status: null },
    ]);
  });

  test("of all that failed counts them, leaves the others, and has nothing to do the second time", async () => {
    await failed();
    await failed();
    await perform(sendTestEvent, admin(), { id }, at());
    const all = () => perform(replayFailed, admin(), { id }, at());
    expect(await all()).toEqual({ id, count: 2 });
    expect((await pushesOf()).map(({ state }) => state)).toEqual(["waiting", "waiting", "waiting"]);
    expect(await refused(all())).toBe("conflict eventSubscription.nothingFailed");
  });

  test("of a paused subscription has to wait until it runs", async () => {
    const pushId = await failed();
    await perform(pauseSubscription, admin(), { id }, at());
    for (const [command, of] of [[replayPush, pushId] as const, [replayFailed, id] as const])
      expect(await refused(perform<never, unknown>(command as never, admin(), { id: of }, at()))).toBe(
        "conflict eventSubscription.resumeFirst",
      );
  });
});

test("the log is kept for thirty days, with its tries; what is on its way stays", async () => {
  const { database } = stage;
  const { pushId } = await perform(sendTestEvent, admin(), { id }, at());
  await perform(sendTestEvent, admin(), { id }, at());
  const of = eq(eventPushes.id, pushId);
  await database.update(eventPushes).set({ state: "delivered" }).where(of);
  await database
    .update(eventPushes)
    .set({ state: "sending" })
    .where(and(ne(eventPushes.id, pushId), isMine()));
  await database.insert(eventPushTries).values({ congressId, pushId, at: now, tookMs: 5, status: 204 });
  const clear = (moment: Date) => clearPushes(database, congressId, moment);
  const tries = () => database.select().from(eventPushTries).where(eq(eventPushTries.pushId, pushId));
  await clear(later(29.9));
  expect([(await pushesOf()).length, (await tries()).length]).toEqual([2, 1]);
  await clear(later(30.1));
  expect((await pushesOf()).map(({ state }) => state)).toEqual(["sending"]);
  expect(await tries()).toEqual([]);
});

test("nobody else may, and another congress's is not there", async () => {
  const { pushId } = await perform(sendTestEvent, admin(), { id }, at());
  const { staff, lead, auditor, leader, system } = stage.cast;
  const unitHead = stage.cast.roads.head;
  const tries = (by: Viewer): [string, () => Promise<unknown>][] => [
    ["change", () => perform(changeSubscription, by, { ...form(), id, version: 1 }, at())],
    ["pause", () => perform(pauseSubscription, by, { id }, at())],
    ["resume", () => perform(resumeSubscription, by, { id }, at())],
    ["retire", () => perform(retireSubscription, by, { id }, at())],
    ["secret", () => perform(rotateSecret, by, { id }, at())],
    ["test", () => perform(sendTestEvent, by, { id }, at())],
    ["replay", () => perform(replayPush, by, { id: pushId }, at())],
    ["replay all", () => perform(replayFailed, by, { id }, at())],
  ];
  for (const [what, attempt] of tries(strangers.administrator))
    expect([what, await refused(attempt())]).toEqual([what, GONE]);
  for (const who of [staff, lead, auditor, leader, system, unitHead]) {
    expect(await refused(create(who))).toBe(FORBIDDEN);
    for (const [what, attempt] of tries(who))
      expect([what, await refused(attempt())]).toEqual([what, FORBIDDEN]);
  }
  const { database } = stage;
  for (const who of [strangers.administrator, staff, auditor, system]) {
    expect((await listEventSubscriptions(database, who)).map((row) => row.id)).not.toContain(id);
    expect(await refused(findEventSubscription(database, who, id, now))).toBe(GONE);
    expect(await refused(findPush(database, who, pushId))).toBe(GONE);
    expect((await everyPush(database, who, id, undefined)).total).toBe(0);
  }
  expect((await listEventSubscriptions(database, admin())).map((row) => row.id)).toContain(id);
  expect(await findPush(database, admin(), pushId)).toMatchObject({ type: "subscription.test", tries: [] });
  const secrets = await stage.database
    .select()
    .from(eventSecrets)
    .where(and(eq(eventSecrets.congressId, congressId), eq(eventSecrets.subscriptionId, id)));
  expect(secrets).toHaveLength(1);
});
