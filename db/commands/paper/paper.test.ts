import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cosigners, ratings, replies } from "@/db/schema";
import type { Verdict } from "@/domain/rating/dictionary";
import type { Viewer } from "@/domain/viewer";
import { clockLines, eventsOf, rowOf } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { outcomes } from "@/tests/support/rivals";
import { act, fullText, moveCase, rateIt, replyIt, seen } from "@/tests/support/steps";
import { openStage, replyOne } from "@/tests/support/story";
import { attach } from "../attachment";
import { accept, firstReview, giveBack } from "../suggestion/review";
import { savePaper } from "./enter";
import { filePaper } from "./file";
import { ratePaper } from "./rate";

const DAY = "2023-03-15";
const NEXT = "2023-03-16";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const scan = (by: Viewer, suggestionId: string, subjectId: string | null = null, name = "原件.pdf") =>
  act(stage, attach, by, DAY, {
    ...{ suggestionId, assignmentId: null, purpose: "scan", subjectId },
    ...{ name, mime: "application/pdf", size: 9, sha256: "b".repeat(64) },
  });
const paperForm = () => ({
  ...fullText(stage),
  ...{ id: crypto.randomUUID(), version: 0, leadId: stage.cast.lead.userId, cosignerIds: [] as string[] },
});
const enter = async (form = paperForm(), by = stage.cast.staff) => {
  await act(stage, savePaper, by, DAY, form);
  return form.id;
};
const submit = async (id: string, by = stage.cast.staff, on = DAY) =>
  act(stage, filePaper, by, on, await seen(stage, id));

describe("a paper suggestion", () => {
  test("is a draft of the deputy, entered by staff, and is not filed without its scan", async () => {
    const { lead, staff, otherStaff, second } = stage.cast;
    const id = await enter({ ...paperForm(), cosignerIds: [second.userId] });
    expect(await rowOf(stage, id)).toMatchObject({
      state: "draft",
      leadId: lead.userId,
      enteredBy: staff.userId,
    });
    expect(await refused(submit(id))).toBe("conflict suggestion.hasScan");
    expect(await refused(submit(id, otherStaff))).toBe(GONE);
    expect(await refused(scan(otherStaff, id))).toBe(GONE);
    expect(await refused(scan(lead, id))).toBe(GONE);
    await scan(staff, id);
    await submit(id);
    expect(await rowOf(stage, id)).toMatchObject({
      state: "submitted",
      submittedOn: DAY,
      period: "intersession",
    });
    const [signed] = await stage.database.select().from(cosigners).where(eq(cosigners.suggestionId, id));
    expect(signed?.confirmedHash).toBe((await rowOf(stage, id)).textHash);
    expect(await refused(submit(id))).toBe(CLOSED);
    expect(await refused(scan(staff, id, null, "二.pdf"))).toBe("conflict suggestion.textIsFrozen");
  });

  test("is reviewed by another person than the one who entered it", async () => {
    const { staff, otherStaff, categoryId } = stage.cast;
    const id = await enter();
    await scan(staff, id);
    await submit(id);
    const ticks = { categoryId, similarChecked: "on", secretChecked: "on" };
    const review = async (by: Viewer) =>
      act(stage, accept, by, DAY, { ...(await seen(stage, id)), ...ticks });
    expect(await refused(review(staff))).toBe("conflict suggestion.notOwnText");
    await review(otherStaff);
  });

  test("in session goes to the delegation like any other", async () => {
    const { staff, otherStaff, clerk, categoryId } = stage.cast;
    const MEETING = "2023-02-21";
    const form = paperForm();
    await act(stage, savePaper, staff, MEETING, form);
    await scan(staff, form.id);
    await submit(form.id, staff, MEETING);
    expect((await rowOf(stage, form.id)).state).toBe("delegation_check");
    await moveCase(stage, MEETING, form.id, clerk, "forward");
    const ticks = { categoryId, similarChecked: "on", secretChecked: "on" };
    const first = async (by: Viewer) =>
      act(stage, firstReview, by, MEETING, { ...(await seen(stage, form.id)), ...ticks });
    expect(await refused(first(staff))).toBe("conflict suggestion.notOwnText");
    await first(otherStaff);
  });

  test("is saved again by who entered it; sent twice it is one; another deputy's it cannot become", async () => {
    const { staff, otherStaff, second, roads, administrator } = stage.cast;
    const form = paperForm();
    for (const viewer of [second, roads.handler, administrator])
      expect(await refused(act(stage, savePaper, viewer, DAY, form))).toBe(FORBIDDEN);
    await enter(form);
    await enter(form);
    expect((await eventsOf(stage, form.id)).map(({ name }) => name)).toEqual([
      "suggestion.enterPaper",
      "suggestion.savePaper",
    ]);
    const again = { ...form, version: 1, title: "改过的标题" };
    expect(await refused(act(stage, savePaper, otherStaff, DAY, again))).toBe(GONE);
    await act(stage, savePaper, staff, DAY, again);
    expect(await refused(act(stage, savePaper, staff, DAY, again))).toBe(LATE);
    const other = { ...again, version: 2, leadId: second.userId };
    expect(await refused(act(stage, savePaper, staff, DAY, other))).toBe("conflict paper.otherDeputy");
  });

  test("given back, it is amended by who entered it; discarded, it is gone", async () => {
    const { staff, otherStaff } = stage.cast;
    const id = await enter();
    await scan(staff, id);
    await submit(id);
    const words = { reasons: ["no_content"], note: "请补充" };
    await act(stage, giveBack, otherStaff, DAY, { ...(await seen(stage, id)), ...words });
    expect(await refused(moveCase(stage, DAY, id, otherStaff, "amendPaper"))).toBe(CLOSED);
    await moveCase(stage, DAY, id, staff, "amendPaper");
    await submit(id);
    const gone = await enter();
    expect(await refused(moveCase(stage, DAY, gone, otherStaff, "discardPaper", "重复"))).toBe(GONE);
    await moveCase(stage, DAY, gone, staff, "discardPaper", "重复");
    expect((await rowOf(stage, gone)).state).toBe("withdrawn");
  });
});

