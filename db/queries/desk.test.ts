import { afterAll, beforeAll, expect, test } from "vitest";
import { answerExtension, askExtension } from "@/db/commands/assignment/extension";
import { handOver } from "@/db/commands/suggestion/dispatch";
import { assignments } from "@/db/schema";
import type { DeskFilter } from "@/domain/assignment/desk";
import { NO_WISH } from "@/domain/assignment/desk";
import type { Viewer } from "@/domain/viewer";
import { morning } from "@/tests/support/moment";
import { foundCongress } from "@/tests/support/second-congress";
import { act, askToReturn, seen, workSeen, workUpTo } from "@/tests/support/steps";
import { acceptOne, assignOne, openStage } from "@/tests/support/story";
import { countAssignmentDesk, everyWaitingCase, listAssignmentDesk, listWishes } from "./assignment-desk";
import { everyDecision, listDecisions } from "./decision-desk";
import { decisionOffers } from "./desk-offers";

let stage: Awaited<ReturnType<typeof openStage>>;
let strangers: Viewer;
beforeAll(async () => {
  stage = await openStage();
  strangers = (await foundCongress(stage.database, "junxian")).staff;
});
afterAll(() => stage.drop());

const DAY = "2023-03-15";
const NOW = morning("2023-03-20");

test("what waits for its units comes with the first day first, and is narrowed to what goes to one unit", async () => {
  const { staff, office, roads, schools, categoryId } = stage.cast;
  const late = await acceptOne(stage, DAY, {
    wishedUnitIds: [roads.id, schools.id],
    title: "关于修建桥梁的建议",
  });
  const early = await acceptOne(stage, "2023-03-10", { wishedUnitIds: [schools.id] });
  const plain = await acceptOne(stage, "2023-03-13", { wishedUnitIds: [] });
  const asked = async (
    filter: DeskFilter,
    viewer = staff,
    desk: "assign" | "dispatch" = "assign",
    page = 1,
  ) =>
    (await listAssignmentDesk(stage.database, viewer, desk, { filter, page }, NOW)).rows.map(({ id }) => id);
  expect(await asked({})).toEqual([early, plain, late]);
  expect(await asked({}, strangers)).toEqual([]);
  expect(await asked({ wished: schools.id })).toEqual([early, late]);
  expect(await asked({ wished: roads.id })).toEqual([late]);
  expect(await asked({ wished: NO_WISH })).toEqual([plain]);
  const { rows } = await listAssignmentDesk(stage.database, staff, "assign", { filter: {}, page: 1 }, NOW);
  expect(rows.at(-1)?.wished?.split("、").toSorted()).toEqual(["市交通运输局", "市教育体育局"].toSorted());
  expect(rows.at(-1)?.wishedEn).toMatch(/^(?=.*Transport Bureau).*, /);
  expect(await asked({ q: "桥梁" })).toEqual([late]);
  expect(await asked({ category: categoryId })).toEqual([early, plain, late]);
  expect(await asked({ category: roads.id })).toEqual([]);
  const wishes = await listWishes(stage.database, staff, "assign");
  expect(new Map(wishes.map(({ id, count }) => [id, count]))).toEqual(
    new Map([
      [roads.id, 1],
      [schools.id, 2],
      [null, 1],
    ]),
  );
  const [first] = (await listAssignmentDesk(stage.database, staff, "assign", { filter: {}, page: 9 }, NOW))
    .rows;
  expect(first).toMatchObject({ id: early, due: { dueOn: "2023-03-17", lateBy: 3 } });
  const file = await everyWaitingCase(stage.database, staff, "assign", {}, NOW);
  expect(file.ids).toEqual([early, plain, late]);

  const { id, version } = await seen(stage, early);
  await act(stage, handOver, staff, DAY, { cases: [`${id}@${version}`] });
  expect([await asked({}), await asked({}, office, "dispatch")]).toEqual([[plain, late], [early]]);
  expect(await countAssignmentDesk(stage.database, staff, "assign")).toBe(2);
});

test("each office is shown the requests that it decides, what is due first first, and all of them", async () => {
  const { staff, office, roads, court } = stage.cast;
  const more = await assignOne(stage, DAY);
  await workUpTo(stage, DAY, roads, more.workId, "working");
  const words = { ...(await workSeen(stage, more.workId)), ground: "wide", note: "正在会商。" };
  await act(stage, askExtension, roads.handler, "2023-03-20", words);
  const consent = { ...(await workSeen(stage, more.workId)), transition: "consentExtension" };
  await act(stage, answerExtension, roads.head, "2023-03-20", consent);
  const courts = await assignOne(stage, DAY, { lead: court });
  await askToReturn(stage, "2023-03-17", court, courts.workId);
  const roadsOwn = await assignOne(stage, DAY);
  await askToReturn(stage, "2023-03-16", roads, roadsOwn.workId);
  await workUpTo(stage, DAY, roads, (await assignOne(stage, DAY)).workId, "working");

  const listed = async (viewer: Viewer, list: "all" | "return" | "extension" = "all") => {
    const { rows, counts } = await listDecisions(stage.database, viewer, { list, page: 1 }, NOW);
    return { ids: rows.map(({ id }) => id), counts, rows };
  };
  const [asksMore, asksCourt, asksRoads] = [
    `extension,${more.workId}`,
    `return,${courts.workId}`,
    `return,${roadsOwn.workId}`,
  ];
  const all = await listed(staff);
  expect(all.ids).toEqual([asksRoads, asksCourt, asksMore]);
  expect(all.counts).toEqual({ all: 3, return: 2, extension: 1 });
  expect(all.rows[0]?.decision?.decideBy?.dueOn).toBe("2023-03-30");
  expect((await listed(staff, "extension")).ids).toEqual([asksMore]);
  expect((await listed(office)).ids).toEqual([asksRoads]);
  expect((await listed(office)).counts).toEqual({ all: 1, return: 1, extension: 0 });
  for (const nobody of [strangers, roads.head, stage.cast.leader])
    expect((await listed(nobody)).ids).toEqual([]);
  const file = await everyDecision(stage.database, staff, "return");
  expect(file.ids).toEqual([asksRoads, asksCourt]);

  // The workflow table says the same of every part that there is.
  const parts = await stage.database.select().from(assignments);
  const work = parts.map(({ id, suggestionId }) => ({ assignmentId: id, suggestionId }));
  for (const viewer of [staff, office]) {
    const seenBy =
      viewer === staff ? work : work.filter(({ assignmentId }) => assignmentId !== courts.workId);
    const offers = await decisionOffers(stage.database, viewer, seenBy, NOW);
    const decides = [...offers].flatMap(([id, { offers: moves }]) =>
      moves.flatMap(({ name }) => {
        if (name === "acceptReturn") return [`return,${id}`];
        return name === "grantExtension" ? [`extension,${id}`] : [];
      }),
    );
    expect(decides.toSorted()).toEqual((await listed(viewer)).ids.toSorted());
  }
});
