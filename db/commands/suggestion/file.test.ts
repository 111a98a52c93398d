import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deputies } from "@/db/schema";
import { enrolDeputy, settle } from "@/tests/support/cast";
import { clockLines, eventsOf, lastSeq, namesSince, rowOf } from "@/tests/support/look";
import { CLOSED, GONE, LATE, refused } from "@/tests/support/refused";
import { acceptIt, act, draftText, file, moveCase, seen } from "@/tests/support/steps";
import { fileOne, openStage } from "@/tests/support/story";
import { fileSuggestion } from "./file";
import { giveBack } from "./review";

const BETWEEN = "2023-03-15";
const MEETING = "2023-02-21";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

describe("between sessions", () => {
  test("it goes to staff, and the review clock of five working days starts", async () => {
    const id = await draftText(stage, BETWEEN);
    const seq = await lastSeq(stage, id);
    await file(stage, BETWEEN, id);
    expect(await rowOf(stage, id)).toMatchObject({
      ...{ state: "submitted", submittedOn: BETWEEN, period: "intersession", sessionId: null },
      ...{ number: null, version: 2 },
    });
    expect(await namesSince(stage, id, seq)).toEqual(["suggestion.submit"]);
    expect(await clockLines(stage, id)).toEqual(["review 2023-03-15 > 2023-03-22"]);
    const event = (await eventsOf(stage, id)).at(-1);
    expect(event).toMatchObject({ fromState: "draft", toState: "submitted", actorRole: "deputy" });
  });

  test.each([
    ["without a point", { points: [] }, "isComplete"],
    ["without a category", { categoryId: "" }, "isComplete"],
    ["without a publicity choice", { publicity: "" }, "isComplete"],
    ["not ticked as one matter", { oneMatter: "" }, "isOneMatter"],
  ])("%s it is refused and stays a draft", async (_what, field, why) => {
    const id = await draftText(stage, BETWEEN, field);
    const seq = await lastSeq(stage, id);
    expect(await refused(file(stage, BETWEEN, id))).toBe(`conflict suggestion.${why}`);
    expect(await rowOf(stage, id)).toMatchObject({ state: "draft", submittedOn: null, version: 1 });
    expect(await namesSince(stage, id, seq)).toEqual([]);
    expect(await clockLines(stage, id)).toEqual([]);
  });

  test("a deputy whose mandate was suspended since cannot file", async () => {
    const { congressId, termId, north } = stage.cast;
    const by = await enrolDeputy(stage.database, congressId, "停职代表", termId, north);
    const id = await draftText(stage, BETWEEN, { by });
    const mine = and(eq(deputies.congressId, congressId), eq(deputies.userId, by.userId));
    await stage.database.update(deputies).set({ status: "suspended" }).where(mine);
    expect(await refused(file(stage, BETWEEN, id, by))).toBe("conflict suggestion.isActive");
  });

  test("the second click is told, and a stranger finds nothing", async () => {
    const id = await draftText(stage, BETWEEN);
    const first = await seen(stage, id);
    expect(await refused(act(stage, fileSuggestion, stage.cast.stranger, BETWEEN, first))).toBe(GONE);
    await file(stage, BETWEEN, id);
    expect(await refused(act(stage, fileSuggestion, stage.cast.lead, BETWEEN, first))).toBe(LATE);
    expect(await refused(file(stage, BETWEEN, id))).toBe(CLOSED);
  });
});

