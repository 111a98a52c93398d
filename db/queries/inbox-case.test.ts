import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerExtension, askExtension } from "@/db/commands/assignment/extension";
import { proposeReturn } from "@/db/commands/assignment/return";
import { deputies } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { morning } from "@/tests/support/moment";
import { GONE, refused } from "@/tests/support/refused";
import { act, giveOpinion, workSeen, workUpTo } from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { listClocks } from "./clock";
import { findOwnWork, loadWork } from "./inbox-case";
import { extendedDue } from "./inbox-extension";

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

test("another unit's part in the same case is not there", async () => {
  const { roads, schools, staff } = stage.cast;
  const joint = await assignOne(stage, "2023-03-15", { lead: roads, co: [schools] });
  const own = await findOwnWork(stage.database, roads.handler, joint.workId);
  expect(own.kind).toBe("lead");
  for (const viewer of [schools.handler, schools.head, staff, stage.cast.lead, stage.cast.finance.handler])
    expect(await refused(findOwnWork(stage.database, viewer, joint.workId))).toBe(GONE);
  expect(await refused(findOwnWork(stage.database, roads.handler, "no-id"))).toBe(GONE);
});

test("the lead's page has the others with what can be done to each", async () => {
  const { roads, schools, finance } = stage.cast;
  const joint = await assignOne(stage, "2023-03-15", { lead: roads, co: [schools, finance] });
  await workUpTo(stage, "2023-03-16", roads, joint.workId, "working");
  await giveOpinion(stage, "2023-03-17", schools, await joint.part(schools));
  const page = await loadWork(stage.database, roads.handler, joint.workId, morning("2023-03-20"));
  const told = page.others.map(({ unit, opinion, offers }) => [
    unit.name,
    opinion,
    offers.map(({ name }) => name),
  ]);
  expect(told.toSorted()).toEqual([
    ["市教育体育局", "同意。", ["rejectOpinion"]],
    ["市财政局", null, []],
  ]);
  expect(page.subject.opinionsPending).toBe(1);
  expect(page.offers.find(({ name }) => name === "draft")?.verdict.kind).toBe("refused");
});

test("the deputy's telephone is for the handler who has to talk with him, and only meanwhile", async () => {
  const { roads, lead } = stage.cast;
  await stage.database.update(deputies).set({ phone: "10000000001" }).where(eq(deputies.userId, lead.userId));
  const { workId } = await assignOne(stage, "2023-03-15");
  const phone = async (viewer: Viewer) =>
    (await loadWork(stage.database, viewer, workId, morning("2023-03-16"))).phone;
  expect([await phone(roads.handler), await phone(roads.head)]).toEqual([null, null]);
  await workUpTo(stage, "2023-03-16", roads, workId, "working");
  expect([await phone(roads.handler), await phone(roads.head)]).toEqual(["10000000001", null]);
});

test("a wish to give back names the unit that is proposed", async () => {
  const { roads, schools } = stage.cast;
  const { workId } = await assignOne(stage, "2023-03-15");
  const wish = { note: "不属于职责。", proposedUnitId: schools.id };
  await act(stage, proposeReturn, roads.handler, "2023-03-16", {
    ...(await workSeen(stage, workId)),
    ...wish,
  });
  const page = await loadWork(stage.database, roads.head, workId, morning("2023-03-16"));
  expect(page.returns).toMatchObject([{ state: "proposed", proposedUnit: { name: "市教育体育局" } }]);
});

test("the day that is told before more time is asked for is the day that comes when it is granted", async () => {
  const { roads, staff } = stage.cast;
  const { id, workId } = await assignOne(stage, "2023-03-31");
  await workUpTo(stage, "2023-04-03", roads, workId, "working");
  const work = { id: workId, suggestionId: id };
  const told = await extendedDue(stage.database, staff, work, morning("2023-06-01"));
  expect(told?.dueOn).toBe("2023-10-07");
  const asked = { ...(await workSeen(stage, workId)), ground: "wide", note: "涉及面广。" };
  await act(stage, askExtension, roads.handler, "2023-06-01", asked);
  for (const [viewer, transition] of [
    [roads.head, "consentExtension"],
    [staff, "grantExtension"],
  ] as const) {
    await act(stage, answerExtension, viewer, "2023-06-01", {
      ...(await workSeen(stage, workId)),
      transition,
    });
  }
  const clocks = await listClocks(stage.database, staff, id, morning("2023-06-02"));
  expect(clocks.find(({ clock }) => clock === "reply")?.dueOn).toBe(told?.dueOn);
  expect(await extendedDue(stage.database, staff, work, morning("2023-06-02"))).toBeNull();
});
