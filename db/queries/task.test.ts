import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerExtension, askExtension } from "@/db/commands/assignment/extension";
import { agreeToWithdrawal } from "@/db/commands/suggestion/cosign";
import { firstReview } from "@/db/commands/suggestion/review";
import type { Viewer } from "@/domain/viewer";
import { morning } from "@/tests/support/moment";
import { refused } from "@/tests/support/refused";
import { act, draftText, moveCase, rateIt, replyIt, seen, workSeen, workUpTo } from "@/tests/support/steps";
import { assignOne, fileOne, openStage } from "@/tests/support/story";
import { listDecisions } from "./decision-desk";
import { listTasks, pageOfTasks, TASKS_ON_A_PAGE } from "./task";

const DAY = "2023-03-15";
const ASKED = "2023-06-01";
const EXTENSIONS = { list: "extension", page: 1 } as const;

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const tasksOf = async (viewer: Viewer, id: string) => {
  const tasks = await listTasks(stage.database, viewer, morning(ASKED));
  return tasks.filter(({ suggestionId }) => suggestionId === id).map(({ name }) => name);
};

test("what somebody reviewed first, or proposed to refuse, waits for another of the desk", async () => {
  const { staff, otherStaff } = stage.cast;
  const tasks = async (viewer: Viewer, id: string) => {
    const all = await listTasks(stage.database, viewer, morning("2023-02-22"));
    return all.filter(({ suggestionId }) => suggestionId === id).map(({ name }) => name);
  };
  const id = await fileOne(stage, "2023-02-21");
  await moveCase(stage, "2023-02-21", id, stage.cast.clerk, "forward");
  expect([await tasks(staff, id), await tasks(otherStaff, id)]).toEqual([["review"], ["review"]]);
  const ticks = { categoryId: stage.cast.categoryId, similarChecked: "on", secretChecked: "on" };
  await act(stage, firstReview, staff, "2023-02-21", { ...(await seen(stage, id)), ...ticks });
  expect([await tasks(staff, id), await tasks(otherStaff, id)]).toEqual([[], ["review"]]);
});

describe("a wish for more time", () => {
  test("waits for head and staff as long as it can be answered, with the day it would lead to", async () => {
    const { roads, staff } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "working");
    const words = { ...(await workSeen(stage, workId)), ground: "wide", note: "正在会商。" };
    await act(stage, askExtension, roads.handler, ASKED, words);
    expect(await tasksOf(roads.head, id)).toEqual(["consentExtension"]);
    const consent = { ...(await workSeen(stage, workId)), transition: "consentExtension" };
    await act(stage, answerExtension, roads.head, ASKED, consent);
    expect(await tasksOf(roads.head, id)).toEqual([]);
    expect(await tasksOf(staff, id)).toEqual(["decideExtension"]);
    const { rows } = await listDecisions(stage.database, staff, EXTENSIONS, morning(ASKED));
    const asked = rows.find(({ assignmentId }) => assignmentId === workId);
    expect(asked?.decision?.extendedTo).toBe("2023-09-15");
  });

  test("waits for nobody once the reply is out, nor in the next round", async () => {
    const { roads, staff } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "working");
    const words = { ...(await workSeen(stage, workId)), ground: "wide", note: "正在会商。" };
    await act(stage, askExtension, roads.handler, ASKED, words);
    const consent = { ...(await workSeen(stage, workId)), transition: "consentExtension" };
    await act(stage, answerExtension, roads.head, ASKED, consent);
    await replyIt(stage, ASKED, id);
    const waiting = async () =>
      (await listDecisions(stage.database, staff, EXTENSIONS, morning(ASKED))).rows.some(
        (row) => row.assignmentId === workId,
      );
    // Nothing but the reply to be made public.
    expect(await tasksOf(staff, id)).toEqual(["publish"]);
    expect(await waiting()).toBe(false);
    await rateIt(stage, ASKED, id, "dissatisfied");
    expect(await tasksOf(staff, id)).toEqual([]);
    expect(await waiting()).toBe(false);
  });
});

test("a co-signer is asked for his word on a withdrawal only while there is something to withdraw", async () => {
  const { lead, second } = stage.cast;
  const { id } = await assignOne(stage, DAY, {}, { cosigners: [second] });
  await moveCase(stage, DAY, id, lead, "askWithdrawal", "情况已经变化。");
  expect(await tasksOf(second, id)).toEqual(["agreeToWithdrawal"]);
  await replyIt(stage, DAY, id);
  expect(await refused(act(stage, agreeToWithdrawal, second, DAY, { id }))).toBe(
    "conflict general.stepNotOpen",
  );
  expect(await tasksOf(second, id)).toEqual([]);
});

describe("by page", () => {
  test("each page is a part of the whole list, with its titles and days", async () => {
    const { lead } = stage.cast;
    for (let drafts = 0; drafts < 52; drafts += 1) await draftText(stage, DAY);
    const at = [stage.database, lead, morning(ASKED)] as const;
    const all = await listTasks(...at);
    expect(all.length).toBeGreaterThan(TASKS_ON_A_PAGE);
    const [first, last, beyond] = [
      await pageOfTasks(...at, 1),
      await pageOfTasks(...at, 2),
      await pageOfTasks(...at, 9),
    ];
    expect([first.total, first.page, last.page]).toEqual([all.length, 1, 2]);
    expect([...first.rows, ...last.rows]).toEqual(all);
    expect(beyond).toEqual(last);
  });

  test("titles are read of what is on it alone", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-tasks-"));
    process.env.YANLU_RECORD_SQL = path.join(folder, "asked");
    await pageOfTasks(stage.database, stage.cast.lead, morning(ASKED), 1);
    const asked = fs.readFileSync(process.env.YANLU_RECORD_SQL, "utf8").split("\n");
    delete process.env.YANLU_RECORD_SQL;
    fs.rmSync(folder, { recursive: true });
    const titles = asked.filter((statement) => statement.includes('\\"title\\"'));
    expect(titles.map((statement) => /"id\\" in \(/.test(statement))).toEqual([true]);
  });

  test("whoever has nothing to do has an empty first page", async () => {
    const page = await pageOfTasks(stage.database, stage.cast.auditor, morning(ASKED), 3);
    expect(page).toEqual({ rows: [], page: 1, total: 0 });
  });
});
