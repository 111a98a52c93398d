import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBrief } from "@/db/queries/brief";
import { warningsOf } from "@/db/queries/warning";
import { notifications } from "@/db/schema";
import { addDays } from "@/domain/day";
import { morning } from "@/tests/support/moment";
import { FORBIDDEN, refused } from "@/tests/support/refused";
import { openArena, outcomes, times } from "@/tests/support/rivals";
import { act, contact, moveCase, moveWork, workUpTo } from "@/tests/support/steps";
import { assignOne, closeOne } from "@/tests/support/story";
import { sendBrief } from "./brief";
import { urge } from "./suggestion/urge";

const DAY = "2023-03-15";
const MONDAY = "2023-06-19";

let stage: Awaited<ReturnType<typeof openArena>>;
beforeAll(async () => {
  stage = await openArena();
});
afterAll(() => stage.drop());

const briefOn = async (day: string, viewer = stage.cast.leader) =>
  (await readBrief(stage.database, viewer, morning(day))).map(({ kind, id }) => [kind, id]);
const send = (day: string) => act(stage, sendBrief, stage.cast.system, day, {});

test("an empty brief disturbs nobody", async () => {
  expect(await briefOn("2023-03-13")).toEqual([]);
  await send("2023-03-13");
  expect(await stage.database.$count(notifications, eq(notifications.key, "brief.monday"))).toBe(0);
});

test("holds what was proposed for reopening, and no longer once a leader has decided", async () => {
  const { staff, leader } = stage.cast;
  const { id } = await closeOne(stage, DAY);
  await moveCase(stage, DAY, id, staff, "proposeReopening", "承诺未兑现。");
  expect(await briefOn(DAY)).toEqual([["reopening", id]]);
  await moveCase(stage, DAY, id, leader, "refuseReopening", "暂不重新办理。");
  expect(await briefOn(DAY)).toEqual([]);
});

test("holds what is overdue and urged, until the unit does something about it", async () => {
  const { staff, roads } = stage.cast;
  const { id, workId } = await assignOne(stage, DAY);
  await moveWork(stage, DAY, workId, roads.handler, "receive");
  expect(await briefOn(MONDAY)).toEqual([]);
  await act(stage, urge, staff, "2023-06-16", { id, note: "请抓紧答复。" });
  expect(await briefOn(MONDAY)).toEqual([["unanswered", id]]);
  await contact(stage, "2023-06-17", roads, workId);
  expect(await briefOn(MONDAY)).toEqual([]);
});

test("holds what is likely late, by the cases that went before; a step further it is out of it", async () => {
  const { roads, schools, office, court, lead, leader } = stage.cast;
  const slow = await Promise.all(
    Array.from({ length: 5 }, () => assignOne(stage, "2023-07-03", { lead: schools })),
  );
  for (const { workId } of slow) {
    await workUpTo(stage, "2023-07-04", schools, workId, "working");
    await workUpTo(stage, "2023-09-28", schools, workId, "issued");
  }
  const { id, workId } = await assignOne(stage, "2023-10-09", { lead: schools });
  const on = addDays("2023-10-09", 80);
  await workUpTo(stage, on, schools, workId, "working");
  const risks = async (viewer = leader) =>
    (await warningsOf(stage.database, viewer, morning(on), id)).map(({ forecast, step }) => [
      forecast.basis,
      forecast.late,
      forecast.n,
      forecast.risk,
      step,
    ]);
  expect(await risks()).toEqual([["unit", 5, 5, "high", "contact"]]);
  expect(await briefOn(on)).toContainEqual(["likelyLate", id]);
  expect([await risks(schools.head), await risks(office)]).toEqual([await risks(), await risks()]);
  expect([await risks(roads.handler), await risks(court.head)]).toEqual([[], []]);
  expect(await risks(lead)).toEqual([]);
  await workUpTo(stage, on, schools, workId, "signed");
  expect(await risks()).toEqual([["unit", 0, 5, "low", "issue"]]);
  expect(await briefOn(on)).not.toContainEqual(["likelyLate", id]);
});

test("is told to the leaders once on a day, however often the job runs, and by nobody else", async () => {
  const { leader, staff } = stage.cast;
  const { id } = await closeOne(stage, "2024-01-04");
  await moveCase(stage, "2024-01-05", id, staff, "proposeReopening", "承诺未兑现。");
  const answers = await outcomes(times(20, () => send("2024-01-08")));
  expect(answers).toEqual({ done: 1, "conflict general.alreadyDone": 19 });
  const told = await stage.database.select().from(notifications).where(eq(notifications.key, "brief.monday"));
  expect(told.map(({ userId }) => userId)).toEqual([leader.userId]);
  expect(Number(told[0]?.values.count)).toBeGreaterThan(0);
  expect(await refused(act(stage, sendBrief, staff, "2024-01-15", {}))).toBe(FORBIDDEN);
});
