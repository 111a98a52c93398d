import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listEvents } from "@/db/queries/event";
import { listSuggestions } from "@/db/queries/suggestion-list";
import { listTasks } from "@/db/queries/task";
import { readListQuery } from "@/domain/suggestion/list";
import { decideIt, makeKey, nominateIt, planIt, reportKeyOf, visitIt } from "@/tests/support/key";
import { morning } from "@/tests/support/moment";
import { GONE, refused } from "@/tests/support/refused";
import { acceptOne, assignOne, openStage, replyOne } from "@/tests/support/story";
import { findKey, readKey } from "./key-detail";
import { countKeys, listKeySuggestions } from "./key-suggestion";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const DAY = "2023-03-15";
const LATE = "2023-06-20";

describe("who knows of a key suggestion", () => {
  test("a nomination stays with the office and the committees until it is decided", async () => {
    const { lead, roads, staff, committee, leader, second } = stage.cast;
    const { id } = await assignOne(stage, DAY);
    await nominateIt(stage, DAY, id);
    const sees = async (viewer: typeof lead) => (await findKey(stage.database, viewer, id)) !== null;
    const insiders = [staff, committee, leader];
    for (const viewer of insiders) expect(await sees(viewer)).toBe(true);
    for (const viewer of [lead, roads.head]) {
      expect(await sees(viewer)).toBe(false);
      expect(await refused(readKey(stage.database, viewer, id))).toBe(GONE);
      const names = (await listEvents(stage.database, viewer, id)).map(({ name }) => name);
      expect(names).not.toContain("keySuggestion.nominate");
    }
    const marked = async () =>
      (await listSuggestions(stage.database, staff, readListQuery({ mark: "key" }), morning(DAY))).rows.some(
        (row) => row.id === id,
      );
    expect(await marked()).toBe(false);
    await decideIt(stage, DAY, id);
    for (const viewer of [lead, roads.head]) expect(await sees(viewer)).toBe(true);
    expect(await sees(second)).toBe(false);
    expect(await marked()).toBe(true);
  });
});

test("the leader's own list has late ones first and says what comes next", async () => {
  const { leader, otherCommittee, committee } = stage.cast;
  const calm = await acceptOne(stage, DAY);
  const late = (await assignOne(stage, DAY)).id;
  for (const id of [calm, late]) await makeKey(stage, DAY, id);
  await planIt(stage, DAY, late);
  await visitIt(stage, DAY, late);
  const mine = (viewer: typeof leader) =>
    listKeySuggestions(stage.database, viewer, { mine: true }, morning(LATE));
  const rows = await mine(leader);
  const place = (id: string) => rows.findIndex((row) => row.id === id);
  expect(place(late)).toBeLessThan(place(calm));
  expect(rows[place(late)]).toMatchObject({ step: "answer", isLate: true });
  expect(rows[place(calm)]).toMatchObject({ step: "plan", isLate: false });
  expect((await mine(committee)).length).toBe(rows.length);
  expect(await mine(otherCommittee)).toEqual([]);
  const counts = await countKeys(stage.database, leader, 2023);
  expect([counts.get("decided"), counts.get("planned")]).toEqual([2, 1]);
  expect((await countKeys(stage.database, leader, 2022)).size).toBe(0);
});

test("each step is a task of whoever takes it", async () => {
  const { staff, committee, otherCommittee } = stage.cast;
  const { id } = await replyOne(stage, DAY);
  const taskOf = async (viewer: typeof staff) =>
    (await listTasks(stage.database, viewer, morning(DAY)))
      .filter((task) => task.suggestionId === id && task.name.endsWith("Key"))
      .map(({ name }) => name);
  await nominateIt(stage, DAY, id);
  expect(await taskOf(staff)).toEqual(["decideKey"]);
  await decideIt(stage, DAY, id);
  expect([await taskOf(staff), await taskOf(committee), await taskOf(otherCommittee)]).toEqual([
    [],
    ["planKey"],
    [],
  ]);
  await planIt(stage, DAY, id);
  expect(await taskOf(committee)).toEqual(["visitKey"]);
  await visitIt(stage, DAY, id);
  expect(await taskOf(committee)).toEqual(["reportKey"]);
  await reportKeyOf(stage, DAY, id);
  expect([await taskOf(staff), await taskOf(committee)]).toEqual([["voteKey"], []]);
});
