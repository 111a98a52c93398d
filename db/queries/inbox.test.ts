import { afterAll, beforeAll, expect, test } from "vitest";
import { askExtension } from "@/db/commands/assignment/extension";
import { draftOpinion } from "@/db/commands/assignment/opinion";
import { proposeReturn } from "@/db/commands/assignment/return";
import type { Viewer } from "@/domain/viewer";
import { morning } from "@/tests/support/moment";
import { act, contact, moveWork, workSeen, workUpTo } from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { countInbox, INBOX_TABS, type InboxTab, listInbox } from "./inbox";
import { listForHead } from "./inbox-sign";

type Opened = Awaited<ReturnType<typeof openStage>>;
const TODAY = "2023-04-06";
const NOW = morning(TODAY);

let stage: Opened;
let ids: Record<"late" | "soon" | "fresh" | "issued" | "returning" | "co" | "other", string>;

beforeAll(async () => {
  stage = await openStage();
  ids = await tell(stage);
});
afterAll(() => stage.drop());

/** A handful of cases of the road department, one in each part of its inbox. */
async function tell(at: Opened) {
  const { roads, schools } = at.cast;
  const late = await assignOne(at, "2023-01-05", {}, { title: "关于逾期的建议" });
  await workUpTo(at, "2023-01-06", roads, late.workId, "working");
  await contact(at, "2023-01-09", roads, late.workId);
  const soon = await assignOne(at, "2023-01-16", {}, { title: "关于待签的建议" });
  await workUpTo(at, "2023-01-17", roads, soon.workId, "internal_review");
  const issued = await assignOne(at, "2023-01-10", {}, { title: "关于已办的建议" });
  await workUpTo(at, "2023-01-18", roads, issued.workId, "issued");
  const fresh = await assignOne(at, "2023-04-04", {}, { title: "关于新到的建议" });
  const returning = await assignOne(at, "2023-04-03", {}, { title: "关于退回的建议" });
  await act(at, proposeReturn, roads.handler, "2023-04-04", {
    ...(await workSeen(at, returning.workId)),
    note: "不属于交通部门职责。",
    proposedUnitId: schools.id,
  });
  const joint = await assignOne(
    at,
    "2023-03-01",
    { lead: schools, co: [roads] },
    { title: "关于协办的建议" },
  );
  const co = await joint.part(roads);
  await moveWork(at, "2023-03-02", co, roads.handler, "receive");
  await act(at, draftOpinion, roads.handler, "2023-03-03", {
    ...(await workSeen(at, co)),
    note: "同意设站。",
  });
  const part = { late, soon, fresh, issued, returning };
  const own = Object.fromEntries(Object.entries(part).map(([name, { workId }]) => [name, workId]));
  return { late: "", soon: "", fresh: "", issued: "", returning: "", ...own, co, other: joint.workId };
}

const list = (viewer: Viewer, tab: InboxTab, more = {}) =>
  listInbox(stage.database, viewer, { tab, ...more }, NOW);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

test("open work stands by the day it is due, a wish to give back by the end of its window", async () => {
  const rows = await list(stage.cast.roads.handler, "open");
  expect(rows.map(({ title, due, clock }) => [title, clock, due?.dueOn])).toEqual([
    ["关于逾期的建议", "reply", "2023-04-06"],
    ["关于新到的建议", "receipt", "2023-04-10"],
    ["关于待签的建议", "reply", "2023-04-17"],
    ["关于退回的建议", "returnRequest", "2023-04-18"],
    ["关于协办的建议", "coOpinion", "2023-05-04"],
  ]);
});

test("what is left is counted from today", async () => {
  const [first, , second] = await list(stage.cast.roads.handler, "open");
  expect(first?.due).toMatchObject({ today: TODAY, daysLeft: 0, lateBy: 0 });
  expect(second?.due).toMatchObject({ daysLeft: 7 });
  const [late] = await listInbox(
    stage.database,
    stage.cast.roads.handler,
    { tab: "open" },
    morning("2023-04-10"),
  );
  expect(late?.due).toMatchObject({ lateBy: 4, daysLeft: -2 });
});

