import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attach } from "@/db/commands/attachment";
import { findExperts, listExperts, pageOfExperts } from "@/db/queries/expert";
import { countFigures } from "@/db/queries/statistics-groups";
import { evaluationExperts, experts } from "@/db/schema";
import { expertFields } from "@/domain/evaluation/input";
import { seenOf } from "@/domain/organisation/fields";
import { namesSince, rowOf } from "@/tests/support/look";
import { morning } from "@/tests/support/moment";
import { evaluateIt, evaluationRow, holdPanel, panelForm, someExperts } from "@/tests/support/panel";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { act, moveCase, rateIt, replyIt } from "@/tests/support/steps";
import { openStage, replyOne } from "@/tests/support/story";
import { addExpert, changeExpert, retireExpert, reviveExpert } from "./expert";
import { holdMeeting } from "./hold";
import { arrangePanel, callPanel } from "./panel";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const DAY = "2023-03-15";

/** A case whose deputy was not satisfied twice. */
async function evaluating() {
  const made = await replyOne(stage, DAY);
  await rateIt(stage, DAY, made.id, "dissatisfied");
  await replyIt(stage, DAY, made.id);
  await rateIt(stage, DAY, made.id, "dissatisfied");
  return made;
}

describe("the pool of experts", () => {
  const fields = { name: "齐思远", field: "环境工程", employer: "市职业学院", phone: "0392-0001111" };

  test("is kept by staff; one person of one employer stands in it once", async () => {
    const { staff, leader, administrator } = stage.cast;
    const form = { id: crypto.randomUUID(), ...fields };
    for (const stranger of [leader, administrator])
      expect(await refused(act(stage, addExpert, stranger, DAY, form))).toBe(FORBIDDEN);
    expect(await refused(act(stage, addExpert, staff, DAY, form))).toBe("done");
    expect(await refused(act(stage, addExpert, staff, DAY, form))).toBe("conflict organisation.sentTwice");
    const twin = { ...form, id: crypto.randomUUID() };
    expect(await refused(act(stage, addExpert, staff, DAY, twin))).toBe("conflict expert.alreadyThere");
    const elsewhere = { ...twin, employer: "市环境监测站" };
    expect(await refused(act(stage, addExpert, staff, DAY, elsewhere))).toBe("done");
    const found = await findExperts(stage.database, staff, `${fields.name}  市环境监测站`);
    expect(found.map(({ id }) => id)).toEqual([twin.id]);
    const { rows, total } = await pageOfExperts(stage.database, staff, { q: fields.name, page: 2 });
    expect([rows.length, total]).toEqual([2, 2]);
  });

  test("is changed by whoever saw it as it stands; retired, never deleted, and back again", async () => {
    const { staff } = stage.cast;
    const [id = ""] = await someExperts(stage, DAY, 1);
    const find = async () =>
      (await listExperts(stage.database, staff, { retired: true })).find((row) => row.id === id);
    const row = await find();
    if (!row) throw new Error("no expert");
    const change = { id, seen: seenOf(expertFields, row), ...fields, name: row.name };
    expect(await refused(act(stage, changeExpert, staff, DAY, change))).toBe("done");
    const late = { ...change, phone: "1" };
    expect(await refused(act(stage, changeExpert, staff, DAY, late))).toBe(LATE);
    const twice = async (command: typeof retireExpert) => [
      await refused(act(stage, command, staff, DAY, { id })),
      await refused(act(stage, command, staff, DAY, { id })),
    ];
    expect(await twice(retireExpert)).toEqual(["done", "conflict organisation.alreadyRetired"]);
    expect((await find())?.retiredOn).toBe(DAY);
    expect(await twice(reviveExpert)).toEqual(["done", "conflict organisation.notRetired"]);
  });
});

