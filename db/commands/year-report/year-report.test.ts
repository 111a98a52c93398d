import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listSuggestions } from "@/db/queries/suggestion-list";
import { listTasks } from "@/db/queries/task";
import { findYearReport, listOwnYearReports, listYearReports } from "@/db/queries/year-report";
import { casesQuery, countUnitYear } from "@/db/queries/year-report-figures";
import { notifications, yearReports } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { CASE_FIGURES } from "@/domain/year-report/figures";
import type { UnitCast } from "@/tests/support/cast";
import { enrolOne } from "@/tests/support/cast";
import { morning } from "@/tests/support/moment";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { expectWholeChain, openArena, outcomes, times } from "@/tests/support/rivals";
import { acceptIt, act, assignIt, draftText, file } from "@/tests/support/steps";
import { closeOne } from "@/tests/support/story";
import { tick } from "../tick";
import { openYearReports } from "./open";
import { giveBackYearReport, receiveYearReport, urgeYearReport } from "./receive";
import { sendBackYearReport, signYearReport } from "./sign";
import { finishYearReport, saveYearReport } from "./write";

const SPRING = "2023-03-15";
const SUMMER = "2023-07-10";
const AUTUMN = "2023-09-08";
const TEXT = { practice: "主要领导领办。", problems: "沟通不够及时。", plan: "建立台账。" };

let stage: Awaited<ReturnType<typeof openArena>>;
beforeAll(async () => {
  stage = await openArena();
  const { roads, schools, finance } = stage.cast;
  for (const lead of [roads, roads, schools]) await closeOne(stage, SPRING, { lead });
  await closeOne(stage, SPRING, { lead: finance });
  await act(stage, openYearReports, stage.cast.staff, SUMMER, { year: 2023 });
});
afterAll(() => stage.drop());

const rowOf = async ({ id: unitId }: UnitCast) => {
  const [row] = await stage.database.select().from(yearReports).where(eq(yearReports.unitId, unitId));
  if (!row) throw new Error("No report");
  return row;
};
const seen = async (unit: UnitCast) => {
  const { id, version } = await rowOf(unit);
  return { id, version };
};
const save = async (unit: UnitCast, by: Viewer = unit.handler, text: Partial<typeof TEXT> = TEXT) =>
  act(stage, saveYearReport, by, SUMMER, { ...(await seen(unit)), ...text });
const finish = async (unit: UnitCast, by: Viewer = unit.handler, on = SUMMER) =>
  act(stage, finishYearReport, by, on, { ...(await seen(unit)), ...TEXT });
const sign = async (unit: UnitCast, by: Viewer = unit.head, on = SUMMER) =>
  act(stage, signYearReport, by, on, await seen(unit));

describe("opening", () => {
  test("gives every unit with a case of its own one report, due on 31 August; again only to new units", async () => {
    const { staff, roads, schools, finance, court, system } = stage.cast;
    const rows = await listYearReports(stage.database, staff, 2023, morning(SUMMER));
    expect(rows.map(({ unit }) => unit.id).toSorted()).toEqual([roads.id, schools.id, finance.id].toSorted());
    expect(rows.map(({ due }) => due.dueOn)).toEqual(["2023-08-31", "2023-08-31", "2023-08-31"]);
    expect(rows.find(({ unit }) => unit.id === roads.id)?.cases).toBe(2);
    const again = act(stage, openYearReports, staff, SUMMER, { year: 2023 });
    expect(await refused(again)).toBe("conflict yearReport.opened");
    expect(await refused(act(stage, openYearReports, roads.head, SUMMER, { year: 2023 }))).toBe(FORBIDDEN);
    const id = await draftText(stage, SUMMER);
    await file(stage, SUMMER, id);
    await acceptIt(stage, SUMMER, id);
    await assignIt(stage, SUMMER, id, { lead: court });
    const tries = times(4, () => act(stage, openYearReports, system, SUMMER, { year: 2023 }));
    expect(await outcomes(tries)).toEqual({ done: 1, "conflict yearReport.opened": 3 });
    expect((await rowOf(court)).state).toBe("prefilled");
  });
});

