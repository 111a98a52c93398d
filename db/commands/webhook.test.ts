import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findOwnChannels } from "@/db/queries/channel-choice";
import { countDeliveries, countUnseen, listDeliveries, listUnseen } from "@/db/queries/delivery";
import { findWebhookTest, listWebhooks } from "@/db/queries/webhook";
import type { Viewer } from "@/domain/viewer";
import { refused } from "@/tests/support/refused";
import { openArena, outcomes, times } from "@/tests/support/rivals";
import { foundCongress } from "@/tests/support/second-congress";
import { assignOne } from "@/tests/support/story";
import { perform } from "../command";
import { deliveries, events, notifications, webhooks } from "../schema";
import { chooseChannels } from "./channel-choice";
import { sendAgain } from "./delivery/again";
import { createWebhook, retireWebhook, startWebhookTest } from "./webhook";

let stage: Awaited<ReturnType<typeof openArena>>;
beforeAll(async () => {
  stage = await openArena();
});
afterAll(() => stage.drop());

const now = new Date("2023-03-07T02:00:00Z");
const at = () => ({ database: stage.database, now });
const everything = { view: "sent", state: undefined, channel: undefined, page: 1 } as const;

const form = (more = {}) => ({
  id: crypto.randomUUID(),
  name: `群${Math.random()}`,
  channel: "webhook",
  url: "https://robot.example/hook?key=very-secret-key",
  unitId: "",
  ...more,
});
const create = (by: Viewer, input: unknown) => perform(createWebhook, by, input, at());

