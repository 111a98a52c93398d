import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deputies, ratings } from "@/db/schema";
import type { Verdict } from "@/domain/rating/dictionary";
import type { Viewer } from "@/domain/viewer";
import { enrolDeputy } from "@/tests/support/cast";
import { clockLines, eventsOf, lastSeq, namesSince, rowOf, workOf, workRow } from "@/tests/support/look";
import { evaluateIt } from "@/tests/support/panel";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { act, moveCase, rateIt, replyIt, seen } from "@/tests/support/steps";
import { assignOne, closeOne, fileOne, openStage, replyOne } from "@/tests/support/story";
import { rate, rateAsCosigner } from "./rate";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const verdicts = (overall: Verdict) => ({ handling: overall, result: overall, overall });
const rateBy = async (id: string, viewer: Viewer, overall: Verdict = "satisfied") =>
  act(stage, rate, viewer, DAY, {
    ...(await seen(stage, id)),
    ...verdicts(overall),
    reason: "无",
    demand: "无",
  });
const ratingsOf = (id: string) =>
  stage.database.select().from(ratings).where(eq(ratings.suggestionId, id)).orderBy(ratings.round);

describe("satisfied", () => {
  test.each(["satisfied", "basically_satisfied"] as const)(
    "%s closes the case and stops the feedback clock",
    async (overall) => {
      const { id } = await replyOne(stage, DAY);
      expect(await clockLines(stage, id)).toContain("feedback 2023-03-15 > 2023-03-29");
      const seq = await lastSeq(stage, id);
      await rateIt(stage, "2023-03-20", id, overall);
      expect(await rowOf(stage, id)).toMatchObject({
        ...{ state: "closed", closing: "rated", closedOn: "2023-03-20", round: 1 },
      });
      expect(await namesSince(stage, id, seq)).toEqual(["suggestion.approve"]);
      expect(await clockLines(stage, id)).toContain("feedback 2023-03-15 > 2023-03-29 = 2023-03-20");
      const [rating, ...more] = await ratingsOf(id);
      expect(more).toEqual([]);
      expect(rating).toMatchObject({ round: 1, counts: true, overall, ratedOn: "2023-03-20" });
    },
  );
});

