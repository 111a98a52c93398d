import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { append } from "@/db/chain";
import { acceptReturn } from "@/db/commands/assignment/return";
import { fulfil } from "@/db/commands/commitment/work";
import { mergeCases, removeFromGroup } from "@/db/commands/group/merge";
import { markRead } from "@/db/commands/notification";
import { createUnit } from "@/db/commands/organisation-unit";
import { rateAsCosigner } from "@/db/commands/suggestion/rate";
import { clocks, notifications, searchEntries, suggestions } from "@/db/schema";
import { GROUPINGS } from "@/domain/statistics/metrics";
import { countTallyBy } from "@/domain/statistics/tally";
import type { Viewer } from "@/domain/viewer";
import { commitmentSeen, PROMISE, promiseOne } from "@/tests/support/commitments";
import { makeKey } from "@/tests/support/key";
import { morning } from "@/tests/support/moment";
import { act, askToReturn, moveCase, rateIt, replyIt, seen, workSeen } from "@/tests/support/steps";
import { acceptOne, assignOne, openStage, replyOne } from "@/tests/support/story";
import { tallyLines } from "@/tests/support/tally-lines";
import { readBoard } from "./board";
import { QUIET, tallyOf } from "./tally";

const DAY = "2023-03-15";
const NOW = morning("2023-08-01");

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const kept = (viewer: Viewer = stage.cast.system) => tallyOf(stage.database, viewer, {}, NOW);
/** A transaction has kept nothing yet, and reads everything. */
const readAnew = (viewer: Viewer) => stage.database.transaction((tx) => tallyOf(tx, viewer, {}, NOW));

/** Everything that may hang on another case, or on no case, is a step of its own. */
const STEPS: Record<string, () => Promise<unknown>> = {
  "a case is accepted": async () => {
    one = await acceptOne(stage, DAY);
  },
  "a second is accepted": async () => {
    two = await acceptOne(stage, DAY);
  },
  "they are handled together": async () => {
    const form = { ...(await seen(stage, one)), memberIds: [two], note: "同一事项" };
    await act(stage, mergeCases, stage.cast.staff, DAY, form);
  },
  "the main one is withdrawn, so that the other counts for it": () =>
    moveCase(stage, DAY, one, stage.cast.lead, "withdraw"),
  "a group is left by the case that counted for the others": async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => acceptOne(stage, DAY)));
    const [main = "", ...memberIds] = ids;
    const form = { ...(await seen(stage, main)), memberIds, note: "同一事项" };
    await act(stage, mergeCases, stage.cast.staff, DAY, form);
    await moveCase(stage, DAY, main, stage.cast.lead, "withdraw");
    await kept();
    const [id = ""] = memberIds.toSorted();
    await act(stage, removeFromGroup, stage.cast.staff, DAY, {
      ...(await seen(stage, id)),
      note: "分开办理",
    });
  },
  "a part is given back and taken over": async () => {
    const { roads, schools, staff } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    await askToReturn(stage, DAY, roads, workId);
    const to = { ...(await workSeen(stage, workId)), note: "改由教育局承办。", unitId: schools.id };
    await act(stage, acceptReturn, staff, DAY, to);
  },
  "a case is rated, handled again and becomes a key one": async () => {
    const { id } = await replyOne(stage, DAY);
    await rateIt(stage, DAY, id, "dissatisfied");
    await kept();
    await replyIt(stage, "2023-03-17", id);
    await makeKey(stage, "2023-03-17", id);
    await rateIt(stage, "2023-03-20", id, "satisfied");
  },
  "a co-signer rates": async () => {
    const { finance, second } = stage.cast;
    const { id } = await replyOne(stage, DAY, { lead: finance }, { cosigners: [second] });
    await rateIt(stage, DAY, id, "satisfied");
    const verdicts = { handling: "dissatisfied", result: "dissatisfied", overall: "dissatisfied" };
    const words = { reason: "没有解决。", demand: "请限期增设站点。" };
    await act(stage, rateAsCosigner, second, DAY, { ...(await seen(stage, id)), ...verdicts, ...words });
  },
  "a promise is given and kept": async () => {
    const { commitmentId } = await promiseOne(stage, DAY, [PROMISE]);
    await kept();
    const done = {
      ...(await commitmentSeen(stage, commitmentId)),
      note: "已建成。",
      withoutEvidence: "现场可见。",
    };
    await act(stage, fulfil, stage.cast.roads.handler, "2023-06-20", done);
  },
  "a unit is added": () => addUnit("市南区观测站"),
};

