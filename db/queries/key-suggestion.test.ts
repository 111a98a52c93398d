import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listEvents } from "@/db/queries/event";
import { listSuggestions } from "@/db/queries/suggestion-list";
import { listTasks } from "@/db/queries/task";
import { clocks, keySuggestions } from "@/db/schema";
import { readListQuery } from "@/domain/suggestion/list";
import { decideIt, makeKey, nominateIt, planIt, reportKeyOf, visitIt } from "@/tests/support/key";
import { morning } from "@/tests/support/moment";
import { GONE, refused } from "@/tests/support/refused";
import { acceptOne, assignOne, openStage, replyOne } from "@/tests/support/story";
import { findKey, readKey } from "./key-detail";
import type { KeyLine } from "./key-line";
import { countKeys, everyKeySuggestion, listKeySuggestions } from "./key-suggestion";

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
  const mine = async (viewer: typeof leader) =>
    (await listKeySuggestions(stage.database, viewer, { mine: true }, morning(LATE))).rows;
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

test("the pages of a list are all its rows, by urgency, and its counts open theirs", async () => {
  const { database, cast } = stage;
  const { id: waits } = await assignOne(stage, "2023-05-05", { lead: cast.schools }, { by: cast.second });
  await nominateIt(stage, LATE, waits);
  const { id: extended } = await assignOne(stage, LATE);
  await makeKey(stage, LATE, extended);
  const over = await acceptOne(stage, LATE);
  await nominateIt(stage, LATE, over);
  await database
    .update(keySuggestions)
    .set({ state: "refused" })
    .where(eq(keySuggestions.suggestionId, over));
  await database.update(clocks).set({ lateFrom: DAY }).where(eq(clocks.suggestionId, extended));
  for (const viewer of [cast.staff, cast.leader, cast.committee, cast.lead, cast.second, cast.roads.head])
    for (const filter of [{}, { year: 2023, mine: true }] as const) {
      const { ids, rows } = await everyKeySuggestion(database, viewer, filter, morning(LATE));
      const every: KeyLine[] = [];
      for await (const row of rows()) every.push(row);
      const page = (page: number) =>
        listKeySuggestions(database, viewer, { ...filter, page }, morning(LATE), { size: 2 });
      const last = Math.max(1, Math.ceil(ids.length / 2));
      const pages = await Promise.all(Array.from({ length: last }, (_, at) => page(at + 1)));
      expect(pages.flatMap((each) => each.rows)).toEqual(every);
      expect(await page(last + 1)).toEqual({ ...pages.at(-1), total: ids.length, page: last });
      const urgency = every.map(
        ({ isLate, dueOn, step }) => `${isLate ? 0 : 1} ${dueOn ?? "none"} ${step ? "open" : "over"}`,
      );
      expect(urgency).toEqual(urgency.toSorted());
    }
  const counts = await countKeys(database, cast.staff);
  for (const [state, count] of counts)
    expect((await listKeySuggestions(database, cast.staff, { state }, morning(LATE))).total).toBe(count);
  const staffs = await listKeySuggestions(database, cast.staff, {}, morning(LATE));
  expect(staffs.rows.map(({ id }) => id)).toContain(waits);
  expect(staffs.rows.find(({ id }) => id === extended)?.isLate).toBe(true);
  for (const viewer of [cast.second, cast.roads.head])
    expect((await everyKeySuggestion(database, viewer, {}, morning(LATE))).ids).not.toContain(waits);
});