describe("webhooks", () => {
  test("a generic one gets a secret that is shown once and stands in no record and no list", async () => {
    const { administrator } = stage.cast;
    const made = await create(administrator, form({ name: "值班系统" }));
    expect(made.secret).toMatch(/^[\w-]{43}$/);
    const shown = JSON.stringify([
      await stage.database.select().from(events),
      await listWebhooks(stage.database, administrator),
    ]);
    expect(shown).not.toContain(made.secret);
    expect(shown).not.toContain("very-secret");
    expect(await listWebhooks(stage.database, administrator)).toMatchObject([
      { name: "值班系统", shownUrl: "robot.example/…-key", retiredOn: null },
    ]);
  });

  test("the secret that a robot brings is kept and not given back", async () => {
    const made = await create(stage.cast.administrator, form({ channel: "dingtalk", secret: "SEC123" }));
    expect(made.secret).toBeNull();
    const [row] = await stage.database.select().from(webhooks).where(eq(webhooks.id, made.id));
    expect(row?.secret).toBe("SEC123");
  });

  test("sent twice makes one; a name is one's own; a unit must be there", async () => {
    const { administrator } = stage.cast;
    const sent = form();
    expect(await outcomes(times(5, () => create(administrator, sent)))).toMatchObject({ done: 1 });
    expect(await refused(create(administrator, form({ name: sent.name })))).toMatch(/nameTaken/);
    expect(await refused(create(administrator, form({ unitId: crypto.randomUUID() })))).toMatch(/not_found/);
  });

  test("a retired one stays retired and is tested no more", async () => {
    const { administrator } = stage.cast;
    const { id } = await create(administrator, form());
    const retire = () => perform(retireWebhook, administrator, { id }, at());
    expect(await outcomes(times(4, retire))).toMatchObject({ done: 1 });
    expect(await refused(perform(startWebhookTest, administrator, { id }, at()))).toMatch(/conflict/);
  });

  test("a test is a delivery whose outcome can be asked", async () => {
    const { administrator, staff } = stage.cast;
    const { id, name } = await create(administrator, form());
    const { deliveryId } = await perform(startWebhookTest, administrator, { id }, at());
    expect(await findWebhookTest(stage.database, administrator, deliveryId)).toEqual({
      state: "waiting",
      error: null,
      name,
    });
    await expect(findWebhookTest(stage.database, staff, deliveryId)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("nobody else may, and another congress's is not there", async () => {
    const other = await foundCongress(stage.database, "junxian");
    const { id } = await create(stage.cast.administrator, form());
    for (const who of [stage.cast.staff, stage.cast.lead, stage.cast.roads.head, stage.cast.auditor])
      expect(await refused(create(who, form()))).toMatch(/forbidden/);
    const there = other.administrator;
    expect(await refused(perform(retireWebhook, there, { id }, at()))).toMatch(/not_found/);
    expect(await refused(perform(startWebhookTest, there, { id }, at()))).toMatch(/not_found/);
    expect(await listWebhooks(stage.database, other.administrator)).toEqual([]);
    expect(await listWebhooks(stage.database, stage.cast.staff)).toEqual([]);
  });
});

describe("one's own channels", () => {
  test("everything is wanted until somebody says otherwise; the address is in no record", async () => {
    const { lead } = stage.cast;
    expect(await findOwnChannels(stage.database, lead)).toEqual({
      ...{ address: "", language: "zh-CN" },
      ...{ inside: true, email: true },
    });
    await perform(
      chooseChannels,
      lead,
      { address: "lin@deputy.example", inside: "on", language: "en" },
      at(),
    );
    await perform(
      chooseChannels,
      lead,
      { address: "lin@deputy.example", inside: "on", language: "en" },
      at(),
    );
    expect(await findOwnChannels(stage.database, lead)).toEqual({
      ...{ address: "lin@deputy.example", language: "en" },
      inside: true,
      email: false,
    });
    const said = await stage.database.select().from(events).where(eq(events.name, "channel.choose"));
    expect(JSON.stringify(said)).not.toContain("deputy.example");
    expect(said[0]?.detail).toEqual({
      ...{ inside: true, email: false, language: "en" },
      addressChanged: true,
    });
  });

  test("who wants quiet is told without a bell, but for what is mandatory", async () => {
    const { handler } = stage.cast.roads;
    await perform(chooseChannels, handler, { address: "" }, at());
    await assignOne(stage, "2023-03-08");
    const rows = await stage.database
      .select()
      .from(notifications)
      .where(eq(notifications.userId, handler.userId));
    expect(rows.filter(({ key }) => key === "assignment.lead")).toMatchObject([{ readAt: null }]);
    await stage.database.delete(notifications);
    await perform(chooseChannels, stage.cast.staff, { address: "" }, at());
    await assignOne(stage, "2023-03-09");
    const staff = await stage.database
      .select()
      .from(notifications)
      .where(eq(notifications.userId, stage.cast.staff.userId));
    expect(staff.length).toBeGreaterThan(0);
    expect(staff.filter(({ readAt }) => readAt === null)).toEqual([]);
  });
});

describe("the staff's list", () => {
  const row = (more = {}) => ({
    congressId: "hebi",
    channel: "email" as const,
    userId: stage.cast.lead.userId,
    subject: "言路",
    body: "《秘密草稿》\n《另一件》",
    nextAt: now,
    createdAt: now,
    ...more,
  });

  test("shows what became of messages, not their words; seen when all of it was opened", async () => {
    const { database, cast } = stage;
    await database.delete(notifications);
    await database.delete(deliveries);
    const line = { congressId: "hebi", userId: cast.lead.userId, values: {}, createdAt: now };
    const ids = [crypto.randomUUID(), crypto.randomUUID()];
    const key = "suggestion.accept";
    await database.insert(notifications).values([
      { ...line, key, id: ids[0] ?? "", readAt: new Date(now.getTime() + 1) },
      { ...line, key, id: ids[1] ?? "" },
    ]);
    await database
      .insert(deliveries)
      .values([
        row({ notificationIds: [ids[0]], state: "delivered" }),
        row({ notificationIds: ids, state: "failed", error: "smtp: 550" }),
      ]);
    const rows = await listDeliveries(database, cast.staff, everything);
    expect(rows.map(({ state, seen, lines }) => [state, seen, lines]).toSorted()).toEqual([
      ["delivered", true, 2],
      ["failed", false, 2],
    ]);
    expect(JSON.stringify(rows)).not.toContain("秘密草稿");
    expect(await listDeliveries(database, cast.staff, { ...everything, state: "failed" })).toHaveLength(1);
    expect(await countDeliveries(database, cast.staff)).toEqual(
      new Map([
        ["delivered", 1],
        ["failed", 1],
      ]),
    );
    expect(await listDeliveries(database, cast.leader, everything)).toEqual([]);
  });

  test("a failed message is sent again once, under its key, by staff only", async () => {
    const { database, cast } = stage;
    const id = crypto.randomUUID();
    await database.insert(deliveries).values(row({ id, state: "failed", attempts: 6, error: "smtp: 550" }));
    const again = (by: Viewer) => () => perform(sendAgain, by, { id }, at());
    expect(await refused(again(cast.lead)())).toMatch(/forbidden/);
    const other = await foundCongress(database, "qixian");
    expect(await refused(again(other.staff)())).toMatch(/not_found/);
    expect(await outcomes(times(4, again(cast.staff)))).toMatchObject({ done: 1 });
    const [found] = await database.select().from(deliveries).where(eq(deliveries.id, id));
    expect(found).toMatchObject({ state: "waiting", attempts: 1, error: null });
  });

  test("a mandatory message that nobody opened is one line with all its people", async () => {
    const { database, cast } = stage;
    await database.delete(notifications);
    const { id } = await assignOne(stage, "2023-03-10");
    const later = new Date("2023-03-11T02:00:00Z");
    expect(await listUnseen(database, cast.staff, 1, later)).toMatchObject([
      { key: "assignment.lead", suggestionId: id, people: "路经办、路负责" },
    ]);
    expect(await countUnseen(database, cast.staff, later)).toBe(1);
    expect(await listUnseen(database, cast.roads.head, 1, later)).toEqual([]);
    await database.update(notifications).set({ readAt: later });
    expect(await countUnseen(database, cast.staff, later)).toBe(0);
  });
});