describe("a paper rating", () => {
  const letterOf = async (id: string) =>
    (await stage.database.select().from(replies).where(eq(replies.suggestionId, id))).at(-1)?.id ?? "";
  const form = async (id: string, overall: Verdict) => ({
    ...(await seen(stage, id)),
    ...{ handling: overall, result: overall, overall, ratedOn: NEXT },
    ...(overall === "dissatisfied" && { reason: "没有解决", demand: "限期解决" }),
  });
  const enterRating = async (id: string, overall: Verdict, by = stage.cast.staff, more = {}) =>
    act(stage, ratePaper, by, "2023-03-17", { ...(await form(id, overall)), ...more });

  test("counts as the deputy's own, with the scan of the slip, and closes the case", async () => {
    const { lead, staff, roads } = stage.cast;
    const { id } = await replyOne(stage, DAY);
    expect(await refused(enterRating(id, "satisfied"))).toBe("conflict suggestion.hasRatingScan");
    expect(await refused(scan(staff, id, crypto.randomUUID()))).toBe(GONE);
    expect(await refused(scan(roads.handler, id, await letterOf(id)))).toBe(GONE);
    await scan(staff, id, await letterOf(id));
    for (const viewer of [lead, roads.head])
      expect(await refused(enterRating(id, "satisfied", viewer))).toBe(FORBIDDEN);
    await enterRating(id, "satisfied");
    const [rating] = await stage.database.select().from(ratings).where(eq(ratings.suggestionId, id));
    expect(rating).toMatchObject({
      userId: lead.userId,
      enteredBy: staff.userId,
      counts: true,
      ratedOn: NEXT,
    });
    expect(await rowOf(stage, id)).toMatchObject({
      state: "closed",
      closing: "rated",
      closedOn: "2023-03-17",
    });
    expect(await clockLines(stage, id)).toContain("feedback 2023-03-15 > 2023-03-29 = 2023-03-17");
    expect(await refused(enterRating(id, "satisfied"))).toBe(CLOSED);
  });

  test("dissatisfied goes the same way round by round, each with a slip of its own", async () => {
    const { staff } = stage.cast;
    const { id } = await replyOne(stage, DAY);
    await scan(staff, id, await letterOf(id));
    await enterRating(id, "dissatisfied");
    expect(await rowOf(stage, id)).toMatchObject({ state: "rehandling", round: 2 });
    await replyIt(stage, "2023-03-17", id);
    const later = { ratedOn: "2023-03-17" };
    expect(await refused(enterRating(id, "dissatisfied", staff, later))).toBe(
      "conflict suggestion.hasRatingScan",
    );
    await scan(staff, id, await letterOf(id), "二.pdf");
    await enterRating(id, "dissatisfied", staff, later);
    expect((await rowOf(stage, id)).state).toBe("evaluating");
  });

  test("has a day between the reply and today; one of two entries wins over the deputy's own", async () => {
    const { staff, lead } = stage.cast;
    const { id } = await replyOne(stage, DAY);
    await scan(staff, id, await letterOf(id));
    expect(await refused(enterRating(id, "satisfied", staff, { ratedOn: "2023-03-18" }))).toBe(
      "conflict paper.inTheFuture",
    );
    expect(await refused(enterRating(id, "satisfied", staff, { ratedOn: "2023-03-14" }))).toBe(
      "conflict paper.beforeReply",
    );
    const paper = await form(id, "satisfied");
    const count = await outcomes([
      () => act(stage, ratePaper, staff, "2023-03-17", paper),
      () => rateIt(stage, "2023-03-17", id, "satisfied"),
    ]);
    expect(count.done).toBe(1);
    expect(lead.userId).toBe(
      (await stage.database.select().from(ratings).where(eq(ratings.suggestionId, id)))[0]?.userId,
    );
  });

  test("can be objected to by the deputy for ten working days, once", async () => {
    const { staff, lead, second } = stage.cast;
    const rated = async () => {
      const { id } = await replyOne(stage, DAY, {}, { cosigners: [second] });
      await scan(staff, id, await letterOf(id));
      await enterRating(id, "satisfied");
      return id;
    };
    const object = (id: string, by: Viewer, on: string) =>
      refused(moveCase(stage, on, id, by, "objectToPaperRating", "我填的是不满意"));
    const [one, two] = [await rated(), await rated()];
    expect(await object(one, second, "2023-03-20")).toBe(CLOSED);
    expect(await object(one, lead, "2023-03-31")).toBe("done");
    expect(await object(one, lead, "2023-03-31")).toBe(CLOSED);
    expect(await object(two, lead, "2023-04-03")).toBe(CLOSED);
  });
});
