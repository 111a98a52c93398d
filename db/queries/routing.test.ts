import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptReturn } from "@/db/commands/assignment/return";
import { units } from "@/db/schema";
import { foundCongress } from "@/tests/support/second-congress";
import { act, askToReturn, assignIt, workSeen } from "@/tests/support/steps";
import { acceptOne, assignOne, openStage } from "@/tests/support/story";
import { backtestUnits, listProposedUnits } from "./routing";

const DAY = "2023-03-15";
const WRITTEN = { id: crypto.randomUUID(), title: "关于优化公交线路的建议", categoryId: null };

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
  const { roads, schools } = stage.cast;
  await assignOne(stage, DAY, { lead: roads }, { title: "关于增设公交站点的建议" });
  await assignOne(stage, DAY, { lead: schools }, { title: "关于职业学校专业的建议" });
  // The schools were given a bus case, and gave it back.
  const { id, workId } = await assignOne(stage, DAY, { lead: schools }, { title: "关于公交专线的建议" });
  await askToReturn(stage, DAY, schools, workId);
  await act(stage, acceptReturn, stage.cast.staff, DAY, { ...(await workSeen(stage, workId)), note: "是。" });
  await assignIt(stage, DAY, id, { lead: roads });
  await acceptOne(stage, DAY, { title: "关于公交票价的建议" });
}, 60_000);
afterAll(() => stage.drop());

const proposed = async (viewer = stage.cast.staff, among?: string[]) =>
  (await listProposedUnits(stage.database, viewer, WRITTEN, among)).map(
    ({ unit, given, returned, because }) => ({
      ...{ id: unit.id, given, returned, because: because.map(({ title }) => title) },
    }),
  );

test("the unit of similar cases, with them; what waits for its unit says nothing", async () =>
  expect(await proposed()).toEqual([
    {
      ...{ id: stage.cast.roads.id, given: 2, returned: 0 },
      because: ["关于公交专线的建议", "关于增设公交站点的建议"],
    },
  ]));

test("cases that the viewer may not see speak, and are not shown", async () => {
  const [roads] = await proposed(stage.cast.stranger);
  expect(roads).toMatchObject({ id: stage.cast.roads.id, because: [] });
});

test("another congress's past says nothing here", async () => {
  const other = await foundCongress(stage.database, "elsewhere");
  expect(await proposed(other.staff)).toEqual([]);
});

test("only among the units that can be chosen, and none that is retired", async () => {
  const { roads, schools } = stage.cast;
  expect(await proposed(stage.cast.staff, [schools.id])).toEqual([]);
  await stage.database.update(units).set({ retiredOn: DAY }).where(eq(units.id, roads.id));
  expect(await proposed()).toEqual([]);
  await stage.database.update(units).set({ retiredOn: null }).where(eq(units.id, roads.id));
});

test("the back-test counts a year's cases that had a past", async () =>
  expect(await backtestUnits(stage.database, stage.cast.congressId, 2023)).toMatchObject({ cases: 0 }));
