import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countFigures } from "@/db/queries/statistics-groups";
import { keyVotes } from "@/db/schema";
import { settle } from "@/tests/support/cast";
import { keyRow, makeKey, planIt, reportKeyOf, visitIt, voteForm, voteOn } from "@/tests/support/key";
import { namesSince, rowOf, workRow } from "@/tests/support/look";
import { morning } from "@/tests/support/moment";
import { LATE, refused } from "@/tests/support/refused";
import { act, contact, rateIt, workUpTo } from "@/tests/support/steps";
import { openStage, replyOne } from "@/tests/support/story";
import { voteKey } from "./vote";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const DAY = "2023-03-15";

/** A key suggestion whose case was answered after a meeting, reported on and waiting for the vote. */
async function reported() {
  const made = await replyOne(stage, DAY);
  await makeKey(stage, DAY, made.id);
  await planIt(stage, DAY, made.id);
  await visitIt(stage, DAY, made.id);
  await reportKeyOf(stage, DAY, made.id);
  return made;
}

/** Answers the round that a vote ordered, with a meeting this time. */
async function answerAgain(id: string, workId: string) {
  const { roads } = stage.cast;
  await contact(stage, DAY, roads, workId, { way: "meeting", place: "会议室" });
  await workUpTo(stage, DAY, roads, workId, "issued");
  expect((await rowOf(stage, id)).state).toBe("replied");
}

describe("the vote", () => {
  test("at the threshold it is done, and the case stays as it is", async () => {
    const { id } = await reported();
    const before = await rowOf(stage, id);
    expect(await voteOn(stage, DAY, id, 60)).toEqual({ id, outcome: "pass" });
    expect(await keyRow(stage, id)).toMatchObject({ state: "done", closedOn: DAY });
    expect(await rowOf(stage, id)).toEqual(before);
  });

  test("below it the case is handled again, reported on again and voted on again", async () => {
    const { id, workId } = await reported();
    await rateIt(stage, DAY, id, "satisfied");
    const form = await voteForm(stage, DAY, id, 59);
    expect(await act(stage, voteKey, stage.cast.staff, DAY, form)).toEqual({ id, outcome: "redo" });
    expect(await refused(act(stage, voteKey, stage.cast.staff, DAY, form))).toBe(LATE);
    expect((await keyRow(stage, id)).state).toBe("redone");
    expect(await rowOf(stage, id)).toMatchObject({
      state: "rehandling",
      round: 2,
      closing: null,
      closedOn: null,
    });
    expect((await workRow(stage, workId)).state).toBe("working");
    expect(await refused(reportKeyOf(stage, DAY, id))).toBe("conflict keySuggestion.caseAnswered");
    await answerAgain(id, workId);
    await reportKeyOf(stage, DAY, id);
    expect((await voteOn(stage, DAY, id, 90)).outcome).toBe("pass");
    const votes = await stage.database
      .select()
      .from(keyVotes)
      .where(eq(keyVotes.keyId, (await keyRow(stage, id)).id));
    expect(votes.map(({ round, threshold }) => `${round} ${threshold}`).toSorted()).toEqual(["1 60", "2 60"]);
    const names = (await namesSince(stage, id)).filter((name) =>
      /keySuggestion|handleAgain|rehandle/.test(name),
    );
    expect(names).toEqual([
      ...["nominate", "decide", "plan", "recordVisit", "report", "vote", "redo"].map(
        (n) => `keySuggestion.${n}`,
      ),
      ...["suggestion.handleAgain", "assignment.rehandle"],
      ...["report", "vote", "pass"].map((n) => `keySuggestion.${n}`),
    ]);
  });

  test("in the last round it ends there, told as missed; nothing is handled a fourth time", async () => {
    const { id, workId } = await reported();
    for (const _round of [1, 2]) {
      await voteOn(stage, DAY, id, 10);
      await answerAgain(id, workId);
      await reportKeyOf(stage, DAY, id);
    }
    const before = await rowOf(stage, id);
    expect(before.round).toBe(3);
    expect(await voteOn(stage, DAY, id, 10)).toEqual({ id, outcome: "endMissed" });
    expect((await keyRow(stage, id)).state).toBe("done");
    expect(await rowOf(stage, id)).toEqual(before);
  });

  test("the threshold is the congress's own, and stands with the vote as it was", async () => {
    const { id } = await reported();
    await settle(stage.database, stage.cast.congressId, { keyVoteThreshold: 85 });
    expect((await voteOn(stage, DAY, id, 84)).outcome).toBe("redo");
    await settle(stage.database, stage.cast.congressId, {});
    const votes = await stage.database
      .select()
      .from(keyVotes)
      .where(eq(keyVotes.keyId, (await keyRow(stage, id)).id));
    expect(votes.map(({ threshold }) => threshold)).toEqual([85]);
  });

  test("waits while the case is handled again for another reason, and counts at least one voice", async () => {
    const { id } = await reported();
    const none = { ...(await voteForm(stage, DAY, id, 0)), dissatisfied: 0 };
    expect(await refused(act(stage, voteKey, stage.cast.staff, DAY, none))).toBe("invalid satisfied");
    await rateIt(stage, DAY, id, "dissatisfied");
    expect(await refused(voteOn(stage, DAY, id, 90))).toBe("conflict keySuggestion.caseAnswered");
  });

  test("the figures of the year do not move by it: the deputy's rating stays what counts", async () => {
    const figures = () => countFigures(stage.database, stage.cast.staff, {}, morning(DAY));
    const { id, workId } = await reported();
    await rateIt(stage, DAY, id, "satisfied");
    const before = await figures();
    await voteOn(stage, DAY, id, 20);
    await answerAgain(id, workId);
    const after = await figures();
    for (const name of ["filed", "replied", "resolved", "content", "onTime"] as const)
      expect([name, after[name].count]).toEqual([name, before[name].count]);
  });
});