describe("in session", () => {
  test("it goes to the delegation first; the clock runs from the closing day", async () => {
    const id = await fileOne(stage, MEETING);
    expect(await rowOf(stage, id)).toMatchObject({
      ...{ state: "delegation_check", period: "session", sessionId: stage.cast.sessionId },
    });
    expect(await clockLines(stage, id)).toEqual(["sessionAssign 2023-02-24 > 2023-03-24"]);
  });

  test("the delegation's own clerk forwards it, another delegation's clerk finds nothing", async () => {
    const id = await fileOne(stage, MEETING);
    const { clerk, otherClerk, staff } = stage.cast;
    expect(await refused(moveCase(stage, MEETING, id, otherClerk, "forward"))).toBe(GONE);
    expect(await refused(moveCase(stage, MEETING, id, staff, "forward"))).toBe(CLOSED);
    await moveCase(stage, MEETING, id, clerk, "forward");
    expect((await rowOf(stage, id)).state).toBe("submitted");
    expect(await clockLines(stage, id)).toEqual(["sessionAssign 2023-02-24 > 2023-03-24"]);
  });

  test("staff takes it over with a reason when the clerk cannot check it", async () => {
    const id = await fileOne(stage, MEETING);
    const takeOver = (note?: string) =>
      refused(moveCase(stage, MEETING, id, stage.cast.staff, "takeOver", note));
    expect(await takeOver()).toBe("conflict general.reasonMissing");
    expect(await takeOver("核对人请假，由代表工作机构核对。")).toBe("done");
    expect((await rowOf(stage, id)).state).toBe("submitted");
    expect(await clockLines(stage, id)).toEqual(["sessionAssign 2023-02-24 > 2023-03-24"]);
  });

  test("sent back with a reason the clock stops; filed again a new one runs", async () => {
    const id = await fileOne(stage, MEETING);
    const { clerk, lead } = stage.cast;
    const speechless = moveCase(stage, MEETING, id, clerk, "sendBack");
    expect(await refused(speechless)).toBe("conflict general.reasonMissing");
    await moveCase(stage, MEETING, id, clerk, "sendBack", "请一事一议");
    expect(await rowOf(stage, id)).toMatchObject({ state: "returned", returnNote: "请一事一议" });
    await moveCase(stage, MEETING, id, lead, "amend");
    await file(stage, "2023-02-22", id);
    expect(await rowOf(stage, id)).toMatchObject({ state: "delegation_check", returnNote: null });
    expect(await clockLines(stage, id)).toEqual([
      "sessionAssign 2023-02-24 > 2023-03-24",
      `sessionAssign 2023-02-24 > 2023-03-24 = ${MEETING}`,
    ]);
  });

  test("after the cut-off on the session's last days it counts as between sessions", async () => {
    expect(await rowOf(stage, await fileOne(stage, "2023-02-23"))).toMatchObject({ period: "session" });
    const late = await fileOne(stage, "2023-02-24");
    expect(await rowOf(stage, late)).toMatchObject({ state: "submitted", period: "intersession" });
  });

  test("returned in session and filed after it, it is of the time it was filed", async () => {
    const id = await fileOne(stage, MEETING);
    await moveCase(stage, MEETING, id, stage.cast.clerk, "sendBack", "请补充");
    await moveCase(stage, BETWEEN, id, stage.cast.lead, "amend");
    await file(stage, BETWEEN, id);
    expect(await rowOf(stage, id)).toMatchObject({ state: "submitted", period: "intersession" });
    expect(await acceptIt(stage, BETWEEN, id)).toMatchObject({ series: "2023" });
  });

  test("a clerk who is also a deputy does not check his own text", async () => {
    const { clerk, congressId, termId, north } = stage.cast;
    await stage.database.insert(deputies).values({
      ...{ congressId, termId, delegationId: north, userId: clerk.userId, cardNo: "代表团" },
    });
    const by = { ...clerk, role: "deputy" as const };
    const id = await fileOne(stage, MEETING, { by });
    const own = moveCase(stage, MEETING, id, clerk, "forward");
    expect(await refused(own)).toBe("conflict suggestion.notOwnText");
  });

  test("where delegations do not check, it goes to the secretariat", async () => {
    const settings = { delegationCheck: false, extensionConsent: true };
    await settle(stage.database, stage.cast.congressId, settings);
    const id = await fileOne(stage, MEETING);
    expect(await rowOf(stage, id)).toMatchObject({ state: "submitted", period: "session" });
    expect((await namesSince(stage, id)).at(-1)).toBe("suggestion.submitToSecretariat");
    await settle(stage.database, stage.cast.congressId, { ...settings, delegationCheck: true });
  });
});

test("returned by staff the review clock stops, and filing again starts another", async () => {
  const id = await fileOne(stage, BETWEEN);
  const reasons = { reasons: ["no_content", "several_matters"], note: "请写明具体路段。" };
  const { staff, lead } = stage.cast;
  await act(stage, giveBack, staff, "2023-03-17", { ...(await seen(stage, id)), ...reasons });
  expect(await rowOf(stage, id)).toMatchObject({ state: "returned", returnReasons: reasons.reasons });
  await moveCase(stage, "2023-03-18", id, lead, "amend");
  await file(stage, "2023-03-20", id);
  expect(await rowOf(stage, id)).toMatchObject({ returnReasons: [], returnNote: null });
  expect(await clockLines(stage, id)).toEqual([
    "review 2023-03-15 > 2023-03-22 = 2023-03-17",
    "review 2023-03-20 > 2023-03-27",
  ]);
});
