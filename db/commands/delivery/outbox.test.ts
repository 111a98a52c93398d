import { and, asc, eq, isNull } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/domain/viewer";
import { openArena } from "@/tests/support/rivals";
import { signal } from "@/tests/support/signal";
import { assignOne } from "@/tests/support/story";
import { channelChoices, deliveries, notifications, units, users, webhooks } from "../../schema";
import { bundle } from "./bundle";
import { type Outgoing, SendFailure, sendDue, sendOne, type Transport } from "./send";

// Tuesday, 7 March 2023.
const at = (clock: string, day = "2023-03-07") => new Date(`${day}T${clock}:00+08:00`);

let stage: Awaited<ReturnType<typeof openArena>>;
let sent: Outgoing[];
let transport: Transport;
beforeEach(async () => {
  stage = await openArena();
  sent = [];
  transport = async (message) => void sent.push(message);
});
afterEach(() => stage.drop());

const congressId = "hebi";
const outside = { mail: true };
const pack = (now: Date, how = outside) => bundle(stage.database, congressId, now, how);
const send = (now: Date, by: Transport = transport, mail = true) =>
  sendDue({ database: stage.database, congressId, clock: () => now, transport: by, mail });
const outbox = () =>
  stage.database.select().from(deliveries).orderBy(asc(deliveries.createdAt), asc(deliveries.id));

async function reachable(...people: Viewer[]) {
  for (const { userId } of people)
    await stage.database
      .update(users)
      .set({ email: `${userId}@yanlu.test` })
      .where(eq(users.id, userId));
}

/** A line for somebody's bell. */
const tell = (who: Viewer, key: string, createdAt: Date, title = "路灯", more: Record<string, string> = {}) =>
  stage.database
    .insert(notifications)
    .values({ congressId, userId: who.userId, key, values: { title, ...more }, createdAt });

const hook = async (unitId: string | null, channel: "wecom" | "webhook" = "wecom") => {
  const { staff } = stage.cast;
  const row = { congressId, name: "群", channel, url: "https://robot.test/send", secret: "s", unitId };
  const [made] = await stage.database
    .insert(webhooks)
    .values({ ...row, createdBy: staff.userId })
    .returning();
  return made?.id ?? "";
};