describe("the panel", () => {
  test("has three experts of the pool at least, and is called once for a round", async () => {
    const { staff, leader } = stage.cast;
    const { id } = await evaluating();
    const form = await panelForm(stage, DAY, id);
    const [one = "", two = ""] = form.expertIds;
    const send = (more: object, by = staff) => refused(act(stage, callPanel, by, DAY, { ...form, ...more }));
    expect(await send({}, leader)).toBe(FORBIDDEN);
    expect(await send({ expertIds: [one, two] })).toBe("invalid expertIds");
    expect(await send({ expertIds: [one, two, two] })).toBe("invalid expertIds");
    expect(await send({ expertIds: [one, two, crypto.randomUUID()] })).toBe(
      "conflict evaluation.unknownExpert",
    );
    await stage.database.update(experts).set({ retiredOn: DAY }).where(eq(experts.id, one));
    expect(await send({})).toBe("conflict evaluation.unknownExpert");
    await stage.database.update(experts).set({ retiredOn: null }).where(eq(experts.id, one));
    expect([await send({}), await send({})]).toEqual(["done", "conflict evaluation.alreadyCalled"]);
    const answered = await replyOne(stage, DAY);
    expect(await send({ id: answered.id })).toBe("conflict evaluation.caseEvaluating");
  });

  test("can be arranged anew until it has met; an old page is late", async () => {
    const { staff } = stage.cast;
    const { id } = await evaluating();
    const form = await panelForm(stage, DAY, id);
    await act(stage, callPanel, staff, DAY, form);
    const other = [...form.expertIds.slice(0, 2), ...(await someExperts(stage, DAY, 2))];
    const change = { ...form, version: 1, expertIds: other, meetingOn: "2023-03-20" };
    expect(await refused(act(stage, arrangePanel, staff, DAY, change))).toBe("done");
    expect(await refused(act(stage, arrangePanel, staff, DAY, change))).toBe(LATE);
    const { id: evaluationId, meetingOn } = await evaluationRow(stage, id);
    expect(meetingOn).toBe("2023-03-20");
    const seats = eq(evaluationExperts.evaluationId, evaluationId);
    const rows = await stage.database.select().from(evaluationExperts).where(seats);
    expect(rows.map(({ expertId }) => expertId).toSorted()).toEqual(other.toSorted());
  });

  test("meets on its day, and each expert is heard", async () => {
    const { staff } = stage.cast;
    const { id } = await evaluating();
    const form = { ...(await panelForm(stage, DAY, id)), meetingOn: "2023-03-20" };
    await act(stage, callPanel, staff, DAY, form);
    const views = form.expertIds.map((expertId) => ({ expertId, view: "同意再办一次。" }));
    const send = (on: string, more: object = {}) =>
      refused(act(stage, holdMeeting, staff, on, { id, version: 1, minutes: "逐点讨论。", views, ...more }));
    expect(await send(DAY)).toBe("conflict evaluation.meetingOver");
    const silent = { views: views.slice(1) };
    expect(await send("2023-03-20", silent)).toBe("conflict evaluation.viewsIncomplete");
    expect(await send("2023-03-20")).toBe("done");
    expect((await evaluationRow(stage, id)).state).toBe("held");
    const again = { version: 2, minutes: "更正：逐点讨论。" };
    expect(await send("2023-03-20", again)).toBe("done");
  });
});

describe("the opinion", () => {
  test("needs the meeting, ends the evaluation, and the unit acts on it once", async () => {
    const { staff } = stage.cast;
    const { id } = await evaluating();
    const alone = () => refused(moveCase(stage, DAY, id, staff, "evaluate", "应增设一处。"));
    expect(await alone()).toBe("conflict suggestion.panelHeld");
    await act(stage, callPanel, staff, DAY, await panelForm(stage, DAY, id));
    expect(await alone()).toBe("conflict suggestion.panelHeld");
    const { id: evaluationId, version } = await evaluationRow(stage, id);
    const seats = await stage.database
      .select()
      .from(evaluationExperts)
      .where(eq(evaluationExperts.evaluationId, evaluationId));
    const views = seats.map(({ expertId }) => ({ expertId, view: "同意。" }));
    await act(stage, holdMeeting, staff, DAY, { id, version, minutes: "逐点讨论。", views });
    expect(await alone()).toBe("done");
    expect(await evaluationRow(stage, id)).toMatchObject({
      state: "finished",
      opinion: "应增设一处。",
      finishedOn: DAY,
    });
    expect((await rowOf(stage, id)).evaluation).toBe("应增设一处。");
    await moveCase(stage, DAY, id, staff, "handBack");
    await replyIt(stage, DAY, id);
    await rateIt(stage, DAY, id, "dissatisfied");
    expect(await rowOf(stage, id)).toMatchObject({ state: "closed", round: 3, closing: "evaluated" });
    const fourth = moveCase(stage, DAY, id, staff, "handBack");
    expect(await refused(fourth)).toBe(CLOSED);
    const names = await namesSince(stage, id);
    expect(names.filter((name) => name.startsWith("evaluation."))).toEqual(
      ["call", "hold", "finish"].map((name) => `evaluation.${name}`),
    );
  });

  test("the final rating stays as it is in the statistics", async () => {
    const figures = () => countFigures(stage.database, stage.cast.staff, {}, morning(DAY));
    const { id } = await evaluating();
    const before = await figures();
    await evaluateIt(stage, DAY, id, "办理得当。");
    await moveCase(stage, DAY, id, stage.cast.staff, "closeEvaluated");
    const after = await figures();
    expect(after.dissatisfied).toEqual(before.dissatisfied);
    expect(after.unrated).toEqual(before.unrated);
    expect(after.content).toEqual(before.content);
  });
});

test("papers of an evaluation are the office's, while the case is evaluated", async () => {
  const { staff, lead, roads } = stage.cast;
  const { id } = await evaluating();
  await holdPanel(stage, DAY, id);
  const { id: subjectId } = await evaluationRow(stage, id);
  const file = (name: string) => ({
    ...{ suggestionId: id, assignmentId: null, purpose: "evaluation", subjectId },
    ...{ name, mime: "application/pdf", size: 9, sha256: "b".repeat(64) },
  });
  for (const stranger of [lead, roads.handler])
    expect(await refused(act(stage, attach, stranger, DAY, file("意见.pdf")))).toBe(GONE);
  expect(await refused(act(stage, attach, staff, DAY, file("意见.pdf")))).toBe("done");
  await moveCase(stage, DAY, id, staff, "evaluate", "办理得当。");
  await moveCase(stage, DAY, id, staff, "closeEvaluated");
  const late = act(stage, attach, staff, DAY, file("补充.pdf"));
  expect(await refused(late)).toBe("conflict attachment.evaluationIsOver");
});
