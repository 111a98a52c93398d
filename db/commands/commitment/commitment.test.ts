import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commitments } from "@/db/schema";
import { verify } from "@/db/verify";
import type { Viewer } from "@/domain/viewer";
import {
  commitmentRow,
  commitmentSeen,
  commitmentsOf,
  entriesOf,
  PROMISE,
  promiseOne,
} from "@/tests/support/commitments";
import { brokenInvariants } from "@/tests/support/invariants";
import { clockLines, namesSince } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { act, contact, rateIt, workUpTo, writeReply } from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { closeAllUnrated, closeUnrated, rateCommitment } from "./rate";
import { sweepCommitments } from "./sweep";
import { urgeCommitment } from "./urge";
import { cancelCommitment, changeDay, explainCommitment, fulfil, noteProgress } from "./work";

const DAY = "2023-03-15";
const DONE = "2023-12-20";
const AUTUMN = "2023-11-06";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const noting = async (id: string, by: Viewer, on: string, note = "主体已完工。") =>
  act(stage, noteProgress, by, on, { ...(await commitmentSeen(stage, id)), note });
const keeping = async (id: string, by: Viewer, on = DONE, more: object = { withoutEvidence: "现场可见。" }) =>
  act(stage, fulfil, by, on, { ...(await commitmentSeen(stage, id)), note: "三座候车亭已建成。", ...more });
const changing = async (id: string, by: Viewer, dueOn: string, on = "2023-10-10") =>
  act(stage, changeDay, by, on, { ...(await commitmentSeen(stage, id)), dueOn, note: "管线迁改滞后。" });
const rating = async (id: string, by: Viewer, verdict: string, on = "2023-12-25", note = "") =>
  act(stage, rateCommitment, by, on, { ...(await commitmentSeen(stage, id)), verdict, note });
const sweeping = (id: string, by: Viewer, on = AUTUMN, note = "按计划推进。") =>
  act(stage, sweepCommitments, by, on, { lines: [{ id, note }] });

describe("at issue", () => {
  test("a draft's promises become open, with the day first promised", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "working");
    await contact(stage, DAY, roads, workId);
    await writeReply(stage, DAY, roads, workId, { classKey: "B", commitments: [PROMISE] });
    const [planned] = await commitmentsOf(stage, id);
    expect(planned).toMatchObject({ ...PROMISE, state: "planned", firstDueOn: null });
    expect(await refused(noting(planned?.id ?? "", roads.handler, DAY))).toBe(GONE);
    const given = await promiseOne(stage, DAY, [
      PROMISE,
      { ...PROMISE, text: "次年绿化。", dueOn: "2024-04-30" },
    ]);
    const rows = await commitmentsOf(stage, given.id);
    expect(rows.map(({ state, firstDueOn }) => [state, firstDueOn])).toEqual([
      ["open", "2023-12-29"],
      ["open", "2024-04-30"],
    ]);
    const names = await namesSince(stage, given.id);
    expect(names.filter((name) => name === "commitment.open")).toHaveLength(2);
  });
});

