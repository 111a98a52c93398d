import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attach, detach } from "@/db/commands/attachment";
import { closeAllUnrated, rateCommitment } from "@/db/commands/commitment/rate";
import { sweepCommitments } from "@/db/commands/commitment/sweep";
import { cancelCommitment, changeDay, fulfil } from "@/db/commands/commitment/work";
import { readLedgerQuery } from "@/domain/commitment/list";
import { COMMITMENT_METRIC_NAMES } from "@/domain/statistics/commitments";
import type { Viewer } from "@/domain/viewer";
import { commitmentSeen, PROMISE, promiseOne } from "@/tests/support/commitments";
import { morning } from "@/tests/support/moment";
import { GONE, refused } from "@/tests/support/refused";
import { act } from "@/tests/support/steps";
import { openStage } from "@/tests/support/story";
import { listFilesFor } from "./attachment";
import { listCommitments } from "./commitment";
import { findCommitment, listCommitmentEvents } from "./commitment-detail";
import { countCommitments, countCommitmentsByUnit } from "./commitment-statistics";
import { listSweepStandings, listToSweep } from "./commitment-sweep";
import { listTasks } from "./task";

const DAY = "2023-03-15";
const NOW = morning("2024-11-06");

let stage: Awaited<ReturnType<typeof openStage>>;
let ids: Record<"kept" | "late" | "changed" | "cancelled" | "missed" | "early" | "other", string>;
beforeAll(async () => {
  stage = await openStage();
  ids = await tell();
}, 120_000);
afterAll(() => stage.drop());

/** One of each: kept in time, kept late after a change, given up before and after its day, missed, not due yet. */
async function tell() {
  const { roads, schools, lead } = stage.cast;
  const promise = async (dueOn: string, unit = roads) =>
    (await promiseOne(stage, DAY, [{ ...PROMISE, dueOn }], { unit })).commitmentId;
  const on = async (id: string, command: Parameters<typeof act>[1], by: Viewer, day: string, more: object) =>
    act(stage, command, by, day, { ...(await commitmentSeen(stage, id)), note: "经办说明。", ...more });
  const bare = { withoutEvidence: "现场可见。" };
  const kept = await promise("2023-12-29");
  await on(kept, fulfil, roads.handler, "2023-12-29", bare);
  await on(kept, rateCommitment, lead, "2024-01-04", { verdict: "satisfied" });
  const late = await promise("2023-10-31");
  await on(late, changeDay, roads.handler, "2023-10-09", { dueOn: "2024-03-29" });
  await on(late, fulfil, roads.handler, "2024-03-01", bare);
  await act(stage, closeAllUnrated, stage.cast.system, "2024-04-30", {});
  const changed = await promise("2024-06-28");
  await on(changed, changeDay, roads.handler, "2024-06-03", { dueOn: "2024-12-31" });
  await act(stage, sweepCommitments, roads.handler, "2024-10-08", {
    lines: [{ id: changed, note: "推进中。" }],
  });
  const cancelled = await promise("2024-09-30");
  await on(cancelled, cancelCommitment, roads.head, "2024-01-08", {});
  const missed = await promise("2023-12-29");
  await on(missed, cancelCommitment, roads.head, "2024-02-01", {});
  const early = await promise("2025-06-30");
  const other = await promise("2023-11-30", schools);
  return { kept, late, changed, cancelled, missed, early, other };
}

const rowsOf = (viewer: Viewer, query: Record<string, string>, now = NOW) =>
  listCommitments(stage.database, viewer, readLedgerQuery(query), now, { size: null });
const namesIn = async (query: Record<string, string>, now = NOW) => {
  const { rows } = await rowsOf(stage.cast.staff, query, now);
  return Object.entries(ids)
    .filter(([, id]) => rows.some((row) => row.id === id))
    .map(([name]) => name);
};