test("each part holds its own", async () => {
  const { handler } = stage.cast.roads;
  const held = async (tab: InboxTab) => new Set(idsOf(await list(handler, tab)));
  expect(await held("receive")).toEqual(new Set([ids.fresh]));
  expect(await held("handling")).toEqual(new Set([ids.late]));
  expect(await held("head")).toEqual(new Set([ids.soon, ids.returning, ids.co]));
  expect(await held("issued")).toEqual(new Set([ids.issued]));
  expect(await held("co")).toEqual(new Set([ids.co]));
  expect(await held("returned")).toEqual(new Set([ids.returning]));
  expect((await held("all")).size).toBe(6);
});

test("done work comes last", async () => {
  expect(idsOf(await list(stage.cast.roads.handler, "all")).at(-1)).toBe(ids.issued);
});

test("the counts are those of the lists, with the same search", async () => {
  const { handler } = stage.cast.roads;
  for (const q of ["", "待签"]) {
    const counts = await countInbox(stage.database, handler, q);
    for (const tab of INBOX_TABS)
      expect([tab, counts[tab]]).toEqual([tab, (await list(handler, tab, { q })).length]);
  }
});

test("title, number and deputy are searched; signs of the pattern are plain characters", async () => {
  const { handler } = stage.cast.roads;
  const [row] = await list(handler, "all", { q: "待签" });
  expect(row?.id).toBe(ids.soon);
  expect(idsOf(await list(handler, "all", { q: row?.caseNumber ?? "" }))).toEqual([ids.soon]);
  expect(await list(handler, "all", { q: row?.lead ?? "" })).toHaveLength(6);
  expect(await list(handler, "all", { q: "%" })).toHaveLength(0);
  expect(await list(handler, "all", { q: "_" })).toHaveLength(0);
});

test("pages follow each other", async () => {
  const { handler } = stage.cast.roads;
  const all = idsOf(await list(handler, "all"));
  const first = idsOf(await list(handler, "all", { size: 4 }));
  const second = idsOf(await list(handler, "all", { size: 4, page: 2 }));
  expect([...first, ...second]).toEqual(all);
});

test("a unit sees its own part only, others nothing", async () => {
  const { schools, finance, staff, lead } = stage.cast;
  expect(idsOf(await list(schools.handler, "all"))).toEqual([ids.other]);
  expect(await list(finance.handler, "all")).toEqual([]);
  expect(await list(staff, "all")).toEqual([]);
  expect(await list(lead, "all")).toEqual([]);
  expect((await countInbox(stage.database, staff)).all).toBe(0);
});

test("the head sees what waits for him with its gist", async () => {
  const { roads } = stage.cast;
  await act(stage, askExtension, roads.handler, TODAY, {
    ...(await workSeen(stage, ids.late)),
    ground: "hard",
    note: "需要会同上游县区。",
  });
  const lines = await listForHead(stage.database, roads.head, NOW);
  expect(idsOf(lines)).toEqual([ids.late, ids.soon, ids.returning, ids.co]);
  const [late, soon, returning, co] = lines;
  expect(late).toMatchObject({ extensionProposed: true, extension: { ground: "hard", dueOn: "2023-07-05" } });
  expect(soon?.draft).toMatchObject({ round: 1, class: { key: "A" }, draftedBy: "路经办" });
  expect(returning?.request).toMatchObject({ reason: "不属于交通部门职责。", proposedBy: "路经办" });
  expect(returning?.request?.unit?.name).toBe("市教育体育局");
  expect(co?.opinion).toMatchObject({ text: "同意设站。", draftedBy: "路经办" });
  expect(await listForHead(stage.database, stage.cast.finance.head, NOW)).toEqual([]);
});