describe("writing and signing", () => {
  test("goes from the handler to the head to staff, and the figures stand from the signature on", async () => {
    const { roads, schools, staff } = stage.cast;
    await save(roads, roads.handler, { practice: "第一稿。" });
    expect(await refused(act(stage, finishYearReport, roads.handler, SUMMER, await seen(roads)))).toBe(
      "invalid practice",
    );
    await finish(roads);
    expect(await refused(save(roads))).toBe(CLOSED);
    await sign(roads);
    const row = await rowOf(roads);
    expect([row.state, row.firstSubmittedOn, row.practice]).toEqual(["submitted", SUMMER, TEXT.practice]);
    expect(row.figures?.cases.replied.count).toBe(2);
    await act(stage, receiveYearReport, staff, SUMMER, await seen(roads));
    expect((await rowOf(roads)).receivedOn).toBe(SUMMER);
    const other = await listOwnYearReports(stage.database, schools.handler, morning(SUMMER));
    expect(other.map(({ unit }) => unit.id)).toEqual([schools.id]);
  });

  test("nobody signs what he wrote himself; the head may send it back with a reason", async () => {
    const { schools } = stage.cast;
    const both = { unitId: schools.id };
    const { congressId, database } = { ...stage.cast, database: stage.database };
    const asHead = await enrolOne(database, congressId, "学兼任", "unit_head", both);
    const asHandler = await enrolOne(database, congressId, "学兼任", "unit_handler", both, asHead.userId);
    await finish(schools, asHandler);
    expect(await refused(sign(schools, asHead))).toBe("conflict yearReport.byAnother");
    const back = { ...(await seen(schools)), note: "补充数据来源。" };
    await act(stage, sendBackYearReport, schools.head, SUMMER, back);
    expect(await rowOf(schools)).toMatchObject({ state: "writing", backNote: "补充数据来源。" });
    await finish(schools);
    const { id, version } = await seen(schools);
    const tries = times(4, () => act(stage, signYearReport, schools.head, SUMMER, { id, version }));
    expect(await outcomes(tries)).toEqual({ done: 1, [CLOSED]: 3 });
  });

  test("a stale save is refused and told, and writes nothing", async () => {
    const { finance } = stage.cast;
    const old = await seen(finance);
    await save(finance, finance.handler, { practice: "甲" });
    const late = act(stage, saveYearReport, finance.handler, SUMMER, { ...old, ...TEXT });
    expect(await refused(late)).toBe(LATE);
    expect((await rowOf(finance)).practice).toBe("甲");
  });

  test("another unit, another congress and whoever only reads find no report to change", async () => {
    const { finance, roads, auditor, leader, lead } = stage.cast;
    const elsewhere = { ...finance.handler, congressId: "elsewhere" };
    expect(await refused(save(finance, roads.handler))).toBe(GONE);
    expect(await refused(save(finance, elsewhere))).toBe(GONE);
    expect(await refused(save(finance, auditor))).toBe(FORBIDDEN);
    expect(await refused(save(finance, lead))).toBe(FORBIDDEN);
    expect(await refused(save(finance, finance.head))).toBe(CLOSED);
    const { id } = await seen(finance);
    const shown = await findYearReport(stage.database, leader, id, morning(SUMMER));
    expect([shown.text, shown.offers]).toEqual([null, []]);
    expect(await refused(findYearReport(stage.database, roads.head, id, morning(SUMMER)))).toBe(GONE);
    expect(await refused(findYearReport(stage.database, lead, id, morning(SUMMER)))).toBe(GONE);
  });
});

