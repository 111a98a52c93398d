import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { savePaper } from "@/db/commands/paper/enter";
import { saveDraft } from "@/db/commands/suggestion/draft";
import type { Viewer } from "@/domain/viewer";
import { settle } from "@/tests/support/cast";
import { clockLines } from "@/tests/support/look";
import { morning } from "@/tests/support/moment";
import { GONE, refused } from "@/tests/support/refused";
import { act, draftText, file, fullText, moveCase, seen } from "@/tests/support/steps";
import { openStage } from "@/tests/support/story";
import { findOwnSuggestion, lastSaved, readDraft } from "./own";
import { previewFiling } from "./own-filing";
import { namesOf } from "./people";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const BETWEEN = "2023-03-15";
const IN_SESSION = "2023-02-21";
const own = (viewer: Viewer, id: string) => findOwnSuggestion(stage.database, viewer, id);

describe("an own suggestion", () => {
  test("is the lead deputy's alone: whoever signs with him, and staff, find none to write on", async () => {
    const { lead, second, staff, stranger } = stage.cast;
    const id = await draftText(stage, BETWEEN, { cosignerIds: [second.userId] });
    await moveCase(stage, BETWEEN, id, lead, "invite");
    expect((await own(lead, id)).id).toBe(id);
    for (const other of [second, staff, stranger]) expect(await refused(own(other, id))).toBe(GONE);
  });

  test("is not found by the same person in another role", async () => {
    const id = await draftText(stage, BETWEEN);
    expect(await refused(own({ ...stage.cast.lead, role: "auditor" }, id))).toBe(GONE);
  });
});

test("a draft is read as its form sent it", async () => {
  const { lead, second, third, roads, schools, categoryId } = stage.cast;
  const id = crypto.randomUUID();
  const sent = {
    title: "关于路灯的建议",
    situation: "路灯不亮。",
    cause: "无人管护。",
    points: ["修好路灯。", "明确管护单位。"],
    categoryId,
    publicity: "title_only",
    formation: "visit",
    repeatedYears: "3",
    wantsContact: true,
    oneMatter: true,
    wishedUnitIds: [roads.id, schools.id],
    cosignerIds: [second.userId, third.userId],
  };
  await act(stage, saveDraft, lead, BETWEEN, { id, ...sent });
  const read = await readDraft(stage.database, lead, await own(lead, id));
  expect({ ...read, wishedUnitIds: read.wishedUnitIds.toSorted() }).toEqual({
    ...sent,
    wishedUnitIds: sent.wishedUnitIds.toSorted(),
  });
});

test("of an empty draft nothing is chosen", async () => {
  const { lead } = stage.cast;
  const id = crypto.randomUUID();
  await act(stage, saveDraft, lead, BETWEEN, { id });
  expect(await readDraft(stage.database, lead, await own(lead, id))).toMatchObject({
    ...{ title: "", points: [], categoryId: "", publicity: "", formation: "", repeatedYears: "0" },
    ...{ wantsContact: false, oneMatter: false, wishedUnitIds: [], cosignerIds: [] },
  });
});

describe("what is told before filing is what happens then", () => {
  const preview = async (id: string, day: string) => {
    const { lead } = stage.cast;
    const told = await previewFiling(stage.database, lead, await own(lead, id), morning(day));
    return { ...told, line: `${told.clock.clock} ${told.clock.from} > ${told.due.dueOn}` };
  };
  const happens = async (id: string, day: string) => {
    await file(stage, day, id);
    return clockLines(stage, id);
  };

  test("between sessions it goes to the office, whose clock runs from today", async () => {
    const id = await draftText(stage, BETWEEN);
    const { path, cutoff, line } = await preview(id, BETWEEN);
    expect([path, cutoff]).toEqual(["office", null]);
    expect(await happens(id, BETWEEN)).toEqual([line]);
  });

  test("in session to the delegation, until the session's cut-off, with a clock from its close", async () => {
    const id = await draftText(stage, IN_SESSION);
    const { path, cutoff, line } = await preview(id, IN_SESSION);
    expect([path, cutoff?.toISOString()]).toEqual(["delegation", "2023-02-23T04:00:00.000Z"]);
    expect(line).toMatch(/^sessionAssign 2023-02-24/);
    expect(await happens(id, IN_SESSION)).toEqual([line]);
  });

  test("in session straight to the secretariat where no delegation checks", async () => {
    await settle(stage.database, stage.cast.congressId, { delegationCheck: false, extensionConsent: true });
    const id = await draftText(stage, IN_SESSION);
    const { path, line } = await preview(id, IN_SESSION);
    expect(path).toBe("secretariat");
    expect(await happens(id, IN_SESSION)).toEqual([line]);
  });

  test("and nothing is filed by asking", async () => {
    const id = await draftText(stage, BETWEEN);
    await preview(id, BETWEEN);
    expect(await clockLines(stage, id)).toEqual([]);
    expect((await seen(stage, id)).version).toBe(1);
  });
});

test("who saved a draft last, and when, is told to whoever may see it", async () => {
  const { lead, staff, otherStaff, stranger } = stage.cast;
  const names = await namesOf(stage.database, [lead.userId, staff.userId]);
  const last = async (viewer: Viewer) => (await lastSaved(stage.database, viewer, paper.id))[0];
  const paper = { ...fullText(stage), id: crypto.randomUUID(), version: 0, leadId: lead.userId };
  await act(stage, savePaper, staff, BETWEEN, paper);
  expect(await last(lead)).toEqual({ by: names.get(staff.userId), at: morning(BETWEEN) });
  const { leadId: _lead, ...words } = paper;
  await act(stage, saveDraft, lead, "2023-03-16", { ...words, version: 1, title: "代表改的题目" });
  expect(await last(staff)).toEqual({ by: names.get(lead.userId), at: morning("2023-03-16") });
  for (const other of [otherStaff, stranger]) expect(await last(other)).toBeUndefined();
});
