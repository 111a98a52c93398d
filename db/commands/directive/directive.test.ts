import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignments, directiveReceipts, directives, notifications } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { namesSince } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, GONE, refused } from "@/tests/support/refused";
import { act, moveCase } from "@/tests/support/steps";
import { acceptOne, assignOne, closeOne, openStage } from "@/tests/support/story";
import { listTasks } from "../../queries/task";
import { urge } from "../suggestion/urge";
import { answerDirective, readDirective } from "./answer";
import { instruct } from "./instruct";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const tell = (id: string, more = {}, by: Viewer = stage.cast.leader, on = DAY) =>
  act(stage, instruct, by, on, { id, note: "请在汛期前办结。", ...more });
const receiptOf = async (id: string, unitId: string) => {
  const [row] = await stage.database
    .select({ receipt: directiveReceipts })
    .from(directiveReceipts)
    .innerJoin(directives, eq(directives.id, directiveReceipts.directiveId))
    .innerJoin(assignments, eq(assignments.id, directiveReceipts.assignmentId))
    .where(and(eq(directives.suggestionId, id), eq(assignments.unitId, unitId)));
  return row?.receipt;
};
const idOf = async (id: string, unitId: string) => (await receiptOf(id, unitId))?.id ?? "";
const tasksOf = async (viewer: Viewer, id: string) =>
  (await listTasks(stage.database, viewer, new Date(`${DAY}T12:00:00+08:00`)))
    .filter(({ suggestionId, name }) => suggestionId === id && name.endsWith("Directive"))
    .map(({ name, dueOn }) => `${name} ${dueOn ?? ""}`.trim());

describe("a directive goes to every unit that has the case", () => {
  test("an urging by staff and an instruction by a leader; each unit confirms for itself", async () => {
    const { roads, finance, staff } = stage.cast;
    const { id } = await assignOne(stage, DAY, { lead: roads, co: [finance] });
    await act(stage, urge, staff, DAY, { id, note: "请尽快联系代表。" });
    for (const viewer of [roads.handler, roads.head, finance.handler])
      expect(await tasksOf(viewer, id)).toEqual(["readDirective"]);
    await act(stage, readDirective, roads.head, DAY, { id: await idOf(id, roads.id) });
    expect(await receiptOf(id, roads.id)).toMatchObject({ readBy: roads.head.userId });
    expect(await tasksOf(roads.handler, id)).toEqual([]);
    expect(await tasksOf(finance.head, id)).toEqual(["readDirective"]);
    expect(await namesSince(stage, id)).toContain("directive.read");
  });

  test("with a day they report by then; the giver is told", async () => {
    const { roads, leader } = stage.cast;
    const { id } = await assignOne(stage, DAY);
    await tell(id, { answerBy: "2023-03-31" });
    const receipt = await idOf(id, roads.id);
    expect(await tasksOf(roads.handler, id)).toEqual(["answerDirective 2023-03-31"]);
    expect(await tasksOf(roads.head, id)).toEqual(["readDirective"]);
    await act(stage, answerDirective, roads.handler, DAY, { id: receipt, answer: "已列入计划。" });
    expect(await receiptOf(id, roads.id)).toMatchObject({
      ...{ answer: "已列入计划。", readBy: roads.handler.userId },
    });
    expect(await tasksOf(roads.handler, id)).toEqual([]);
    const told = await stage.database
      .select()
      .from(notifications)
      .where(and(eq(notifications.suggestionId, id), eq(notifications.userId, leader.userId)));
    expect(told.map(({ key }) => key)).toContain("directive.answer");
  });
});

describe("what is refused", () => {
  test("twice, another unit, another role, no words", async () => {
    const { roads, schools, staff, lead } = stage.cast;
    const { id } = await assignOne(stage, DAY);
    await tell(id);
    const receipt = await idOf(id, roads.id);
    const read = (by: Viewer) => refused(act(stage, readDirective, by, DAY, { id: receipt }));
    expect(await read(schools.head)).toBe(GONE);
    expect(await read(staff)).toBe(FORBIDDEN);
    expect(await read(roads.handler)).toBe("done");
    expect(await read(roads.head)).toBe("conflict general.alreadyDone");
    const answer = (by: Viewer, text = "已办。") =>
      refused(act(stage, answerDirective, by, DAY, { id: receipt, answer: text }));
    expect(await answer(lead)).toBe(FORBIDDEN);
    expect(await answer(roads.handler, " ")).toBe("invalid answer");
    expect(await answer(roads.handler)).toBe("done");
    expect(await answer(roads.head)).toBe("conflict directive.answered");
  });

  test("only leaders instruct, only about a case that units have, and no day of the past", async () => {
    const { staff, office, leader, lead } = stage.cast;
    const { id } = await assignOne(stage, DAY);
    for (const by of [staff, office]) expect(await refused(tell(id, {}, by))).toBe(FORBIDDEN);
    expect(await refused(tell(id, { answerBy: "2023-03-14" }))).toBe("conflict suggestion.answerInThePast");
    expect(await refused(tell(id, { note: "" }))).toBe("invalid note");
    expect(await refused(tell(await acceptOne(stage, DAY)))).toBe(CLOSED);
    expect(await refused(tell((await closeOne(stage, DAY)).id))).toBe(CLOSED);
    await moveCase(stage, DAY, id, lead, "askWithdrawal", "情况已经变化。");
    await moveCase(stage, DAY, id, staff, "confirmWithdrawal");
    expect(await refused(tell(id, {}, leader))).toBe(CLOSED);
  });

  test("after a withdrawal there is nothing left to confirm", async () => {
    const { staff, lead, roads } = stage.cast;
    const { id } = await assignOne(stage, DAY);
    await tell(id);
    const receipt = await idOf(id, roads.id);
    await moveCase(stage, DAY, id, lead, "askWithdrawal", "情况已经变化。");
    await moveCase(stage, DAY, id, staff, "confirmWithdrawal");
    expect(await refused(act(stage, readDirective, roads.head, DAY, { id: receipt }))).toBe(CLOSED);
    expect(await tasksOf(roads.head, id)).toEqual([]);
  });
});
