import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/viewer";
import { morning } from "@/tests/support/moment";
import { moveWork, rateIt, workUpTo } from "@/tests/support/steps";
import { assignOne, closeOne, openStage } from "@/tests/support/story";
import { everyWarning, listWarnings, type Warning, warningsOf } from "./warning";

const DAY = "2023-03-15";
const NOW = morning("2023-06-01");

let stage: Awaited<ReturnType<typeof openStage>>;
const cases: string[] = [];
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const assigned = async (...how: Parameters<typeof assignOne>) => {
  const found = await assignOne(...how);
  cases.push(found.id);
  return found;
};

async function all(viewer: Viewer, filter = {}): Promise<Warning[]> {
  const rows: Warning[] = [];
  for await (const row of (await everyWarning(stage.database, viewer, NOW, filter)).rows()) rows.push(row);
  return rows;
}

const lines = (rows: readonly Pick<Warning, "suggestionId" | "step" | "spent" | "left" | "forecast">[]) =>
  rows.map(({ suggestionId, step, spent, left, forecast }) => [suggestionId, step, spent, left, forecast]);

/** What is kept, beside every case read by itself. */
async function isExact() {
  const { leader, staff, office, roads, schools, court } = stage.cast;
  for (const viewer of [leader, staff, office, roads.handler, schools.head, court.head]) {
    const one = await Promise.all(cases.map((id) => warningsOf(stage.database, viewer, NOW, id)));
    const kept = lines(await all(viewer));
    expect(kept.toSorted()).toEqual(lines(one.flat()).toSorted());
    expect((await listWarnings(stage.database, viewer, NOW)).total).toBe(kept.length);
  }
  return (await all(leader)).length;
}

test("what is kept of the open work says after each act what every case says by itself", async () => {
  const { roads, schools, court } = stage.cast;
  expect(await isExact()).toBe(0);
  await closeOne(stage, DAY);
  const first = await assigned(stage, DAY, { lead: roads });
  expect(await isExact()).toBe(1);
  await assigned(stage, DAY, { lead: court });
  await assigned(stage, DAY, { separate: [roads, schools] });
  expect(await isExact()).toBe(4);
  await moveWork(stage, DAY, first.workId, roads.handler, "receive");
  await isExact();
  await workUpTo(stage, DAY, roads, first.workId, "drafted");
  expect(await isExact()).toBe(4);
  await workUpTo(stage, DAY, roads, first.workId, "issued");
  expect(await isExact()).toBe(3);
  await rateIt(stage, DAY, first.id, "dissatisfied");
  expect(await isExact()).toBe(4);
});

test("a page holds thirty, the most endangered first, and counts what is on the others", async () => {
  const { leader, roads, schools } = stage.cast;
  for (let n = 0; n < 30; n += 1)
    await assigned(stage, n % 2 ? "2023-05-30" : "2022-10-10", { lead: schools });
  const every = await all(leader);
  const OVERDUE = 16;
  const pages = await Promise.all(
    [1, 2, 3].map((page) => listWarnings(stage.database, leader, NOW, { page })),
  );
  expect(pages.map(({ rows, page }) => [rows.length, page])).toEqual([
    [30, 1],
    [4, 2],
    [4, 2],
  ]);
  expect(pages.slice(0, 2).flatMap(({ rows }) => lines(rows))).toEqual(lines(every));
  const left = every.map((row) => row.left);
  expect(left.filter((days) => days < 0)).toEqual(left.slice(0, OVERDUE).toSorted((a, b) => a - b));
  const { counts, units, total } = await listWarnings(stage.database, leader, NOW);
  expect([counts.overdue, total]).toEqual([OVERDUE, 34]);
  expect(units.map(({ id }) => id).toSorted()).toEqual(
    [roads.id, schools.id, stage.cast.court.id].toSorted(),
  );
});

test("a count opens its rows, of one unit too", async () => {
  const { leader, schools, roads } = stage.cast;
  const filter = { unitId: schools.id, risk: "overdue" } as const;
  const { rows, total, counts } = await listWarnings(stage.database, leader, NOW, filter);
  expect([total, counts.overdue]).toEqual([15, 15]);
  expect(rows.every(({ unit, forecast }) => unit.id === schools.id && forecast.risk === "overdue")).toBe(
    true,
  );
  expect(lines(await all(leader, filter))).toEqual(lines(rows));
  expect((await listWarnings(stage.database, roads.handler, NOW, filter)).total).toBe(0);
  expect((await listWarnings(stage.database, stage.cast.lead, NOW)).total).toBe(0);
});