describe("the unit", () => {
  test("notes progress as often as it likes, under the version it saw", async () => {
    const { roads } = stage.cast;
    const { commitmentId } = await promiseOne(stage, DAY);
    const seen = await commitmentSeen(stage, commitmentId);
    await noting(commitmentId, roads.handler, "2023-06-01");
    await noting(commitmentId, roads.head, "2023-07-03");
    expect(await entriesOf(stage, commitmentId)).toEqual(["progress", "progress"]);
    expect(await refused(act(stage, noteProgress, roads.handler, DAY, { ...seen, note: "迟到" }))).toBe(LATE);
    expect((await commitmentRow(stage, commitmentId)).state).toBe("open");
  });

  test("alone writes it: others do not find it, other roles may not", async () => {
    const { schools, stranger, leader, lead, staff } = stage.cast;
    const { commitmentId } = await promiseOne(stage, DAY);
    expect(await refused(noting(commitmentId, schools.handler, DAY))).toBe(GONE);
    expect(await refused(noting(commitmentId, stranger, DAY))).toBe(GONE);
    expect(await refused(noting(commitmentId, leader, DAY))).toBe(FORBIDDEN);
    expect(await refused(noting(commitmentId, lead, DAY))).toBe(CLOSED);
    expect(await refused(noting(commitmentId, staff, DAY))).toBe(CLOSED);
  });

  test("a co-handling unit sees the case and does not write in another's ledger", async () => {
    const { roads, schools } = stage.cast;
    const given = await promiseOne(stage, DAY, [PROMISE], { unit: roads, co: [schools] });
    expect(await refused(keeping(given.commitmentId, schools.head))).toBe(CLOSED);
    expect(await refused(sweeping(given.commitmentId, schools.head))).toBe(CLOSED);
  });

  test("changes the day with a reason; the first day is never written again", async () => {
    const { roads } = stage.cast;
    const { commitmentId } = await promiseOne(stage, DAY);
    const change = (dueOn: string) => refused(changing(commitmentId, roads.handler, dueOn));
    expect(await change("2023-12-29")).toBe("conflict commitment.sameDay");
    expect(await change("2023-10-10")).toBe("conflict commitment.dayHasPassed");
    expect(await change("2024-03-29")).toBe("done");
    expect(await change("2024-06-28")).toBe("done");
    const forged = {
      ...(await commitmentSeen(stage, commitmentId)),
      dueOn: "2024-09-30",
      firstDueOn: "2024-09-30",
    };
    await act(stage, changeDay, roads.handler, "2023-10-11", { ...forged, note: "再次调整。" });
    expect(await commitmentRow(stage, commitmentId)).toMatchObject({
      firstDueOn: "2023-12-29",
      dueOn: "2024-09-30",
    });
    expect(await entriesOf(stage, commitmentId)).toEqual(["change", "change", "change"]);
  });

  test("reports it as kept with evidence, or says why there is none; the deputy has twenty working days", async () => {
    const { roads } = stage.cast;
    const { id, workId, commitmentId } = await promiseOne(stage, DAY);
    const bare = keeping(commitmentId, roads.handler, DONE, {});
    expect(await refused(bare)).toBe("conflict commitment.evidenceMissing");
    await keeping(commitmentId, roads.handler);
    expect(await commitmentRow(stage, commitmentId)).toMatchObject({ state: "fulfilled", fulfilledOn: DONE });
    const lines = await clockLines(stage, id, workId);
    expect(lines.filter((line) => line.startsWith("commitmentRating"))).toEqual([
      `commitmentRating ${DONE} > 2024-01-18`,
    ]);
    expect(await refused(keeping(commitmentId, roads.handler))).toBe(CLOSED);
  });

  test("two at once: one of them has kept it", async () => {
    const { roads } = stage.cast;
    const { commitmentId } = await promiseOne(stage, DAY);
    const form = {
      ...(await commitmentSeen(stage, commitmentId)),
      note: "完成。",
      withoutEvidence: "现场可见。",
    };
    const send = (by: Viewer) => refused(act(stage, fulfil, by, DONE, form));
    const answers = await Promise.all([send(roads.handler), send(roads.head)]);
    expect(answers.toSorted()).toEqual([LATE, "done"]);
    expect(await entriesOf(stage, commitmentId)).toEqual(["fulfil"]);
  });

  test("gives it up by its head or staff, with a reason", async () => {
    const { roads, staff } = stage.cast;
    const giveUp = async (id: string, by: Viewer, note = "项目取消。") =>
      refused(act(stage, cancelCommitment, by, DAY, { ...(await commitmentSeen(stage, id)), note }));
    const [one, two] = [await promiseOne(stage, DAY), await promiseOne(stage, DAY)];
    expect(await giveUp(one.commitmentId, roads.handler)).toBe(CLOSED);
    expect(await giveUp(one.commitmentId, roads.head, "")).toBe("invalid note");
    expect(await giveUp(one.commitmentId, roads.head)).toBe("done");
    expect(await giveUp(two.commitmentId, staff)).toBe("done");
    expect((await commitmentRow(stage, two.commitmentId)).state).toBe("cancelled");
  });
});