describe("what staff does", () => {
  test("gives it back with a reason: the first day stays, the text is the unit's own again", async () => {
    const { schools, staff, otherStaff } = stage.cast;
    await act(stage, giveBackYearReport, staff, AUTUMN, { ...(await seen(schools)), note: "请写明承诺。" });
    const row = await rowOf(schools);
    expect([row.state, row.firstSubmittedOn]).toEqual(["writing", SUMMER]);
    const shown = await findYearReport(stage.database, otherStaff, row.id, morning(AUTUMN));
    expect([shown.text, shown.frozen]).toEqual([null, null]);
    await finish(schools, schools.handler, AUTUMN);
    await sign(schools, schools.head, AUTUMN);
    expect((await rowOf(schools)).firstSubmittedOn).toBe(SUMMER);
    const twice = act(stage, giveBackYearReport, staff, AUTUMN, { ...(await seen(schools)), note: "" });
    expect(await refused(twice)).toBe("invalid note");
    await act(stage, receiveYearReport, staff, AUTUMN, await seen(schools));
    expect(await refused(act(stage, receiveYearReport, staff, AUTUMN, await seen(schools)))).toBe(CLOSED);
  });

  test("urges once a day, and never what was submitted", async () => {
    const { finance, roads, staff, otherStaff } = stage.cast;
    await act(stage, urgeYearReport, staff, AUTUMN, await seen(finance));
    const twice = act(stage, urgeYearReport, otherStaff, AUTUMN, await seen(finance));
    expect(await refused(twice)).toBe("conflict yearReport.notUrgedToday");
    expect(await refused(act(stage, urgeYearReport, staff, AUTUMN, await seen(roads)))).toBe(CLOSED);
    const rows = await stage.database
      .select()
      .from(notifications)
      .where(eq(notifications.key, "yearReport.urge"));
    expect(rows.map(({ userId }) => userId).toSorted()).toEqual(
      [finance.handler.userId, finance.head.userId].toSorted(),
    );
  });

  test("a late report stays late after it has come", async () => {
    const { finance, staff } = stage.cast;
    const lateBy = async () =>
      (await listYearReports(stage.database, staff, 2023, morning("2023-12-01"))).find(
        ({ unit }) => unit.id === finance.id,
      )?.due;
    expect(await lateBy()).toMatchObject({ lateBy: 92, stoppedOn: null });
    await finish(finance, finance.handler, AUTUMN);
    await sign(finance, finance.head, AUTUMN);
    expect(await lateBy()).toMatchObject({ lateBy: 8, stoppedOn: AUTUMN });
  });
});

test("a figure counts the rows that its list shows, and a change since is named", async () => {
  const { roads, staff } = stage.cast;
  const now = morning(AUTUMN);
  const of = { unitId: roads.id, year: 2023 };
  const figures = await countUnitYear(stage.database, staff, of, now);
  for (const name of CASE_FIGURES) {
    const query = casesQuery(of);
    const list = { ...query, filter: { ...query.filter, fact: name } };
    const { total } = await listSuggestions(stage.database, staff, list, now);
    expect([name, figures.cases[name].count]).toEqual([name, total]);
  }
  const { id } = await rowOf(roads);
  expect((await findYearReport(stage.database, staff, id, now)).changes).toEqual([]);
  await closeOne(stage, "2023-07-20", { lead: roads });
  const { changes, frozen } = await findYearReport(stage.database, staff, id, morning("2023-12-01"));
  expect(changes).toContainEqual({ of: "cases", name: "replied", before: 2, after: 3 });
  expect(frozen?.cases.replied.count).toBe(2);
});

test("tasks stand before whoever's turn it is, and the daily look reminds of the day", async () => {
  const { court, staff, system } = stage.cast;
  const names = async (viewer: Viewer) =>
    (await listTasks(stage.database, viewer, morning(SUMMER)))
      .filter(({ name }) => name.endsWith("YearReport"))
      .map(({ name }) => name);
  expect([await names(court.handler), await names(court.head)]).toEqual([["writeYearReport"], []]);
  await act(stage, tick, system, "2023-08-23", {});
  await act(stage, tick, system, "2023-09-04", {});
  const said = await stage.database
    .select()
    .from(notifications)
    .where(eq(notifications.userId, court.handler.userId));
  expect(said.map(({ key }) => key)).toEqual(
    expect.arrayContaining(["yearReport.dueSoon", "yearReport.overdue"]),
  );
  await finish(court);
  expect([await names(court.handler), await names(court.head)]).toEqual([[], ["signYearReport"]]);
  await sign(court);
  expect(await names(staff)).toContain("receiveYearReport");
});

test("the chain is whole", async () => expect(await expectWholeChain(stage)).toBeGreaterThan(30));