describe("bundling", () => {
  test("all lines of a person are one message, and further ones join it until it leaves", async () => {
    const { handler } = stage.cast.roads;
    await reachable(handler);
    await tell(handler, "assignment.lead", at("20:00", "2023-03-06"), "公厕");
    await tell(handler, "suggestion.dueSoon", at("20:01", "2023-03-06"));
    expect(await pack(at("20:02", "2023-03-06"))).toBe(2);
    await tell(handler, "suggestion.withdraw", at("20:03", "2023-03-06"));
    expect(await pack(at("20:04", "2023-03-06"))).toBe(1);
    const [one, ...others] = await outbox();
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      channel: "email",
      userId: handler.userId,
      mandatory: true,
      nextAt: at("08:30"),
    });
    expect(one?.subject).toBe("言路：3 条消息");
    expect(one?.body.split("\n")).toEqual([
      "《公厕》交由本单位主办",
      "《路灯》办理今天到期",
      "《路灯》已撤回",
    ]);
    expect(await send(at("20:30", "2023-03-06"))).toBe(0);
    expect(await send(at("08:30"))).toBe(1);
    expect(sent).toMatchObject([{ id: one?.id, to: { kind: "mailbox", name: "路经办" } }]);
    expect((await outbox())[0]).toMatchObject({ state: "delivered", deliveredAt: at("08:30"), attempts: 1 });
  });

  test("a person's mail speaks his language, a robot Chinese", async () => {
    const { handler } = stage.cast.roads;
    await reachable(handler);
    await stage.database.update(users).set({ language: "en" }).where(eq(users.id, handler.userId));
    await hook(stage.cast.roads.id);
    await tell(handler, "assignment.lead", at("09:00"), "公厕");
    await tell(handler, "suggestion.dueSoon", at("09:01"));
    const [unit] = await stage.database.select().from(units).where(eq(units.id, stage.cast.roads.id));
    await tell(handler, "yearReport.sign", at("09:01"), "", { year: "2022", unit: unit?.name ?? "" });
    await pack(at("09:02"));
    const told = new Map((await outbox()).map(({ channel, subject, body }) => [channel, { subject, body }]));
    expect(told.get("email")?.subject).toBe("Yanlu: 3 messages");
    expect(told.get("email")?.body).toContain(`${unit?.nameEn} submitted its report on 2022`);
    expect(told.get("email")?.body.replaceAll(/公厕|路灯/g, "")).not.toMatch(/[\u4e00-\u9fff]/);
    expect(told.get("wecom")?.subject).toBe("言路：3 条消息");
  });

  test("what a command tells is in the outbox with it, whatever happens then", async () => {
    await reachable(stage.cast.roads.handler);
    await assignOne(stage, "2023-03-07");
    // The process ends here: the lines are there, and the next worker bundles them.
    expect(await pack(at("10:01"))).toBeGreaterThan(0);
    const mine = (await outbox()).filter(({ userId }) => userId === stage.cast.roads.handler.userId);
    expect(mine).toMatchObject([{ body: "《关于增设北区公交站点的建议》交由本单位主办", mandatory: true }]);
    const left = stage.database.$count(notifications, isNull(notifications.bundledAt));
    expect(await left).toBe(0);
  });

  test("nobody gets more than three a day, and none is lost", async () => {
    const { staff } = stage.cast;
    await reachable(staff);
    for (let hour = 8; hour < 18; hour += 1)
      for (const minute of ["31", "59"]) {
        const now = at(`${String(hour).padStart(2, "0")}:${minute}`);
        await tell(staff, "suggestion.submit", now, `${hour}:${minute}`);
        await pack(now);
        await send(now);
      }
    expect(sent).toHaveLength(3);
    await send(at("08:30", "2023-03-08"));
    expect(sent).toHaveLength(4);
    expect(sent.flatMap(({ lines }) => lines)).toHaveLength(20);
  });

  test("who turned a channel off gets what is mandatory only; who has no address or no server gets nothing", async () => {
    const { lead, second, third } = stage.cast;
    await reachable(lead, second);
    await stage.database
      .insert(channelChoices)
      .values({ congressId, userId: lead.userId, channel: "email", wanted: false });
    for (const person of [lead, second, third]) {
      await tell(person, "suggestion.accept", at("09:00"));
      await tell(person, "suggestion.giveBack", at("09:00"), "桥");
    }
    await pack(at("09:01"));
    const bodies = (await outbox()).map(({ userId, body }) => [userId, body.split("\n").length]);
    expect(bodies.toSorted()).toEqual(
      [
        [lead.userId, 1],
        [second.userId, 2],
      ].toSorted(),
    );
    await tell(second, "suggestion.giveBack", at("09:02"), "井盖");
    await pack(at("09:03"), { mail: false });
    expect((await outbox()).find(({ userId }) => userId === second.userId)?.body).not.toContain("井盖");
  });

  test("what was read in the meantime is not sent", async () => {
    const { lead } = stage.cast;
    await reachable(lead);
    await tell(lead, "suggestion.accept", at("07:00"));
    await pack(at("07:01"));
    await stage.database.update(notifications).set({ readAt: at("08:00") });
    await send(at("09:00"));
    expect(sent).toEqual([]);
    expect(await outbox()).toMatchObject([{ state: "dropped" }]);
  });

  test("a unit's robot hears what its unit hears, once; the office's robot everything but what deputies hear", async () => {
    const { roads, finance, lead } = stage.cast;
    const [ours, all] = [await hook(roads.id), await hook(null, "webhook")];
    await assignOne(stage, "2023-03-07", { lead: roads, co: [finance] });
    await tell(lead, "suggestion.invite", at("10:00"), "秘密草稿");
    await pack(at("10:01"));
    const bodyOf = async (id: string) =>
      (await outbox()).find(({ webhookId }) => webhookId === id)?.body ?? "";
    expect((await bodyOf(ours)).split("\n")).toEqual(["《关于增设北区公交站点的建议》交由本单位主办"]);
    expect(await bodyOf(all)).toContain("交由本单位协办");
    expect(await bodyOf(all)).not.toContain("秘密草稿");
  });

  test("what was told two weeks ago is no news for anybody outside", async () => {
    await reachable(stage.cast.lead);
    await hook(null);
    await tell(stage.cast.lead, "suggestion.giveBack", at("09:00", "2023-02-10"));
    await tell(stage.cast.staff, "suggestion.submit", at("09:00", "2023-02-10"));
    expect(await pack(at("09:00"))).toBe(2);
    expect(await outbox()).toEqual([]);
  });

  test("two that bundle at once make one message", async () => {
    const { lead } = stage.cast;
    await reachable(lead);
    await tell(lead, "suggestion.accept", at("09:00"));
    const counts = await Promise.all(Array.from({ length: 6 }, () => pack(at("09:01"))));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await outbox()).toHaveLength(1);
  });
});