describe("the deputy", () => {
  const kept = async () => {
    const made = await promiseOne(stage, DAY);
    await keeping(made.commitmentId, stage.cast.roads.handler);
    return made.commitmentId;
  };

  test("who rates the case rates it, once; nobody for him", async () => {
    const { lead, second, stranger, roads, staff } = stage.cast;
    const made = await promiseOne(stage, DAY, [PROMISE], { cosigners: [second] });
    await keeping(made.commitmentId, roads.handler);
    expect(await refused(rating(made.commitmentId, second, "satisfied"))).toBe(CLOSED);
    expect(await refused(rating(made.commitmentId, stranger, "satisfied"))).toBe(GONE);
    expect(await refused(rating(made.commitmentId, staff, "satisfied"))).toBe(CLOSED);
    expect(await refused(rating(made.commitmentId, lead, "basically_satisfied"))).toBe("done");
    expect(await refused(rating(made.commitmentId, lead, "satisfied"))).toBe(CLOSED);
    expect(await commitmentRow(stage, made.commitmentId)).toMatchObject({
      ...{ state: "closed", verdict: "basically_satisfied", verdictOn: "2023-12-25", ratingClockId: null },
    });
  });

  test("sends it back once, with a reason; his second word ends it", async () => {
    const { lead, roads } = stage.cast;
    const id = await kept();
    expect(await refused(rating(id, lead, "dissatisfied"))).toBe("invalid note");
    await rating(id, lead, "dissatisfied", "2023-12-25", "只建成两座。");
    expect(await commitmentRow(stage, id)).toMatchObject({ state: "open", fulfilledOn: null, verdict: null });
    await keeping(id, roads.handler, "2024-01-08");
    await rating(id, lead, "dissatisfied", "2024-01-10", "质量仍有问题。");
    expect(await commitmentRow(stage, id)).toMatchObject({ state: "closed", verdict: "dissatisfied" });
    expect(await entriesOf(stage, id)).toEqual(["fulfil", "dispute", "fulfil", "rate"]);
  });

  test("who says nothing in his days is closed for by staff or the scheduler, unrated", async () => {
    const { staff, system, lead } = stage.cast;
    const [one, two] = [await kept(), await kept()];
    const close = async (id: string, by: Viewer, on: string) =>
      refused(act(stage, closeUnrated, by, on, await commitmentSeen(stage, id)));
    expect(await close(one, staff, "2024-01-18")).toBe("conflict commitment.ratingOver");
    expect(await close(one, lead, "2024-01-19")).toBe(CLOSED);
    expect(await close(one, staff, "2024-01-19")).toBe("done");
    const sweepUp = (on: string) => refused(act(stage, closeAllUnrated, system, on, {}));
    expect(await sweepUp("2024-02-17")).toBe("conflict general.alreadyDone");
    expect(await sweepUp("2024-02-18")).toBe("done");
    expect(await commitmentRow(stage, two)).toMatchObject({ state: "closed", verdict: null });
    expect(await sweepUp("2024-02-18")).toBe("conflict general.alreadyDone");
  });
});

describe("the year", () => {
  test("each autumn the unit confirms what is open, once", async () => {
    const { roads, schools } = stage.cast;
    const { commitmentId } = await promiseOne(stage, DAY);
    expect(await refused(sweeping(commitmentId, roads.handler, "2023-09-28"))).toBe(CLOSED);
    expect(await refused(sweeping(commitmentId, schools.handler))).toBe(GONE);
    expect(await refused(sweeping(commitmentId, roads.handler, AUTUMN, " "))).toBe("invalid lines");
    const answers = await Promise.all([
      refused(sweeping(commitmentId, roads.handler)),
      refused(sweeping(commitmentId, roads.head)),
    ]);
    expect(answers.toSorted()).toEqual([CLOSED, "done"]);
    expect(await refused(sweeping(commitmentId, roads.handler, "2024-10-08"))).toBe("done");
    expect(await entriesOf(stage, commitmentId)).toEqual(["sweep", "sweep"]);
  });

  test("at the end of the term what is open is explained, once", async () => {
    const { roads } = stage.cast;
    const { commitmentId } = await promiseOne(stage, DAY);
    const explain = async (on: string) =>
      refused(
        act(stage, explainCommitment, roads.head, on, {
          ...(await commitmentSeen(stage, commitmentId)),
          note: "转入下届继续办理。",
        }),
      );
    expect(await explain("2026-06-01")).toBe(CLOSED);
    expect(await explain("2027-11-01")).toBe("done");
    expect(await explain("2027-11-02")).toBe(CLOSED);
  });

  test("staff urges once a day", async () => {
    const { staff, otherStaff, roads } = stage.cast;
    const { commitmentId } = await promiseOne(stage, DAY);
    const urge = async (by: Viewer, on = "2024-01-08") =>
      refused(
        act(stage, urgeCommitment, by, on, {
          ...(await commitmentSeen(stage, commitmentId)),
          note: "请抓紧。",
        }),
      );
    expect(await urge(roads.head)).toBe(CLOSED);
    expect(await urge(staff)).toBe("done");
    expect(await urge(staff)).toBe("conflict suggestion.urgedToday");
    expect(await urge(otherStaff)).toBe("done");
    expect(await urge(staff, "2024-01-09")).toBe("done");
  });
});

test("a closed case's promises live on, and all that is stored follows from the events", async () => {
  const { lead, roads } = stage.cast;
  const { id, commitmentId } = await promiseOne(stage, DAY);
  await rateIt(stage, DAY, id, "satisfied");
  await changing(commitmentId, roads.handler, "2024-03-29");
  await keeping(commitmentId, roads.handler, "2024-03-20");
  await rating(commitmentId, lead, "satisfied", "2024-03-25");
  expect(await verify(stage.database, stage.cast.congressId)).toEqual([]);
  expect(await brokenInvariants(stage.database, stage.cast.congressId)).toEqual([]);
  // Whoever wrote over the first day behind the commands' back would be found.
  const mine = eq(commitments.id, commitmentId);
  await stage.database.update(commitments).set({ firstDueOn: "2024-03-29" }).where(mine);
  expect(await verify(stage.database, stage.cast.congressId)).toMatchObject([
    { check: "state", where: `commitment ${commitmentId} days` },
  ]);
});
