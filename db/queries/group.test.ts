import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkCase } from "@/db/commands/group/link";
import { mergeCases } from "@/db/commands/group/merge";
import { agreeToSplit, proposeSplit } from "@/db/commands/group/split";
import { readListQuery } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";
import { rowOf } from "@/tests/support/look";
import { morning } from "@/tests/support/moment";
import { act, contact, issue, moveWork, seen, sign, workUpTo, writeReply } from "@/tests/support/steps";
import { acceptOne, assignOne, fileOne, openStage } from "@/tests/support/story";
import { listGroups, pageOfGroups, readGroup, readLineage } from "./group";
import { listSuggestions } from "./suggestion-list";

const OLD = "2023-03-15";
const NOW = "2024-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
let [old, fresh, hidden] = ["", "", ""];
beforeAll(async () => {
  stage = await openStage();
  const { roads, staff } = stage.cast;
  const first = await assignOne(stage, OLD);
  await workUpTo(stage, OLD, roads, first.workId, "working");
  await contact(stage, OLD, roads, first.workId);
  const commitments = [{ text: "年内完成。", dueOn: "2023-12-29", owner: "规划科" }];
  await writeReply(stage, OLD, roads, first.workId, { classKey: "B", commitments });
  for (const move of ["draft", "submitForSignature"] as const)
    await moveWork(stage, OLD, first.workId, roads.handler, move);
  await sign(stage, OLD, roads, first.workId);
  await issue(stage, OLD, roads, first.workId);
  old = first.id;
  hidden = await acceptOne(stage, OLD, { publicity: "none", by: stage.cast.stranger });
  fresh = (await assignOne(stage, NOW, {}, { title: "再次提出的建议" })).id;
  for (const earlier of [old, hidden]) {
    const { series, number } = await rowOf(stage, earlier);
    await act(stage, linkCase, staff, NOW, { id: fresh, number: `${series}-${number}` });
  }
});
afterAll(() => stage.drop());

const lineage = async (viewer: Viewer, id: string) =>
  readLineage(stage.database, viewer, await rowOf(stage, id), morning(NOW));

describe("the same matter", () => {
  test("shows year, class and what came of it, both ways", async () => {
    const { staff } = stage.cast;
    const { earlier, unsolvedYears } = await lineage(staff, fresh);
    const kin = earlier.find(({ id }) => id === old);
    expect(kin).toMatchObject({ year: 2023, classMeaning: "planned", missed: true, unsolved: true });
    expect(unsolvedYears).toBe(2);
    expect((await lineage(staff, old)).later.map(({ id }) => id)).toEqual([fresh]);
  });

  test("is told without a way in to whoever may not open it, and not at all where its deputy does not want it", async () => {
    const { roads, lead } = stage.cast;
    const byHandler = (await lineage(roads.handler, fresh)).earlier;
    expect(byHandler.map(({ id, href }) => [id, href])).toEqual([[old, `/suggestions/${old}`]]);
    expect((await lineage(lead, fresh)).earlier.map(({ id }) => id)).toEqual([old]);
    expect((await lineage(stage.cast.staff, fresh)).earlier).toHaveLength(2);
  });

  test("marks the case in the list", async () => {
    const query = readListQuery({ mark: "repeated" });
    const { rows } = await listSuggestions(stage.database, stage.cast.staff, query, morning(NOW));
    expect(rows.map(({ id, marks }) => [id, marks])).toEqual([[fresh, ["repeated"]]]);
  });
});

test("a group is listed with its main case first", async () => {
  const { staff, stranger } = stage.cast;
  const [a, b] = [await acceptOne(stage, NOW), await acceptOne(stage, NOW)];
  await act(stage, mergeCases, staff, NOW, { ...(await seen(stage, b)), memberIds: [a], note: "同一事项" });
  const group = await readGroup(stage.database, staff, await rowOf(stage, a));
  expect(group?.members.map(({ id }) => id)).toEqual([b, a]);
  const seenByStranger = await readGroup(stage.database, stranger, await rowOf(stage, a));
  expect(seenByStranger?.members.every(({ href }) => href === null)).toBe(true);
  const listed = await listGroups(stage.database, staff);
  expect(listed.map(({ id, members }) => [id, members])).toEqual([[b, 2]]);
  const { rows, total } = await pageOfGroups(stage.database, staff, 1);
  expect(rows.map(({ id, href, members }) => [id, href, members, total])).toEqual([
    [group?.id, `/suggestions/${b}`, 2, 1],
  ]);
  expect((await pageOfGroups(stage.database, stranger, 1)).total).toBe(0);
});

test("a part says what it was split from, and the whole what came of it", async () => {
  const { staff, lead } = stage.cast;
  const id = await fileOne(stage, NOW, { title: "两件事的建议" });
  const parts = { titles: ["其一", "其二"], place: { p1: "1", p2: "2" }, note: "两件事" };
  await act(stage, proposeSplit, staff, NOW, { ...(await seen(stage, id)), ...parts });
  await act(stage, agreeToSplit, lead, NOW, await seen(stage, id));
  const { splitInto } = await lineage(staff, id);
  expect(splitInto.map(({ title }) => title).toSorted()).toEqual(["其一", "其二"]);
  const [part] = splitInto;
  expect((await lineage(staff, part?.id ?? "")).splitFrom.map(({ title }) => title)).toEqual([
    "两件事的建议",
  ]);
});
