import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { perform } from "@/db/command";
import { listCalendarYears } from "@/db/queries/calendar";
import { previewCalendar } from "@/db/queries/calendar-preview";
import { listNotifications } from "@/db/queries/notification";
import { importBatches, units } from "@/db/schema";
import { verify } from "@/db/verify";
import { noticeOf } from "@/domain/import-batch/notice";
import type { Viewer } from "@/domain/viewer";
import { type Cast, castOf } from "@/tests/support/cast";
import { cloneDatabase } from "@/tests/support/database";
import { importDesk } from "@/tests/support/imports";
import { openCase } from "@/tests/support/organisation";
import { refused } from "@/tests/support/refused";
import type { Database } from "../../client";
import { startImport, undoImport } from "./start";
import { finishImports } from "./work";

const now = new Date("2026-11-23T02:00:00Z");
let database: Database;
let drop: () => Promise<void>;
let cast: Cast;
let desk: ReturnType<typeof importDesk>;

beforeAll(async () => {
  ({ database, drop } = await cloneDatabase());
  cast = await castOf(database);
  desk = importDesk(database, cast.administrator, now);
});
afterAll(() => drop());

const run = (command: Parameters<typeof perform>[0], input: unknown, viewer: Viewer = cast.administrator) =>
  perform(command, viewer, input, { database, now });
const sound = async () => expect(await verify(database, cast.congressId, now)).toEqual([]);

describe("units", () => {
  const unit = (key: string, over: Record<string, string> = {}) => ({
    key,
    name: `单位${key}`,
    nameEn: `Unit ${key}`,
    kind: "government",
    ...over,
  });
  const there = async (key: string) => {
    const [row] = await database.select().from(units).where(eq(units.key, key));
    return row;
  };
  const undo = async (id: string) => {
    await run(undoImport, { id });
    await finishImports(database, cast.congressId, () => now);
  };

  test("come in with their parents, which may stand above them; the same file again changes nothing", async () => {
    const rows = [unit("a1", { parent: "市人民政府" }), unit("a2", { parent: "单位a1", docPrefix: "鹤甲" })];
    const id = await desk.bring("units", rows);
    expect(await desk.said(id)).toEqual(["new created", "new created"]);
    expect((await there("a2"))?.parentId).toBe((await there("a1"))?.id);
    expect(await desk.said(await desk.receive("units", rows))).toEqual(["unchanged", "unchanged"]);
    await undo(id);
    expect([await there("a1"), await there("a2")]).toEqual([undefined, undefined]);
    await sound();
  });

  test("what was changed is put back, unless somebody has changed it since or uses it", async () => {
    await desk.bring("units", [unit("b1"), unit("b2")]);
    const id = await desk.bring("units", [
      unit("b1", { name: "新名一" }),
      unit("b2", { name: "新名二" }),
      unit("b3"),
    ]);
    expect((await desk.rows(id)).map(({ differs }) => differs)).toEqual([["name"], ["name"], []]);
    await database.update(units).set({ name: "又改了" }).where(eq(units.key, "b2"));
    await openCase(database, { now, unitId: (await there("b3"))?.id ?? "" });
    await undo(id);
    expect(await desk.said(id)).toEqual([
      "changed changed restored",
      "changed changed kept changed_since",
      "new created kept in_use",
    ]);
    expect((await there("b1"))?.name).toBe("单位b1");
  });

  test.each([
    ["a name of another unit", { name: "市交通运输局" }, "B2 name_taken"],
    ["an unknown parent", { parent: "没有" }, "E2 unknown_unit"],
    ["a key that is none", { key: "A B" }, "A2 not_a_key"],
    ["a kind that is none", { kind: "教育" }, "D2 not_a_choice"],
    [
      "all of it at once",
      { nameEn: "", name: "市交通运输局", parent: "没有" },
      "C2 required B2 name_taken E2 unknown_unit",
    ],
    ["its own parent", { parent: "c1", key: "c1" }, "E2 unknown_unit"],
  ])("%s", async (_what, over, error) => {
    expect(await desk.said(await desk.receive("units", [unit("c1", over)]))).toEqual([`wrong ${error}`]);
  });
});

