import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerReturn, proposeReturn } from "@/db/commands/assignment/return";
import type { Viewer } from "@/domain/viewer";
import { morning } from "@/tests/support/moment";
import { GONE, refused } from "@/tests/support/refused";
import { act, contact, moveWork, workSeen, workUpTo, writeReply } from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { readCase } from "./case";

let stage: Awaited<ReturnType<typeof openStage>>;
let id: string;
let lead: { workId: string; part: (unit: (typeof stage)["cast"]["roads"]) => Promise<string> };

const read = (viewer: Viewer) => readCase(stage.database, viewer, id, morning("2024-03-20"));

// A co-signed case whose lead unit is writing its reply.
beforeAll(async () => {
  stage = await openStage();
  const { roads, schools, second } = stage.cast;
  const made = await assignOne(
    stage,
    "2024-03-06",
    { lead: roads, co: [schools] },
    { title: "公交站点", cosigners: [second] },
  );
  id = made.id;
  lead = made;
  await workUpTo(stage, "2024-03-07", roads, made.workId, "working");
  await contact(stage, "2024-03-08", roads, made.workId);
  await writeReply(stage, "2024-03-11", roads, made.workId);
  await moveWork(stage, "2024-03-12", made.workId, roads.handler, "draft");
}, 60_000);
afterAll(() => stage.drop());

describe("a case's page", () => {
  test("is not there for whoever may not see the case, nor for an id that is none", async () => {
    const { stranger, court, station, administrator, otherClerk } = stage.cast;
    for (const viewer of [stranger, court.handler, station, administrator, otherClerk])
      expect(await refused(read(viewer))).toBe(GONE);
    for (const none of ["../1", "-".repeat(36)])
      expect(await refused(readCase(stage.database, stage.cast.staff, none, new Date()))).toBe(GONE);
  });

  test("shows a reply that is being written to its own unit only", async () => {
    const { roads, schools, staff, lead: deputy } = stage.cast;
    expect((await read(roads.head)).replies).toHaveLength(1);
    for (const viewer of [schools.handler, staff, deputy]) expect((await read(viewer)).replies).toEqual([]);
  });

  test("tells the deputy what concerns him, and the office the steps in between", async () => {
    const names = async (viewer: Viewer) => (await read(viewer)).events.map(({ name }) => name);
    expect(await names(stage.cast.second)).not.toContain("assignment.draft");
    expect(await names(stage.cast.second)).toContain("assignment.recordContact");
    expect(await names(stage.cast.staff)).toContain("assignment.draft");
  });

  test("offers the units' parts to the office and to the unit itself, to nobody else", async () => {
    const { roads, schools, staff, lead: deputy, leader } = stage.cast;
    const offered = async (viewer: Viewer) => {
      const { assignments } = await read(viewer);
      return assignments.map((work) => [work.unitId === roads.id, work.offers.map(({ name }) => name)]);
    };
    expect(await offered(staff)).toEqual([
      [true, []],
      [false, ["waive"]],
    ]);
    expect(await offered(roads.handler)).toEqual([
      [true, expect.arrayContaining(["submitForSignature"])],
      [false, []],
    ]);
    expect(await offered(schools.handler)).toEqual([
      [true, []],
      [false, ["receive", "proposeReturn"]],
    ]);
    for (const viewer of [deputy, leader])
      expect(await offered(viewer)).toEqual([
        [true, []],
        [false, []],
      ]);
    expect(await lead.part(schools)).not.toBe(lead.workId);
  });

  test("does not tell the deputy nor other units that one would rather give it back, before it is decided", async () => {
    const { roads, schools, lead: deputy, staff } = stage.cast;
    const on = "2024-03-13";
    const made = await assignOne(stage, on, { lead: roads, co: [schools] });
    const form = { ...(await workSeen(stage, made.workId)), note: "不属于我单位职责。" };
    await act(stage, proposeReturn, roads.handler, on, form);
    const consent = { ...(await workSeen(stage, made.workId)), transition: "consentReturn" };
    await act(stage, answerReturn, roads.head, on, consent);
    const told = async (viewer: Viewer) => {
      const story = await readCase(stage.database, viewer, made.id, morning(on));
      const work = story.assignments.find(({ id: each }) => each === made.workId);
      const clocks = story.clocks.some(({ clock }) => clock === "reassign");
      return [work?.state, clocks, story.returns.length];
    };
    for (const viewer of [staff, roads.handler])
      expect(await told(viewer)).toEqual(["return_requested", true, 1]);
    for (const viewer of [deputy, schools.handler])
      expect(await told(viewer)).toEqual(["received", false, 0]);
  });

  test("says who may rate, and which clocks run", async () => {
    const story = await read(stage.cast.lead);
    expect(story.raterId).toBe(stage.cast.lead.userId);
    const running = story.clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ clock }) => clock);
    expect(running).toEqual(expect.arrayContaining(["reply", "coOpinion"]));
  });
});