describe("figures", () => {
  test("are what their words say", async () => {
    const figures = await countCommitments(stage.database, stage.cast.staff, { year: 2023 }, NOW);
    const counts = Object.fromEntries(COMMITMENT_METRIC_NAMES.map((name) => [name, figures[name].count]));
    expect(counts).toEqual({ given: 7, due: 5, fulfilled: 2, kept: 1, keptLate: 1, missed: 3, changed: 2 });
    expect(figures.kept).toEqual({ count: 1, among: 5, share: 0.2 });
  });

  test("each counts exactly the rows that its link lists, for every viewer and every unit", async () => {
    const { staff, leader, roads, lead, stranger, office } = stage.cast;
    for (const viewer of [staff, leader, roads.handler, lead, stranger, office]) {
      const figures = await countCommitments(stage.database, viewer, { year: 2023 }, NOW);
      for (const fact of COMMITMENT_METRIC_NAMES) {
        const { total, rows } = await rowsOf(viewer, { caseYear: "2023", fact });
        expect([viewer.role, fact, total, rows.length]).toEqual([
          viewer.role,
          fact,
          figures[fact].count,
          figures[fact].count,
        ]);
      }
      for (const { key, counts } of await countCommitmentsByUnit(stage.database, viewer, { year: 2023 }, NOW))
        for (const fact of COMMITMENT_METRIC_NAMES)
          expect((await rowsOf(viewer, { caseYear: "2023", unit: key, fact })).total).toBe(counts[fact]);
    }
    const nothing = await countCommitments(stage.database, staff, { year: 2024 }, NOW);
    expect(nothing.given.count).toBe(0);
  });
});

describe("the ledger", () => {
  test("of a year holds what was promised by then and had not ended before", async () => {
    expect(await namesIn({ year: "2022" })).toEqual([]);
    expect(await namesIn({ year: "2023" })).toEqual(Object.keys(ids));
    const carried = ["late", "changed", "cancelled", "missed", "early", "other"];
    expect(await namesIn({ year: "2024" })).toEqual(carried);
    expect(await namesIn({ year: "2025" })).toEqual(["changed", "early", "other"]);
  });

  test("is narrowed by where a commitment stands", async () => {
    expect(await namesIn({ state: "open" })).toEqual(["changed", "early", "other"]);
    expect(await namesIn({ state: "overdue" })).toEqual(["other"]);
    expect(await namesIn({ state: "overdue" }, morning("2025-01-02"))).toEqual(["changed", "other"]);
    expect(await namesIn({ state: "closed" })).toEqual(["kept", "late"]);
    expect(await namesIn({ mark: "changed" })).toEqual(["late", "changed"]);
    expect(await namesIn({ mark: "swept" })).toEqual(["changed"]);
    expect(await namesIn({ mark: "unswept" })).toEqual(["early", "other"]);
    expect(await namesIn({ unit: stage.cast.schools.id })).toEqual(["other"]);
    expect(await namesIn({ q: "候车亭 规划" })).toEqual([]);
    expect(await namesIn({ q: "候车亭三座" })).toEqual(Object.keys(ids));
    expect(await namesIn({ q: "100%" })).toEqual([]);
  });

  test("shows a unit its own, a deputy those on his suggestions, and strangers none", async () => {
    const { roads, schools, lead, stranger, committee, court } = stage.cast;
    const total = async (viewer: Viewer) => (await rowsOf(viewer, {})).total;
    expect(await total(roads.handler)).toBe(6);
    expect(await total(schools.head)).toBe(1);
    expect(await total(lead)).toBe(7);
    expect(await total(committee)).toBe(7);
    expect(await total(stranger)).toBe(0);
    expect(await total(court.handler)).toBe(0);
    const find = (viewer: Viewer) => refused(findCommitment(stage.database, viewer, ids.kept, NOW));
    expect(await find(lead)).toBe("done");
    expect(await find(schools.handler)).toBe(GONE);
    expect(await find(stranger)).toBe(GONE);
  });

  test("has what is open first, by its day in either direction", async () => {
    const order = async (sort: string) => {
      const { rows } = await rowsOf(stage.cast.staff, { sort });
      return rows.slice(0, 3).map(({ id }) => Object.entries(ids).find(([, each]) => each === id)?.[0]);
    };
    expect(await order("due")).toEqual(["other", "changed", "early"]);
    expect(await order("-due")).toEqual(["early", "changed", "other"]);
  });

  test("keeps the whole history of each", async () => {
    const line = await findCommitment(stage.database, stage.cast.lead, ids.late, NOW);
    const events = await listCommitmentEvents(stage.database, stage.cast.lead, line);
    expect(events.map(({ name }) => name.replace("commitment.", ""))).toEqual([
      "open",
      "change",
      "fulfil",
      "closeUnrated",
    ]);
    expect(line).toMatchObject({ firstDueOn: "2023-10-31", dueOn: "2024-03-29", changes: 1, due: null });
  });
});