describe("a calendar", () => {
  const days = (...dates: string[]) => dates.map((date) => ({ date, kind: "holiday", name: "试放" }));
  const seenOf = async (id: string) => {
    const entry = noticeOf(await desk.rows(id), "a.xlsx");
    if (!entry) throw new Error("no notice");
    const result = await previewCalendar(database, cast.administrator, entry, now);
    if (result.kind === "refused") throw new Error(result.because);
    return { version: result.preview.version, digest: result.preview.digest };
  };
  const year = async (wanted: number) =>
    (await listCalendarYears(database, cast.administrator)).find((each) => each.year === wanted);

  test("is put in force as its preview showed, and only so; the undo puts the year back", async () => {
    await openCase(database, { now, unitId: cast.roads.id });
    const before = await year(2027);
    const id = await desk.receive("calendar", days("2027-02-22", "2027-02-23"));
    expect(await desk.said(id)).toEqual(["new", "new"]);
    const seen = await seenOf(id);
    expect(await refused(run(startImport, { id }))).toBe("conflict calendar.changedMeanwhile");
    expect(await refused(run(startImport, { id, ...seen, digest: "0".repeat(64) }))).toBe(
      "conflict calendar.casesMeanwhile",
    );
    await run(startImport, { id, ...seen });
    expect((await year(2027))?.days.map(({ date }) => date)).toEqual(["2027-02-22", "2027-02-23"]);
    expect(await desk.said(id)).toEqual(["new created", "new created"]);
    await sound();
    await run(undoImport, { id });
    expect((await year(2027))?.days ?? []).toEqual(before?.days ?? []);
    const [batch] = await database.select().from(importBatches).where(eq(importBatches.id, id));
    expect(batch?.state).toBe("undone");
    await sound();
  });

  test("with a wrong day nothing of it is put in force; a newer notice cannot be undone past", async () => {
    const wrong = await desk.receive("calendar", [
      ...days("2028-01-03"),
      { date: "2028-01-05", kind: "makeup", name: "试" },
    ]);
    expect(await desk.said(wrong)).toEqual(["new", "wrong A3 makeup_not_weekend"]);
    expect(await refused(run(startImport, { id: wrong, version: 1, digest: "0".repeat(64) }))).toBe(
      "conflict importBatch.calendarWhole",
    );
    const first = await desk.receive("calendar", days("2028-03-01"));
    await run(startImport, { id: first, ...(await seenOf(first)) });
    const second = await desk.receive("calendar", days("2028-03-02"));
    await run(startImport, { id: second, ...(await seenOf(second)) });
    expect(await refused(run(undoImport, { id: first }))).toBe("conflict importBatch.calendarMovedOn");
  });
});

test("the bell of who started says how a run and an undo ended, and whether rows failed; nobody else's rings", async () => {
  const unit = (key: string, name: string) => ({ key, name, nameEn: `Unit ${key}`, kind: "government" });
  const rung = async (viewer: Viewer) =>
    (await listNotifications(database, viewer)).map(({ key, values }) => ({ key, ...values }));
  const good = await desk.bring("units", [unit("bell-1", "铃一局"), unit("bell-2", "铃二局")]);
  const late = await desk.receive("units", [unit("bell-3", "铃三局"), unit("bell-4", "铃四局")]);
  await database.update(units).set({ name: "铃三局" }).where(eq(units.key, "bell-2"));
  await desk.run(late);
  await run(undoImport, { id: good });
  await finishImports(database, cast.congressId, () => now);
  const file = "units.xlsx";
  expect((await rung(cast.administrator)).toReversed()).toEqual(
    expect.arrayContaining([
      { key: "importBatch.finish", importId: good, file, done: 2, failed: 0 },
      { key: "importBatch.failed", importId: late, file, done: 1, failed: 1 },
      { key: "importBatch.finishUndo", importId: good, file, done: 1, kept: 1 },
    ]),
  );
  expect(await rung(cast.staff)).toEqual([]);
});
