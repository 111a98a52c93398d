import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/viewer";
import { FORBIDDEN, refused } from "@/tests/support/refused";
import { act } from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { countUnread, listNotifications } from "../queries/notification";
import { notifications, units } from "../schema";
import { markRead } from "./notification";

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
  await assignOne(stage, "2024-03-06", {}, { title: "公交站点", cosigners: [stage.cast.second] });
});
afterAll(() => stage.drop());

const unread = (viewer: Viewer) => countUnread(stage.database, viewer);
const read = (viewer: Viewer, id: string) => act(stage, markRead, viewer, "2024-03-07", { id });
const newest = async (viewer: Viewer) => (await listNotifications(stage.database, viewer))[0]?.id ?? "";

test("one is read once, by its own reader only", async () => {
  const { lead, second } = stage.cast;
  const [mine, his] = [await unread(lead), await unread(second)];
  expect(mine).toBeGreaterThan(1);
  const id = await newest(lead);
  expect(await read(second, id)).toEqual({ read: 0 });
  expect(await read(lead, id)).toEqual({ read: 1 });
  expect(await read(lead, id)).toEqual({ read: 0 });
  expect([await unread(lead), await unread(second)]).toEqual([mine - 1, his]);
  const left = await listNotifications(stage.database, lead, { unread: true });
  expect(left.map((notice) => notice.id)).not.toContain(id);
});

test("all are all of one's own", async () => {
  const { lead, second } = stage.cast;
  const his = await unread(second);
  await read(lead, "all");
  expect([await unread(lead), await unread(second)]).toEqual([0, his]);
});

test("who has no bell reads none, and an id that is none is bad input", async () => {
  expect(await refused(read(stage.cast.station, "all"))).toBe(FORBIDDEN);
  expect(await refused(read(stage.cast.lead, "every"))).toBe("invalid id");
});

test("a notice that names a unit brings along what it is called in English", async () => {
  const { lead, staff } = stage.cast;
  const { congressId } = lead;
  const [unit] = await stage.database.select().from(units).where(eq(units.congressId, congressId)).limit(1);
  const tell = (values: Record<string, string>) => ({
    ...{ congressId, id: crypto.randomUUID(), userId: staff.userId, key: "yearReport.sign" },
    ...{ values: { year: "2023", ...values }, createdAt: new Date("2024-05-01") },
  });
  const rows = [tell({ unit: unit?.name ?? "" }), tell({ who: unit?.name ?? "" }), tell({ unit: "别处" })];
  await stage.database.insert(notifications).values(rows);
  const told = await listNotifications(stage.database, staff);
  const named = rows.map(({ id }) => told.filter((notice) => notice.id === id).map(({ unitEn }) => unitEn));
  expect(unit?.nameEn).toMatch(/\S/);
  expect(named).toEqual([[unit?.nameEn], [unit?.nameEn], [null]]);
});