describe("dissatisfied", () => {
  test("the first time the units have one month more (Henan Art. 22)", async () => {
    const { id, workId } = await replyOne(stage, DAY);
    const seq = await lastSeq(stage, id);
    await rateIt(stage, "2023-05-16", id, "dissatisfied");
    expect(await rowOf(stage, id)).toMatchObject({ state: "rehandling", round: 2, closedOn: null });
    expect((await workRow(stage, workId)).state).toBe("working");
    expect(await namesSince(stage, id, seq)).toEqual(["suggestion.dispute", "assignment.rehandle"]);
    const [dispute] = (await eventsOf(stage, id)).filter(({ name }) => name === "suggestion.dispute");
    expect(dispute?.note).toBe("没有解决。 / 请限期增设站点。");
    expect(await clockLines(stage, id, workId)).toContain("secondReply 2023-05-16 > 2023-06-16");
  });

  test("names the separate units it means; the others stay as they are", async () => {
    const { finance, court } = stage.cast;
    const { id, part } = await replyOne(stage, DAY, { separate: [finance, court] });
    await rateIt(stage, DAY, id, "dissatisfied", { assignmentIds: await part(court) });
    expect((await workOf(stage, id, court.id)).state).toBe("working");
    expect((await workOf(stage, id, finance.id)).state).toBe("issued");
    await replyIt(stage, DAY, id);
    expect((await rowOf(stage, id)).state).toBe("replied");
    expect(await namesSince(stage, id)).toContain("suggestion.replyAgain");
  });

  test("cannot name a unit of another case", async () => {
    const [one, other] = [await replyOne(stage, DAY), await replyOne(stage, DAY)];
    const seq = await lastSeq(stage, one.id);
    for (const assignmentIds of [other.workId, [one.workId, other.workId], crypto.randomUUID()])
      expect(await refused(rateIt(stage, DAY, one.id, "dissatisfied", { assignmentIds }))).toBe(GONE);
    expect(await rowOf(stage, one.id)).toMatchObject({ state: "replied", round: 1 });
    expect(await namesSince(stage, one.id, seq)).toEqual([]);
    expect(await ratingsOf(one.id)).toEqual([]);
  });

  test("a second time it is evaluated, a third time it is over; every rating stays", async () => {
    const { staff } = stage.cast;
    const { id, workId } = await replyOne(stage, DAY);
    await rateIt(stage, DAY, id, "dissatisfied");
    await replyIt(stage, DAY, id);
    await rateIt(stage, DAY, id, "dissatisfied");
    expect(await rowOf(stage, id)).toMatchObject({ state: "evaluating", round: 2, evaluation: null });
    expect((await workRow(stage, workId)).state).toBe("issued");
    const early = moveCase(stage, DAY, id, staff, "handBack");
    expect(await refused(early)).toBe("conflict suggestion.isEvaluated");
    const alone = moveCase(stage, DAY, id, staff, "evaluate", "不用开会。");
    expect(await refused(alone)).toBe("conflict suggestion.panelHeld");
    await evaluateIt(stage, DAY, id, "专家认为应当增设一处。");
    await moveCase(stage, DAY, id, staff, "handBack");
    expect(await rowOf(stage, id)).toMatchObject({ state: "rehandling", round: 3 });
    await replyIt(stage, DAY, id);
    await rateIt(stage, DAY, id, "dissatisfied");
    expect(await rowOf(stage, id)).toMatchObject({ state: "closed", closing: "evaluated", round: 3 });
    const given = (await ratingsOf(id)).map(({ round, overall }) => `${round} ${overall}`);
    expect(given).toEqual(["1 dissatisfied", "2 dissatisfied", "3 dissatisfied"]);
    const names = await namesSince(stage, id);
    expect(names.filter((name) => name === "assignment.issue")).toHaveLength(3);
    // The last reply is still to be made public.
    const running = (await clockLines(stage, id)).filter((line) => !line.includes("="));
    expect(running.map((line) => line.split(" ")[0])).toEqual(["publish"]);
  });

  test("after the evaluation staff may close; the last rating stays dissatisfied", async () => {
    const { id } = await replyOne(stage, DAY);
    await rateIt(stage, DAY, id, "dissatisfied");
    await replyIt(stage, DAY, id);
    await rateIt(stage, DAY, id, "dissatisfied");
    await evaluateIt(stage, DAY, id, "专家认为处理得当。");
    await moveCase(stage, DAY, id, stage.cast.staff, "closeEvaluated");
    expect(await rowOf(stage, id)).toMatchObject({ state: "closed", closing: "evaluated", round: 2 });
    expect((await ratingsOf(id)).at(-1)?.overall).toBe("dissatisfied");
  });

  test("and satisfied in the second round, it is closed as rated", async () => {
    const { id } = await replyOne(stage, DAY);
    await rateIt(stage, DAY, id, "dissatisfied");
    await replyIt(stage, DAY, id);
    await rateIt(stage, DAY, id, "satisfied");
    expect(await rowOf(stage, id)).toMatchObject({ state: "closed", closing: "rated", round: 2 });
  });
});

