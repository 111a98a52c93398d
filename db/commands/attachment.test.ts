import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAttachments } from "@/db/queries/attachment";
import { listEvents } from "@/db/queries/event";
import type { Viewer } from "@/domain/viewer";
import { FORBIDDEN, GONE, refused } from "@/tests/support/refused";
import { act, draftText, rateIt, workUpTo } from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { attach, detach } from "./attachment";

const DAY = "2023-03-15";
const NEXT = "2023-03-16";
const LATER = "2023-03-20";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const file = (name: string) => ({ name, mime: "application/pdf", size: 9, sha256: "a".repeat(64) });
const put = (by: Viewer, on: string, suggestionId: string, assignmentId: string | null, name = "图.pdf") =>
  act(stage, attach, by, on, { suggestionId, assignmentId, ...file(name) });
const take = (by: Viewer, on: string, id: string) => refused(act(stage, detach, by, on, { id }));
const names = async (viewer: Viewer, id: string) =>
  (await listAttachments(stage.database, viewer, id)).map(({ name }) => name);

describe("a draft's file", () => {
  test("is its lead deputy's, once; taken off, it can come back", async () => {
    const { lead, second, stranger, staff } = stage.cast;
    const id = await draftText(stage, DAY, { cosignerIds: [second.userId] });
    for (const other of [stranger, second, staff])
      expect(await refused(put(other, DAY, id, null))).toBe(GONE);
    expect(await refused(put(stage.cast.leader, DAY, id, null))).toBe(FORBIDDEN);
    const { id: fileId } = await put(lead, DAY, id, null);
    expect(await refused(put(lead, DAY, id, null))).toBe("conflict attachment.alreadyThere");
    expect(await take(stranger, DAY, fileId)).toBe(GONE);
    expect(await take(lead, DAY, fileId)).toBe("done");
    expect(await take(lead, DAY, fileId)).toBe(GONE);
    expect(await names(lead, id)).toEqual([]);
    await put(lead, DAY, id, null);
    expect(await names(lead, id)).toEqual(["图.pdf"]);
  });

  test("is one of ten at most", async () => {
    const id = await draftText(stage, DAY);
    for (let n = 1; n <= 10; n += 1) await put(stage.cast.lead, DAY, id, null, `${n}.pdf`);
    expect(await refused(put(stage.cast.lead, DAY, id, null, "11.pdf"))).toBe("conflict attachment.tooMany");
  });
});

describe("a unit's paper", () => {
  test("is read by others once it went out, also in the next round, whose own is not yet", async () => {
    const { roads, schools, lead, staff } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY, { lead: roads });
    await workUpTo(stage, DAY, roads, workId, "received");
    expect(await refused(put(schools.handler, DAY, id, workId))).toBe(GONE);
    const { id: first } = await put(roads.handler, DAY, id, workId, "一.pdf");
    expect(await names(lead, id)).toEqual([]);
    expect(await names(staff, id)).toEqual(["一.pdf"]);
    const told = async (viewer: Viewer) =>
      (await listEvents(stage.database, viewer, id)).filter(({ name }) => name === "suggestion.attach")
        .length;
    expect([await told(lead), await told(staff), await told(roads.head)]).toEqual([0, 1, 1]);
    await workUpTo(stage, NEXT, roads, workId, "issued");
    expect(await names(lead, id)).toEqual(["一.pdf"]);
    expect(await take(roads.handler, NEXT, first)).toBe("conflict attachment.workIsClosed");
    await rateIt(stage, NEXT, id, "dissatisfied");
    const { id: second } = await put(roads.handler, LATER, id, workId, "二.pdf");
    expect(await names(lead, id)).toEqual(["一.pdf"]);
    expect(await names(roads.head, id)).toEqual(["一.pdf", "二.pdf"]);
    expect(await take(roads.handler, LATER, first)).toBe("conflict attachment.workIsClosed");
    expect(await take(roads.handler, LATER, second)).toBe("done");
  });
});