describe("sending", () => {
  beforeEach(async () => {
    await reachable(stage.cast.lead);
    await tell(stage.cast.lead, "suggestion.accept", at("09:00"));
    await pack(at("09:00"));
  });

  test("many workers at once send a message once", async () => {
    const slow: Transport = async (message) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      sent.push(message);
    };
    await Promise.all(Array.from({ length: 8 }, () => send(at("09:01"), slow)));
    expect(sent).toHaveLength(1);
  });

  test("without a mail server e-mail stays where it is, and leaves when there is one", async () => {
    expect(await send(at("09:00"), transport, false)).toBe(0);
    expect(await outbox()).toMatchObject([{ state: "waiting", attempts: 0 }]);
    expect(await send(at("09:00"))).toBe(1);
  });

  test("a failed try is made again, later and later, under the same key; then it has failed", async () => {
    const keys: string[] = [];
    const broken: Transport = async ({ id }) => {
      keys.push(id);
      throw new SendFailure("status", "500");
    };
    const seen: (string | null)[] = [];
    for (const clock of ["09:00", "09:01", "09:06", "09:36", "11:36"]) {
      await send(at(clock), broken);
      const [row] = await outbox();
      seen.push(row ? `${row.state} ${row.nextAt.toISOString()}` : null);
    }
    expect(seen).toEqual([
      `waiting ${at("09:01").toISOString()}`,
      `waiting ${at("09:06").toISOString()}`,
      `waiting ${at("09:36").toISOString()}`,
      `waiting ${at("11:36").toISOString()}`,
      // Twelve hours later the office sleeps.
      `waiting ${at("08:30", "2023-03-08").toISOString()}`,
    ]);
    await send(at("08:30", "2023-03-08"), broken);
    expect(await outbox()).toMatchObject([{ state: "failed", error: "status: 500", attempts: 6 }]);
    expect(await send(at("10:30", "2023-03-08"), broken)).toBe(0);
    expect(new Set(keys).size).toBe(1);
  });

  test("a worker that died on the way is followed by another under the same key, not before its time", async () => {
    const dying: Transport = async (message) => {
      sent.push(message);
      throw new Error("the process ends");
    };
    // The process is gone between handing over and writing it down.
    const [row] = await outbox();
    await stage.database
      .update(deliveries)
      .set({ state: "sending", attempts: 1, nextAt: at("09:05") })
      .where(eq(deliveries.id, row?.id ?? ""));
    expect(await send(at("09:04"))).toBe(0);
    expect(await send(at("09:05"))).toBe(1);
    expect(sent.map(({ id }) => id)).toEqual([row?.id]);
    expect(await outbox()).toMatchObject([{ state: "delivered", attempts: 2 }]);
    expect(await send(at("09:30"), dying)).toBe(0);
  });

  test("a try that comes back after another has taken over says nothing", async () => {
    const onTheWay = signal();
    const taken = signal();
    const late: Transport = async () => {
      onTheWay.give();
      await taken.given;
      throw new SendFailure("network");
    };
    const first = send(at("09:00"), late);
    await onTheWay.given;
    await send(at("09:06"));
    taken.give();
    await first;
    expect(await outbox()).toMatchObject([{ state: "delivered", error: null, attempts: 2 }]);
    expect(sent).toHaveLength(1);
  });

  test("one message can be sent by itself, outside of hours, once", async () => {
    const [row] = await outbox();
    const work = { database: stage.database, congressId, clock: () => at("22:00"), transport, mail: true };
    await Promise.all([sendOne(work, row?.id ?? ""), sendOne(work, row?.id ?? "")]);
    expect(sent).toHaveLength(1);
  });

  test("a retired webhook and a retired person get nothing any more", async () => {
    const id = await hook(null);
    await tell(stage.cast.staff, "suggestion.submit", at("09:02"));
    await pack(at("09:02"));
    await stage.database.update(webhooks).set({ retiredOn: "2023-03-07" }).where(eq(webhooks.id, id));
    await stage.database
      .update(users)
      .set({ retiredOn: "2023-03-07" })
      .where(and(eq(users.id, stage.cast.lead.userId)));
    await send(at("11:00"));
    expect(sent).toEqual([]);
    expect((await outbox()).map(({ state }) => state)).toEqual(["dropped", "dropped"]);
  });
});
