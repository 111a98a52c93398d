import { and, eq, isNotNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { lockHead } from "@/db/chain";
import { assign } from "@/db/commands/suggestion/assign";
import { confirmCosigning } from "@/db/commands/suggestion/cosign";
import { lockCase } from "@/db/commands/suggestion/move";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { rate } from "@/db/commands/suggestion/rate";
import { accept, giveBack } from "@/db/commands/suggestion/review";
import { urge } from "@/db/commands/suggestion/urge";
import { notify } from "@/db/notify";
import { assignments, clocks, notifications, numberSeries, ratings, suggestions } from "@/db/schema";
import { namesSince, rowOf } from "../support/look";
import { CLOSED, LATE } from "../support/refused";
import { expectWholeChain, openArena, outcomes, times } from "../support/rivals";
import { act, draftText, moveCase, seen } from "../support/steps";
import { acceptOne, assignOne, fileOne, replyOne } from "../support/story";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openArena>>;
beforeAll(async () => {
  stage = await openArena();
});
afterEach(async () => {
  await expectWholeChain(stage);
});
afterAll(() => stage.drop());

/** Everything but the one that won was told that somebody was faster. */
const oneOf = (n: number) => ({ done: 1, [LATE]: n - 1 });

const acceptTicks = () => ({ categoryId: stage.cast.categoryId, similarChecked: "on", secretChecked: "on" });

describe("50 at once, exactly one wins and the others are told", () => {
  test("accept against give back", async () => {
    const { staff, otherStaff } = stage.cast;
    const id = await fileOne(stage, DAY);
    const at = await seen(stage, id);
    const yes = () => act(stage, accept, staff, DAY, { ...at, ...acceptTicks() });
    const words = { reasons: ["no_content"], note: "请补充。" };
    const no = () => act(stage, giveBack, otherStaff, DAY, { ...at, ...words });
    const tries = times(25, [yes, no]).flat();
    expect(await outcomes(tries)).toEqual(oneOf(50));
    const { state, number } = await rowOf(stage, id);
    expect([state, number === null]).toEqual(state === "accepted" ? ["accepted", false] : ["returned", true]);
    expect(await namesSince(stage, id)).toHaveLength(3);
  });

  test("assign to one unit or to another", async () => {
    const { staff, roads, finance } = stage.cast;
    const id = await acceptOne(stage, DAY);
    const at = { ...(await seen(stage, id)), wishAnswer: "none" };
    const to = (leadId: string) => () => act(stage, assign, staff, DAY, { ...at, leadId });
    const tries = times(25, [to(roads.id), to(finance.id)]).flat();
    expect(await outcomes(tries)).toEqual(oneOf(50));
    expect(await stage.database.$count(assignments, eq(assignments.suggestionId, id))).toBe(1);
  });

  test("satisfied or dissatisfied", async () => {
    const { lead } = stage.cast;
    const { id, workId } = await replyOne(stage, DAY);
    const at = { ...(await seen(stage, id)), reason: "无", demand: "无" };
    const say = (overall: string) => () =>
      act(stage, rate, lead, DAY, { ...at, handling: overall, result: overall, overall });
    const tries = times(25, [say("satisfied"), say("dissatisfied")]).flat();
    expect(await outcomes(tries)).toEqual(oneOf(50));
    const [rating, ...more] = await stage.database.select().from(ratings).where(eq(ratings.suggestionId, id));
    expect(more).toEqual([]);
    const { state, round } = await rowOf(stage, id);
    const happy = rating?.overall === "satisfied";
    expect([state, round]).toEqual(happy ? ["closed", 1] : ["rehandling", 2]);
    const second = and(eq(clocks.assignmentId, workId), eq(clocks.clock, "secondReply"));
    expect(await stage.database.$count(clocks, second)).toBe(happy ? 0 : 1);
  });

  test("withdraw against assign", async () => {
    const { staff, lead, roads } = stage.cast;
    const id = await acceptOne(stage, DAY);
    const at = await seen(stage, id);
    const hand = () => act(stage, assign, staff, DAY, { ...at, leadId: roads.id, wishAnswer: "none" });
    const withdraw = () => act(stage, moveSuggestion, lead, DAY, { ...at, transition: "withdraw" });
    expect(await outcomes(times(10, [hand, withdraw]).flat())).toEqual(oneOf(20));
    const parts = await stage.database.$count(assignments, eq(assignments.suggestionId, id));
    expect([(await rowOf(stage, id)).state, parts]).toEqual(parts === 1 ? ["assigned", 1] : ["withdrawn", 0]);
  });

  test("a leader reopens against a leader who refuses", async () => {
    const { staff, leader } = stage.cast;
    const { id } = await replyOne(stage, DAY);
    await act(stage, rate, stage.cast.lead, DAY, {
      ...{ ...(await seen(stage, id)), handling: "satisfied", result: "satisfied", overall: "satisfied" },
    });
    await moveCase(stage, DAY, id, staff, "proposeReopening", "承诺未兑现");
    const at = { ...(await seen(stage, id)), note: "经研究" };
    const move = (transition: string) => () => act(stage, moveSuggestion, leader, DAY, { ...at, transition });
    const tries = times(10, [move("reopen"), move("refuseReopening")]).flat();
    expect(await outcomes(tries)).toEqual(oneOf(20));
  });
});

describe("without a version to see, the state decides", () => {
  test("the same person urges once a day, however often he clicks", async () => {
    const { id } = await assignOne(stage, DAY);
    const tries = times(20, () => act(stage, urge, stage.cast.staff, DAY, { id, note: "请尽快。" }));
    expect(await outcomes(tries)).toEqual({ done: 1, "conflict suggestion.urgedToday": 19 });
  });

  test("a co-signer signs the text or the lead takes it back, never words that changed under his pen", async () => {
    const { second, lead } = stage.cast;
    for (let round = 0; round < 4; round += 1) {
      const id = await draftText(stage, DAY, { cosignerIds: [second.userId] });
      await moveCase(stage, DAY, id, lead, "invite");
      const { textHash } = await rowOf(stage, id);
      const at = await seen(stage, id);
      const sign = () => act(stage, confirmCosigning, second, DAY, { id, textHash });
      const edit = () => act(stage, moveSuggestion, lead, DAY, { ...at, transition: "edit" });
      const answers = await outcomes([sign, edit]);
      // Taken back first: the co-signer no longer sees the draft.
      const allowed = [{ done: 2 }, { done: 1, "not_found general.notFound": 1 }];
      expect(allowed).toContainEqual(answers);
      expect((await rowOf(stage, id)).state).toBe("draft");
    }
  });
});

describe("numbers", () => {
  test("30 accepted at once are numbered 1 to 30, each once", async () => {
    const at = { on: "2024-03-13" };
    const ids: string[] = [];
    for (let n = 0; n < 30; n += 1) ids.push(await fileOne(stage, at.on));
    const accepts = await Promise.all(
      ids.map(async (id) => {
        const one = { ...(await seen(stage, id)), ...acceptTicks() };
        return () => act(stage, accept, stage.cast.staff, at.on, one);
      }),
    );
    expect(await outcomes(accepts)).toEqual({ done: 30 });
    const rows = await stage.database
      .select({ number: suggestions.number })
      .from(suggestions)
      .where(and(eq(suggestions.series, "2024"), isNotNull(suggestions.number)));
    const numbers = rows.map(({ number }) => number ?? 0).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    const series = and(eq(numberSeries.series, "2024"), eq(numberSeries.last, 30));
    expect(await stage.database.$count(numberSeries, series)).toBe(1);
  });

  test("accepts that fail among those that succeed leave no gap", async () => {
    const on = "2025-03-12";
    const ids: string[] = [];
    for (let n = 0; n < 6; n += 1) ids.push(await fileOne(stage, on));
    const tries = await Promise.all(
      ids.map(async (id) => {
        const one = { ...(await seen(stage, id)), ...acceptTicks() };
        return times(3, () => act(stage, accept, stage.cast.staff, on, one));
      }),
    );
    expect(await outcomes(tries.flat())).toEqual({ done: 6, [LATE]: 12 });
    const rows = await Promise.all(ids.map((id) => rowOf(stage, id)));
    expect(rows.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

test("who comes after the winner with the newest version is told that the step is closed", async () => {
  const id = await fileOne(stage, DAY);
  const accepting = async () =>
    act(stage, accept, stage.cast.staff, DAY, { ...(await seen(stage, id)), ...acceptTicks() });
  const first = await outcomes(times(10, accepting));
  expect(first.done).toBe(1);
  expect(Object.keys(first).every((answer) => ["done", LATE, CLOSED].includes(answer))).toBe(true);
});

test("whoever holds the chain can tell of a case that another command holds and that waits for the chain", async () => {
  const { database, cast } = stage;
  const { congressId } = cast;
  const id = await fileOne(stage, DAY);
  const now = new Date(`${DAY}T12:00:00+08:00`);
  let holds: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    holds = resolve;
  });
  // As the daily look does: first the chain, then a notice of every case.
  const looks = database.transaction(async (tx) => {
    await lockHead(tx, congressId);
    await held;
    await notify(tx, cast.system, now, [{ to: [{ userId: cast.lead.userId }], key: "t", suggestionId: id }]);
  });
  const acts = database.transaction(async (tx) => {
    await lockCase({ tx, viewer: cast.staff, now }, id);
    holds();
    await lockHead(tx, congressId);
  });
  await Promise.all([looks, acts]);
  expect(await database.$count(notifications, eq(notifications.key, "t"))).toBe(1);
});