describe("what is to be done", () => {
  test("the sweep asks a unit for what it has not confirmed, and staff sees who has not", async () => {
    const { roads, schools, staff } = stage.cast;
    const asked = async (viewer: Viewer) =>
      (await listToSweep(stage.database, viewer, 2024, NOW)).map(({ id }) => id);
    expect(await asked(roads.handler)).toEqual([ids.early]);
    expect(await asked(schools.handler)).toEqual([ids.other]);
    const standings = await listSweepStandings(stage.database, staff, 2024);
    const lines = standings.map(({ unitId, asked: all, swept }) => [unitId, all, swept]);
    expect(lines.toSorted()).toEqual(
      [
        [roads.id, 2, 1],
        [schools.id, 1, 0],
      ].toSorted(),
    );
  });

  test("a handler's tasks hold what is due soon or late, and the sweep", async () => {
    const { roads, schools, lead } = stage.cast;
    const tasks = async (viewer: Viewer, on: string) =>
      (await listTasks(stage.database, viewer, morning(on)))
        .filter(({ name }) => name.endsWith("Commitment") || name === "sweepCommitments")
        .map(({ name, about }) => [name, about]);
    expect(await tasks(schools.handler, "2024-11-06")).toEqual([
      ["keepCommitment", ids.other],
      ["sweepCommitments", undefined],
    ]);
    expect(await tasks(schools.handler, "2024-09-06")).toEqual([["keepCommitment", ids.other]]);
    expect(await tasks(roads.handler, "2024-12-03")).toEqual([
      ["keepCommitment", ids.changed],
      ["sweepCommitments", undefined],
    ]);
    expect(await tasks(lead, "2024-11-06")).toEqual([]);
  });

  test("a fulfilled one is the deputy's task, and staff's once his days are over", async () => {
    const { roads, lead, staff, second } = stage.cast;
    const { commitmentId: id } = await promiseOne(stage, DAY, [PROMISE], { by: second });
    const form = { ...(await commitmentSeen(stage, id)), note: "完成。", withoutEvidence: "现场可见。" };
    await act(stage, fulfil, roads.handler, "2024-11-04", form);
    const has = async (viewer: Viewer, name: string, on: string) =>
      (await listTasks(stage.database, viewer, morning(on))).some(
        (task) => task.name === name && task.about === id,
      );
    expect(await has(second, "rateCommitment", "2024-11-06")).toBe(true);
    expect(await has(lead, "rateCommitment", "2024-11-06")).toBe(false);
    expect(await has(staff, "closeCommitment", "2024-12-02")).toBe(false);
    expect(await has(staff, "closeCommitment", "2024-12-03")).toBe(true);
  });
});

test("evidence is the unit's while the commitment is open, and stays once it is reported as kept", async () => {
  const { roads, schools, lead } = stage.cast;
  const { id: suggestionId, commitmentId } = await promiseOne(stage, DAY);
  const file = (sha: string) => ({
    ...{ suggestionId, assignmentId: null, purpose: "evidence", subjectId: commitmentId },
    ...{ name: `${sha}.pdf`, mime: "application/pdf", size: 9, sha256: sha.repeat(64) },
  });
  const add = (by: Viewer, sha: string, more = {}) =>
    refused(act(stage, attach, by, "2023-12-01", { ...file(sha), ...more }));
  expect(await add(schools.handler, "a")).toBe(GONE);
  expect(await add(lead, "a")).toBe(GONE);
  expect(await add(roads.handler, "a", { subjectId: null })).toBe(GONE);
  expect(await add(roads.handler, "a", { subjectId: ids.kept })).toBe(GONE);
  expect(await add(roads.handler, "a")).toBe("done");
  expect(await add(roads.head, "b")).toBe("done");
  const files = () => listFilesFor(stage.database, lead, suggestionId, "evidence", commitmentId);
  const [first, second] = await files();
  expect(await refused(act(stage, detach, roads.handler, "2023-12-01", { id: first?.id }))).toBe("done");
  const form = { ...(await commitmentSeen(stage, commitmentId)), note: "完成。" };
  expect(await refused(act(stage, fulfil, roads.handler, "2023-12-01", form))).toBe("done");
  const closed = "conflict commitment.evidenceIsClosed";
  expect(await refused(act(stage, detach, roads.handler, "2023-12-01", { id: second?.id }))).toBe(closed);
  expect(await add(roads.handler, "c")).toBe(closed);
  expect(await files()).toHaveLength(1);
});
