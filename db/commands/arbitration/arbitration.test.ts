import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arbitrations } from "@/db/schema";
import type { UnitCast } from "@/tests/support/cast";
import { clockLines, rowOf, workOf, workRow } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { act, askToReturn, assignIt, moveWork, seen, workSeen } from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { listTasks } from "../../queries/task";
import { acceptReturn, proposeReturn } from "../assignment/return";
import { handOver } from "../suggestion/dispatch";
import { callArbitration } from "./call";
import { decideArbitration } from "./decide";

const DAY = "2023-03-15";
/** The day of the second return, and of all that follows it. */
const NEXT = "2023-03-16";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const giveBack = async (id: string, unit: UnitCast, unitId = "", on = DAY) => {
  const { id: workId } = await workOf(stage, id, unit.id);
  await askToReturn(stage, on, unit, workId);
  return act(stage, acceptReturn, stage.cast.staff, on, {
    ...{ ...(await workSeen(stage, workId)), note: `${unit.id}的理由成立。`, unitId },
  });
};
/** Given back by two units; nobody wants it. */
const disputed = async () => {
  const { id } = await assignOne(stage, DAY);
  await giveBack(id, stage.cast.roads);
  await assignIt(stage, DAY, id, { lead: stage.cast.schools });
  await giveBack(id, stage.cast.schools, "", NEXT);
  return id;
};
const call = async (id: string, by = stage.cast.staff) =>
  act(stage, callArbitration, by, NEXT, { ...(await seen(stage, id)), question: "请裁定由谁承办。" });
const decide = async (id: string, unit: UnitCast, by = stage.cast.leader) =>
  act(stage, decideArbitration, by, NEXT, {
    ...{ ...(await seen(stage, id)), unitId: unit.id, decision: "职责在路政管理，由该单位承办。" },
  });
const tasksOf = async (viewer: typeof stage.cast.staff, id: string) =>
  (await listTasks(stage.database, viewer, new Date(`${NEXT}T12:00:00+08:00`)))
    .filter(({ suggestionId }) => suggestionId === id)
    .map(({ name }) => name);

describe("after the second return a leader decides", () => {
  test("until then nobody assigns it, hands it over or passes it on", async () => {
    const { finance, schools, staff } = stage.cast;
    const { id } = await assignOne(stage, DAY);
    await giveBack(id, stage.cast.roads);
    await assignIt(stage, DAY, id, { lead: schools });
    expect(await refused(giveBack(id, schools, finance.id))).toBe("conflict assignment.arbitrationFirst");
    const { id: workId } = await workOf(stage, id, schools.id);
    expect((await workRow(stage, workId)).state).toBe("return_requested");
    await act(stage, acceptReturn, staff, DAY, { ...(await workSeen(stage, workId)), note: "是。" });
    expect(await refused(assignIt(stage, DAY, id, { lead: finance }))).toBe(
      "conflict suggestion.notDisputed",
    );
    const { version } = await seen(stage, id);
    expect(await refused(act(stage, handOver, staff, DAY, { cases: [`${id}@${version}`] }))).toBe(
      "conflict suggestion.notDisputed",
    );
    expect(await tasksOf(staff, id)).toEqual(["callArbitration"]);
  });

  test("staff calls with both reasons, once; after one return there is nothing to call", async () => {
    const { roads, schools, leader, office } = stage.cast;
    const { id: once } = await assignOne(stage, DAY);
    await giveBack(once, roads);
    expect(await refused(call(once))).toBe(CLOSED);
    const id = await disputed();
    expect(await refused(call(id, leader))).toBe(FORBIDDEN);
    expect(await refused(call(id, office))).toBe(FORBIDDEN);
    expect(await refused(decide(id, roads))).toBe(CLOSED);
    const form = { ...(await seen(stage, id)), question: "请裁定。" };
    await call(id);
    expect(await refused(act(stage, callArbitration, stage.cast.staff, NEXT, form))).toBe(LATE);
    expect(await refused(call(id))).toBe(CLOSED);
    const [row] = await stage.database.select().from(arbitrations).where(eq(arbitrations.suggestionId, id));
    expect(row?.reasons.map(({ unitId, reason }) => [unitId, reason])).toEqual([
      [roads.id, "不属于我单位职责。"],
      [schools.id, "不属于我单位职责。"],
    ]);
    expect(await tasksOf(leader, id)).toEqual(["arbitrate"]);
    expect(await tasksOf(stage.cast.staff, id)).toEqual([]);
  });

  test("the decision assigns it, also to one that gave it back, and that unit keeps it", async () => {
    const { roads, staff } = stage.cast;
    const id = await disputed();
    await call(id);
    expect(await refused(decide(id, roads, staff))).toBe(FORBIDDEN);
    await decide(id, roads);
    expect((await rowOf(stage, id)).state).toBe("assigned");
    const rows = await stage.database.select().from(arbitrations).where(eq(arbitrations.suggestionId, id));
    expect(rows).toMatchObject([{ state: "decided", unitId: roads.id, decidedOn: NEXT }]);
    const open = (await clockLines(stage, id)).filter((line) => !line.includes("="));
    expect(open.map((line) => line.split(" ")[0])).toEqual(["firstContact", "receipt", "reply"]);
    const work = await stage.database.query.assignments
      .findMany({ where: (a, { eq: is, and: all }) => all(is(a.suggestionId, id), is(a.unitId, roads.id)) })
      .then((parts) => parts.find(({ state }) => state === "pending_receipt"));
    const workId = work?.id ?? "";
    const wish = { ...(await workSeen(stage, workId)), note: "仍不属于我单位职责。" };
    expect(await refused(act(stage, proposeReturn, roads.handler, NEXT, wish))).toBe(
      "conflict assignment.notArbitrated",
    );
    await moveWork(stage, NEXT, workId, roads.handler, "receive");
    expect(await refused(moveWork(stage, NEXT, workId, staff, "openReturnWindow", "特殊情况"))).toBe(CLOSED);
    expect(await refused(decide(id, roads))).toBe(CLOSED);
  });

  test("two leaders at once: one decides; a stranger finds nothing", async () => {
    const { roads, finance, leader } = stage.cast;
    const id = await disputed();
    await call(id);
    const form = { ...(await seen(stage, id)), decision: "由该单位承办。" };
    const tries = await Promise.all(
      [roads, finance].map((unit) =>
        refused(act(stage, decideArbitration, leader, NEXT, { ...form, unitId: unit.id })),
      ),
    );
    expect(tries.toSorted()).toEqual([LATE, "done"]);
    const elsewhere = { ...leader, congressId: "nowhere" };
    expect(await refused(act(stage, decideArbitration, elsewhere, NEXT, { ...form, unitId: roads.id }))).toBe(
      GONE,
    );
  });

  test("whoever called for it does not decide it, also when he is a leader too", async () => {
    const { staff, leader, roads } = stage.cast;
    const id = await disputed();
    await call(id);
    const both = { ...staff, role: "leader" as const };
    expect(await refused(decide(id, roads, both))).toBe("conflict suggestion.notOwnCall");
    await decide(id, roads, leader);
    expect((await rowOf(stage, id)).state).toBe("assigned");
  });
});