let [one, two] = ["", ""];

const addUnit = (name: string) =>
  act(stage, createUnit, stage.cast.administrator, DAY, {
    ...{ id: crypto.randomUUID(), name, nameEn: name, kind: "government", parentId: "" },
  });

describe("what is kept is what a reading of everything finds", () => {
  test.each(Object.entries(STEPS))("after %s", async (_name, step) => {
    await kept();
    await step();
    const { staff, office, leader, roads, lead, system } = stage.cast;
    for (const viewer of [system, staff, office, leader, roads.handler, lead]) {
      const [now, anew] = [await kept(viewer), await readAnew(viewer)];
      const sorted = ({ cases }: typeof now) => tallyLines(cases);
      expect(sorted(now)).toEqual(sorted(anew));
      expect(now.names).toEqual(anew.names);
      const grouped = (tally: typeof now) => GROUPINGS.map((by) => countTallyBy(tally, "case", by));
      expect(grouped(now)).toEqual(grouped(anew));
    }
  });

  test("a case that is no more is no longer there", async () => {
    const id = await acceptOne(stage, DAY);
    expect((await kept()).cases.map((each) => each.id)).toContain(id);
    // As the undo of an import does it: the row goes, and an event of the case says so.
    await stage.database.transaction(async (tx) => {
      for (const table of [clocks, notifications, searchEntries])
        await tx.delete(table).where(eq(table.suggestionId, id));
      await tx.delete(suggestions).where(eq(suggestions.id, id));
      await append(tx, stage.cast.staff, NOW, [{ name: "suggestion.undoImport", suggestionId: id }]);
    });
    expect((await kept()).cases.map((each) => each.id)).not.toContain(id);
  });
});

describe("what is read", () => {
  test("is only the case to which something happened", async () => {
    const before = new Map((await kept()).cases.map((each) => [each.id, each]));
    const id = await acceptOne(stage, DAY);
    const read = (await kept()).cases.filter((each) => each !== before.get(each.id));
    expect(read.map((each) => each.id)).toEqual([id]);
  });

  test("is nothing when somebody has read his notices, and everything when a unit is added", async () => {
    const before = (await kept()).cases;
    await act(stage, markRead, stage.cast.lead, DAY, { id: "all" });
    const after = (await kept()).cases;
    expect(after.every((each, index) => each === before[index])).toBe(true);
    await addUnit("市北区观测站");
    expect((await kept()).cases.some((each) => before.includes(each))).toBe(false);
  });

  test("is read once for many spans at once, with one statement, and the head of the chain is asked once", async () => {
    await assignOne(stage, DAY);
    const spans = Array.from({ length: 16 }, (_, index) => ({ from: `2023-01-${index + 10}` }));
    const ask = () =>
      Promise.all(spans.map((span) => readBoard(stage.database, stage.cast.leader, span, NOW)));
    expect(await statementsOf(ask)).toHaveLength(2);
    expect(await statementsOf(ask)).toHaveLength(1);
  });
});

/** The tables from which cases and what hangs on them are told. */
const COUNTED =
  /\b(?:insert|update|delete)\(\s*(?:suggestions|assignments|clocks|ratings|contactRecords|cosigners|extensions|groups|keySuggestions|replies|replyClasses|commitments|commitmentEntries|returnRequests|categories|delegations|congressSessions|terms|units)\b/;

test("whoever says something quiet writes nothing that is counted", () => {
  const says = new RegExp(`["\`](?:${QUIET.join("|")})\\.`);
  const files = readdirSync("db/commands", { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => ({ file, text: readFileSync(path.join("db/commands", file), "utf8") }));
  const quiet = texts.filter(({ text }) => /\bevents\b|said\(|name:/.test(text) && says.test(text));
  expect(quiet.length).toBeGreaterThan(10);
  expect(quiet.filter(({ text }) => COUNTED.test(text)).map(({ file }) => file)).toEqual([]);
});

/** The statements that some work asks. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "yanlu-")), "statements");
  writeFileSync(file, "");
  vi.stubEnv("YANLU_RECORD_SQL", file);
  await work().finally(() => vi.unstubAllEnvs());
  return readFileSync(file, "utf8").trim().split("\n");
}