describe("nobody rates for the deputy", () => {
  test("before a reply there is nothing to rate", async () => {
    const { id: assigned } = await assignOne(stage, DAY);
    for (const id of [await fileOne(stage, DAY), assigned]) {
      for (const overall of ["satisfied", "dissatisfied"] as const)
        expect(await refused(rateIt(stage, DAY, id, overall))).toBe(CLOSED);
      expect(await ratingsOf(id)).toEqual([]);
    }
  });

  test("a co-signer who rated for himself and stands in since then has one rating, and it counts", async () => {
    const { third, second, termId } = stage.cast;
    const by = await enrolDeputy(stage.database, stage.cast.congressId, "叶知秋", termId, stage.cast.north);
    const { id } = await replyOne(stage, DAY, {}, { by, cosigners: [second, third] });
    const aside = { ...(await seen(stage, id)), ...verdicts("dissatisfied"), reason: "无", demand: "无" };
    await act(stage, rateAsCosigner, second, DAY, aside);
    await stage.database.update(deputies).set({ status: "terminated" }).where(eq(deputies.userId, by.userId));
    await rateBy(id, second);
    expect((await rowOf(stage, id)).state).toBe("closed");
    const given = await ratingsOf(id);
    expect(given).toMatchObject([{ userId: second.userId, counts: true, overall: "satisfied" }]);
  });

  test("not the unit, not staff, not another deputy, not a co-signer in his place", async () => {
    const { roads, staff, stranger, second, leader } = stage.cast;
    const { id } = await replyOne(stage, DAY, {}, { cosigners: [second] });
    for (const viewer of [roads.handler, roads.head, staff, leader])
      expect(await refused(rateBy(id, viewer))).toBe(FORBIDDEN);
    expect(await refused(rateBy(id, stranger))).toBe(GONE);
    expect(await refused(rateBy(id, second))).toBe(CLOSED);
    expect(await refused(rateBy(id, second, "dissatisfied"))).toBe(CLOSED);
    expect(await ratingsOf(id)).toEqual([]);
    expect((await rowOf(stage, id)).state).toBe("replied");
  });

  test("the second click is told, and rates nothing", async () => {
    const { id } = await replyOne(stage, DAY);
    const first = await seen(stage, id);
    await rateIt(stage, DAY, id, "satisfied");
    const again = act(stage, rate, stage.cast.lead, DAY, {
      ...first,
      ...verdicts("dissatisfied"),
      reason: "悔",
      demand: "改",
    });
    expect(await refused(again)).toBe(LATE);
    expect(await refused(rateIt(stage, DAY, id, "dissatisfied"))).toBe(CLOSED);
    expect((await ratingsOf(id)).map(({ overall }) => overall)).toEqual(["satisfied"]);
  });

  test("when the lead's mandate ended, the first co-signer rates for them both", async () => {
    const { second, third, lead } = stage.cast;
    const { id } = await replyOne(stage, DAY, {}, { cosigners: [second, third] });
    const mandate = eq(deputies.userId, lead.userId);
    await stage.database.update(deputies).set({ status: "terminated" }).where(mandate);
    expect(await refused(rateBy(id, lead))).toBe(CLOSED);
    expect(await refused(rateBy(id, third))).toBe(CLOSED);
    await rateBy(id, second);
    await stage.database.update(deputies).set({ status: "active" }).where(mandate);
    expect((await rowOf(stage, id)).state).toBe("closed");
    expect((await ratingsOf(id))[0]).toMatchObject({ userId: second.userId, counts: true });
  });
});

describe("a co-signer's rating is shown apart and moves nothing", () => {
  const rateAside = async (id: string, viewer: Viewer) =>
    act(stage, rateAsCosigner, viewer, DAY, {
      ...(await seen(stage, id)),
      ...verdicts("basically_satisfied"),
    });

  test("once, after the reply, before or after the lead's", async () => {
    const { second, third } = stage.cast;
    const { id } = await replyOne(stage, DAY, {}, { cosigners: [second, third] });
    const seq = await lastSeq(stage, id);
    await rateAside(id, second);
    expect(await refused(rateAside(id, second))).toBe("conflict general.alreadyDone");
    await rateIt(stage, DAY, id, "satisfied");
    await rateAside(id, third);
    expect((await rowOf(stage, id)).state).toBe("closed");
    expect(await namesSince(stage, id, seq)).toEqual([
      "suggestion.rateAsCosigner",
      "suggestion.approve",
      "suggestion.rateAsCosigner",
    ]);
    expect((await ratingsOf(id)).map(({ counts }) => counts).toSorted()).toEqual([false, false, true]);
  });

  test("not before the reply, not by the lead, not by a stranger", async () => {
    const { second, stranger, lead } = stage.cast;
    const { id } = await assignOne(stage, DAY, {}, { cosigners: [second] });
    expect(await refused(rateAside(id, second))).toBe(CLOSED);
    await replyIt(stage, DAY, id);
    expect(await refused(rateAside(id, lead))).toBe(GONE);
    expect(await refused(rateAside(id, stranger))).toBe(GONE);
    expect(await ratingsOf(id)).toEqual([]);
  });
});

test("a closed case is rated by nobody any more", async () => {
  const { id } = await closeOne(stage, DAY);
  expect(await refused(rateIt(stage, DAY, id, "dissatisfied"))).toBe(CLOSED);
});
