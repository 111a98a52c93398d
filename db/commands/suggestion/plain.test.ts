import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignments, notifications } from "@/db/schema";
import { TRANSITION_NAMES } from "@/domain/suggestion/workflow";
import { clockLines, lastSeq, namesSince, rowOf, workOf } from "@/tests/support/look";
import { evaluateIt } from "@/tests/support/panel";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { act, draftText, issue, moveCase, rateIt, replyIt, seen, workUpTo } from "@/tests/support/steps";
import { acceptOne, assignOne, closeOne, fileOne, openStage, replyOne } from "@/tests/support/story";
import { moveSuggestion } from "./plain";

const DAY = "2023-03-15";
const SPEECHLESS = "conflict general.reasonMissing";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const running = async (id: string) => (await clockLines(stage, id)).filter((line) => !line.includes("="));

/** Who was told something about a case. */
async function toldOf(id: string, key: string) {
  const about = and(eq(notifications.suggestionId, id), eq(notifications.key, key));
  const rows = await stage.database.select().from(notifications).where(about);
  return rows.map(({ userId }) => userId);
}

describe("a withdrawal", () => {
  test("of a draft, of a filed and of an accepted suggestion is the lead's own word", async () => {
    const { lead } = stage.cast;
    const made = [await draftText(stage, DAY), await fileOne(stage, DAY), await acceptOne(stage, DAY)];
    for (const id of made) {
      const { number } = await rowOf(stage, id);
      await moveCase(stage, "2023-03-16", id, lead, "withdraw");
      expect(await rowOf(stage, id)).toMatchObject({ state: "withdrawn", closedOn: "2023-03-16", number });
      expect(await running(id)).toEqual([]);
    }
  });

  test("after 交办 needs the wish with a reason and staff's word, and takes the case from every unit", async () => {
    const { lead, staff, roads, schools } = stage.cast;
    const { id } = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    expect(await refused(moveCase(stage, DAY, id, staff, "confirmWithdrawal"))).toBe(CLOSED);
    expect(await refused(moveCase(stage, DAY, id, lead, "askWithdrawal"))).toBe(SPEECHLESS);
    await moveCase(stage, DAY, id, lead, "askWithdrawal", "已自行协调解决");
    expect(await refused(moveCase(stage, DAY, id, lead, "askWithdrawal", "再说一次"))).toBe(CLOSED);
    const seq = await lastSeq(stage, id);
    await moveCase(stage, "2023-03-20", id, staff, "confirmWithdrawal");
    expect(await namesSince(stage, id, seq)).toEqual([
      "suggestion.confirmWithdrawal",
      "assignment.cancel",
      "assignment.cancel",
    ]);
    const parts = await stage.database.select().from(assignments).where(eq(assignments.suggestionId, id));
    expect(parts.map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    expect(await running(id)).toEqual([]);
  });

  test("leaves a separate unit's reply that was issued already, and tells both units", async () => {
    const { lead, staff, finance, court } = stage.cast;
    const { id, part } = await assignOne(stage, DAY, { separate: [finance, court] });
    await workUpTo(stage, DAY, finance, await part(finance), "issued");
    expect((await rowOf(stage, id)).state).toBe("assigned");
    await moveCase(stage, DAY, id, lead, "askWithdrawal", "不再需要");
    await moveCase(stage, DAY, id, staff, "confirmWithdrawal");
    expect((await workOf(stage, id, finance.id)).state).toBe("issued");
    expect((await workOf(stage, id, court.id)).state).toBe("cancelled");
    expect(await toldOf(id, "suggestion.confirmWithdrawal")).toEqual(
      expect.arrayContaining([finance.handler.userId, court.handler.userId]),
    );
  });

  test("is impossible once all replied", async () => {
    const { id } = await replyOne(stage, DAY);
    expect(await refused(moveCase(stage, DAY, id, stage.cast.lead, "askWithdrawal", "撤"))).toBe(CLOSED);
    expect(await refused(moveCase(stage, DAY, id, stage.cast.lead, "withdraw"))).toBe(CLOSED);
  });
});

describe("a reply that nobody rates", () => {
  test("is reminded of after ten working days, once, and then closed as without feedback", async () => {
    const { staff } = stage.cast;
    const { id } = await replyOne(stage, DAY);
    const inTime = "2023-03-29";
    const over = "2023-03-30";
    const RUNS = "conflict suggestion.feedbackOver";
    expect(await refused(moveCase(stage, inTime, id, staff, "remind"))).toBe(RUNS);
    expect(await refused(moveCase(stage, inTime, id, staff, "closeUnrated", "未反馈"))).toBe(RUNS);
    const unreminded = moveCase(stage, over, id, staff, "closeUnrated", "未反馈");
    expect(await refused(unreminded)).toBe("conflict suggestion.reminded");
    await moveCase(stage, over, id, staff, "remind");
    expect(await refused(moveCase(stage, over, id, staff, "remind"))).toBe(CLOSED);
    expect(await refused(moveCase(stage, over, id, staff, "closeUnrated"))).toBe(SPEECHLESS);
    await moveCase(stage, over, id, staff, "closeUnrated", "经提醒仍未反馈");
    expect(await rowOf(stage, id)).toMatchObject({ state: "closed", closing: "no_feedback", closedOn: over });
    expect(await clockLines(stage, id)).toContain(`feedback ${DAY} > ${inTime} = ${over}`);
  });

  test("can still be rated after the reminder", async () => {
    const { id } = await replyOne(stage, DAY);
    await moveCase(stage, "2023-04-03", id, stage.cast.system, "remind");
    await rateIt(stage, "2023-04-04", id, "satisfied");
    expect((await rowOf(stage, id)).closing).toBe("rated");
  });

  test("a reminder of the first round does not stand for the second", async () => {
    const { staff } = stage.cast;
    const { id } = await replyOne(stage, DAY);
    await moveCase(stage, "2023-03-30", id, staff, "remind");
    await rateIt(stage, "2023-03-31", id, "dissatisfied");
    await replyIt(stage, "2023-04-10", id);
    expect((await rowOf(stage, id)).remindedOn).toBeNull();
    const early = moveCase(stage, "2023-06-01", id, staff, "closeUnrated", "未反馈");
    expect(await refused(early)).toBe("conflict suggestion.reminded");
  });
});

describe("a closed case is opened again", () => {
  test("by a leader, after another person proposed it; the first reply stays", async () => {
    const { staff, leader, roads } = stage.cast;
    const { id, workId } = await closeOne(stage, DAY);
    expect(await refused(moveCase(stage, DAY, id, leader, "reopen"))).toBe(CLOSED);
    expect(await refused(moveCase(stage, DAY, id, staff, "proposeReopening"))).toBe(SPEECHLESS);
    await moveCase(stage, DAY, id, staff, "proposeReopening", "承诺事项没有兑现");
    const selfMade = { ...leader, userId: staff.userId };
    const own = moveCase(stage, DAY, id, selfMade, "reopen");
    expect(await refused(own)).toBe("conflict suggestion.reopenSecondPerson");
    const seq = await lastSeq(stage, id);
    await moveCase(stage, "2023-06-01", id, leader, "reopen");
    expect(await rowOf(stage, id)).toMatchObject({
      ...{ state: "rehandling", round: 2, closing: null, closedOn: null, reopenProposedBy: null },
      ...{ repliedOn: DAY, assignedOn: DAY },
    });
    expect(await namesSince(stage, id, seq)).toEqual(["suggestion.reopen", "assignment.rehandle"]);
    expect(await clockLines(stage, id, workId)).toContain("secondReply 2023-06-01 > 2023-07-03");
    expect((await workOf(stage, id, roads.id)).state).toBe("working");
    await replyIt(stage, "2023-06-10", id);
    await rateIt(stage, "2023-06-12", id, "satisfied");
    expect(await rowOf(stage, id)).toMatchObject({ state: "closed", closing: "rated", repliedOn: DAY });
  });

  test("or stays closed, with a reason; then it can be proposed again", async () => {
    const { staff, leader } = stage.cast;
    const { id } = await closeOne(stage, DAY);
    await moveCase(stage, DAY, id, staff, "proposeReopening", "承诺事项没有兑现");
    expect(await refused(moveCase(stage, DAY, id, staff, "proposeReopening", "再提"))).toBe(CLOSED);
    expect(await refused(moveCase(stage, DAY, id, leader, "refuseReopening"))).toBe(SPEECHLESS);
    await moveCase(stage, DAY, id, leader, "refuseReopening", "承诺期限未到");
    expect(await rowOf(stage, id)).toMatchObject({ state: "closed", reopenProposedBy: null });
    await moveCase(stage, DAY, id, staff, "proposeReopening", "期限已过");
  });

  test("not after the third round", async () => {
    const { staff } = stage.cast;
    const { id } = await replyOne(stage, DAY);
    await rateIt(stage, DAY, id, "dissatisfied");
    await replyIt(stage, DAY, id);
    await rateIt(stage, DAY, id, "dissatisfied");
    await evaluateIt(stage, DAY, id, "应再办一次");
    await moveCase(stage, DAY, id, staff, "handBack");
    await replyIt(stage, DAY, id);
    await rateIt(stage, DAY, id, "satisfied");
    const fourth = moveCase(stage, DAY, id, staff, "proposeReopening", "再来");
    expect(await refused(fourth)).toBe("conflict suggestion.notLastRound");
  });
});

describe("this door is for moves that need no more than a word", () => {
  test("what has a command of its own does not go through it, whoever tries", async () => {
    const { id } = await closeOne(stage, DAY);
    const before = await rowOf(stage, id);
    const own = ["submit", "giveBack", "accept", "assign", "recall", "reply", "approve", "dispute", "urge"];
    for (const transition of own)
      for (const viewer of [stage.cast.staff, stage.cast.lead, stage.cast.system]) {
        const forged = { ...(await seen(stage, id)), transition, note: "x" };
        const attempt = act(stage, moveSuggestion, viewer, DAY, forged);
        expect(await refused(attempt)).toBe("invalid transition");
      }
    expect(await rowOf(stage, id)).toEqual(before);
    expect(TRANSITION_NAMES).toEqual(expect.arrayContaining(own));
  });

  test("at the version that was seen; a stranger finds nothing; a unit may not try", async () => {
    const { lead, stranger, roads } = stage.cast;
    const id = await fileOne(stage, DAY);
    const old = { id, version: 1, transition: "withdraw" };
    expect(await refused(act(stage, moveSuggestion, lead, DAY, old))).toBe(LATE);
    expect(await refused(moveCase(stage, DAY, id, stranger, "withdraw"))).toBe(GONE);
    expect(await refused(moveCase(stage, DAY, id, roads.head, "withdraw"))).toBe(FORBIDDEN);
  });
});

test("a reply goes out although the deputy asked to withdraw; then the wish has no door", async () => {
  const { lead, staff, roads } = stage.cast;
  const { id, workId } = await assignOne(stage, DAY);
  await workUpTo(stage, DAY, roads, workId, "signed");
  await moveCase(stage, DAY, id, lead, "askWithdrawal", "撤");
  await issue(stage, DAY, roads, workId);
  expect(await refused(moveCase(stage, DAY, id, staff, "confirmWithdrawal"))).toBe(CLOSED);
});
