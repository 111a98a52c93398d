import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cosigners } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { enrolDeputy } from "@/tests/support/cast";
import { clockLines, eventsOf, rowOf } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, refused } from "@/tests/support/refused";
import { outcomes } from "@/tests/support/rivals";
import { act, fullText, moveCase, seen } from "@/tests/support/steps";
import { fileOne, openStage } from "@/tests/support/story";
import { proposeRefusal } from "../suggestion/review";
import { answerLetter, correctLetterAnswer } from "./letter";
import { convertMotion } from "./motion";

const DAY = "2023-03-15";
const NEXT = "2023-03-16";

let stage: Awaited<ReturnType<typeof openStage>>;
let signers: Viewer[];
beforeAll(async () => {
  stage = await openStage();
  const { congressId, termId, north } = stage.cast;
  signers = [];
  for (let n = 1; n <= 9; n += 1)
    signers.push(await enrolDeputy(stage.database, congressId, `联名${n}`, termId, north));
});
afterAll(() => stage.drop());

describe("a letter", () => {
  const letter = async () => {
    const { staff, otherStaff } = stage.cast;
    const id = await fileOne(stage, DAY);
    const ground = { kind: "letter", ground: "private_matter", note: "个人事务" };
    await act(stage, proposeRefusal, staff, DAY, { ...(await seen(stage, id)), ...ground });
    await moveCase(stage, DAY, id, otherStaff, "treatAsLetter");
    return id;
  };

  test("is answered once, and corrected with a reason", async () => {
    const { staff, otherStaff, lead, leader } = stage.cast;
    const id = await letter();
    const answer = async (by = staff, more = {}) =>
      act(stage, answerLetter, by, NEXT, {
        ...(await seen(stage, id)),
        text: "已转信访部门。",
        answeredOn: NEXT,
        ...more,
      });
    for (const viewer of [lead, leader]) expect(await refused(answer(viewer))).toBe(FORBIDDEN);
    expect(await refused(answer(staff, { answeredOn: "2023-03-17" }))).toBe("conflict paper.inTheFuture");
    expect(await refused(answer(staff, { answeredOn: "2023-03-14" }))).toBe("conflict paper.beforeLetter");
    await answer();
    expect(await rowOf(stage, id)).toMatchObject({
      state: "letter",
      letterAnswer: "已转信访部门。",
      letterAnsweredOn: NEXT,
    });
    expect(await refused(answer())).toBe(CLOSED);
    const correct = async (note: string) =>
      act(stage, correctLetterAnswer, otherStaff, NEXT, {
        ...{ ...(await seen(stage, id)), text: "已转民政部门。", answeredOn: NEXT, note },
      });
    expect(await refused(correct(""))).toBe("invalid note");
    await correct("部门写错");
    const last = (await eventsOf(stage, id)).at(-1);
    expect(last).toMatchObject({ name: "suggestion.correctLetterAnswer", note: "部门写错" });
    expect(last?.detail).toMatchObject({ before: "已转信访部门。", answer: "已转民政部门。" });
  });

  test("a case that is none has no answer", async () => {
    const id = await fileOne(stage, DAY);
    const form = { ...(await seen(stage, id)), text: "答复", answeredOn: DAY };
    expect(await refused(act(stage, answerLetter, stage.cast.staff, DAY, form))).toBe(CLOSED);
  });
});

describe("a motion", () => {
  const motion = () => ({
    ...{ id: crypto.randomUUID(), ...fullText(stage), secretChecked: "on", leadId: stage.cast.lead.userId },
    ...{
      signerIds: signers.map(({ userId }) => userId),
      decision: "主席团第三次会议决定",
      decidedOn: "2023-02-23",
    },
  });
  const convert = (form: Record<string, unknown>, by = stage.cast.staff) =>
    act(stage, convertMotion, by, DAY, form);

  test("is accepted at once with a number of its session, and its signers come over", async () => {
    const form = motion();
    await convert(form);
    const row = await rowOf(stage, form.id);
    expect(row).toMatchObject({
      ...{
        state: "accepted",
        origin: "motion_converted",
        series: "12-1",
        period: "session",
        acceptedOn: DAY,
      },
      ...{ motionDecision: "主席团第三次会议决定", motionDecidedOn: "2023-02-23" },
    });
    const lines = await stage.database.select().from(cosigners).where(eq(cosigners.suggestionId, form.id));
    expect(lines).toHaveLength(9);
    expect(lines.every(({ confirmedHash }) => confirmedHash === row.textHash)).toBe(true);
    expect(await clockLines(stage, form.id)).toEqual(["sessionAssign 2023-02-24 > 2023-03-24"]);
    expect(await refused(convert(form))).toBe("conflict general.alreadyDone");
  });

  test("needs its signers, its session and a day that has come", async () => {
    const few = { ...motion(), signerIds: signers.slice(1).map(({ userId }) => userId) };
    expect(await refused(convert(few))).toBe("conflict paper.tooFewSigners");
    const twice = {
      ...motion(),
      signerIds: [...signers.slice(1), stage.cast.lead].map(({ userId }) => userId),
    };
    expect(await refused(convert(twice))).toBe("conflict paper.tooFewSigners");
    expect(await refused(convert({ ...motion(), decidedOn: "2022-12-01" }))).toBe("conflict paper.noSession");
    expect(await refused(convert({ ...motion(), decidedOn: NEXT }))).toBe("conflict paper.inTheFuture");
    expect(await refused(convert({ ...motion(), leadId: stage.cast.leader.userId }))).toBe(
      "conflict suggestion.unknownChoice",
    );
    for (const viewer of [stage.cast.lead, stage.cast.leader, stage.cast.office])
      expect(await refused(convert(motion(), viewer))).toBe(FORBIDDEN);
  });

  test("two at once get two numbers", async () => {
    const [a, b] = [motion(), motion()];
    expect(await outcomes([() => convert(a), () => convert(b)])).toEqual({ done: 2 });
    const numbers = [(await rowOf(stage, a.id)).number, (await rowOf(stage, b.id)).number];
    expect(new Set(numbers).size).toBe(2);
  });
});
