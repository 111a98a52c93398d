import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { perform } from "@/db/command";
import { setMandate } from "@/db/commands/person-mandate";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { rate, rateAsCosigner } from "@/db/commands/suggestion/rate";
import { deputies, notifications, terms } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { enrolDeputy } from "@/tests/support/cast";
import { rowOf } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, refused } from "@/tests/support/refused";
import { act, cosign, draftText, moveCase, replyIt, seen } from "@/tests/support/steps";
import { assignOne, openStage, replyOne } from "@/tests/support/story";
import { raterOf } from "./rater";
import { listTasks } from "./task";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const newDeputy = (name: string) =>
  enrolDeputy(stage.database, stage.cast.congressId, name, stage.cast.termId, stage.cast.north);
const mandate = async ({ userId }: Viewer, status: "active" | "suspended" | "terminated") => {
  const [row] = await stage.database.select().from(deputies).where(eq(deputies.userId, userId));
  const { termId, delegationId, cardNo, phone, post } = row ?? {};
  const input = { userId, termId, delegationId, cardNo, phone, post, status };
  await perform(setMandate, stage.cast.administrator, input, {
    database: stage.database,
    now: new Date(`${DAY}T10:00:00+08:00`),
  });
};
const raterIs = async (id: string) => raterOf(stage.database, { congressId: stage.cast.congressId, id });
const verdict = { handling: "satisfied", result: "satisfied", overall: "satisfied" };
const rateBy = async (id: string, by: Viewer) =>
  act(stage, rate, by, DAY, { ...(await seen(stage, id)), ...verdict });
const tasksOf = async (viewer: Viewer, id: string) =>
  (await listTasks(stage.database, viewer, new Date(`${DAY}T12:00:00+08:00`)))
    .filter(({ suggestionId }) => suggestionId === id)
    .map(({ name }) => name);
const toldOf = async (viewer: Viewer, id: string) =>
  (await stage.database.select().from(notifications).where(eq(notifications.suggestionId, id)))
    .filter(({ userId }) => userId === viewer.userId)
    .map(({ key }) => key);

describe("who rates", () => {
  test("while the lead's mandate is suspended the next co-signer; when it is lifted, the lead again", async () => {
    const [lead, first, second] = [await newDeputy("甲"), await newDeputy("乙"), await newDeputy("丙")];
    const { id } = await replyOne(stage, DAY, {}, { by: lead, cosigners: [first, second] });
    await mandate(lead, "suspended");
    expect(await raterIs(id)).toBe(first.userId);
    expect(await tasksOf(lead, id)).not.toContain("rate");
    expect(await tasksOf(first, id)).toContain("rate");
    expect(await toldOf(first, id)).toContain("suggestion.ratesNow");
    await mandate(first, "terminated");
    expect(await raterIs(id)).toBe(second.userId);
    await mandate(lead, "active");
    expect(await raterIs(id)).toBe(lead.userId);
    await rateBy(id, lead);
    expect((await rowOf(stage, id)).closing).toBe("rated");
  });

  test("the reminder goes to whoever rates, not to a lead who left", async () => {
    const [lead, first] = [await newDeputy("丁"), await newDeputy("戊")];
    const { id } = await replyOne(stage, DAY, {}, { by: lead, cosigners: [first] });
    await mandate(lead, "terminated");
    await moveCase(stage, "2023-04-03", id, stage.cast.staff, "remind");
    expect(await toldOf(first, id)).toContain("suggestion.remind");
    expect(await toldOf(lead, id)).not.toContain("suggestion.remind");
  });

  test("whose mandate rests rates nothing beside the lead either, and signs nothing", async () => {
    const [lead, resting] = [await newDeputy("己"), await newDeputy("庚")];
    const { id } = await replyOne(stage, DAY, {}, { by: lead, cosigners: [resting] });
    const draft = await draftText(stage, DAY, { by: lead, cosignerIds: [resting.userId] });
    await moveCase(stage, DAY, draft, lead, "invite");
    await mandate(resting, "suspended");
    const aside = act(stage, rateAsCosigner, resting, DAY, { ...(await seen(stage, id)), ...verdict });
    expect(await refused(aside)).toBe("conflict suggestion.mandateRests");
    expect(await refused(cosign(stage, DAY, draft, resting))).toBe("conflict suggestion.mandateRests");
  });
});

describe("nobody is left", () => {
  test("staff closes it, once, with a reason; it is neither reminded nor closed as unrated", async () => {
    const { staff, leader } = stage.cast;
    const lead = await newDeputy("辛");
    const { id } = await replyOne(stage, DAY, {}, { by: lead });
    const close = (by: Viewer, note = "代表已调离本市。") =>
      refused(moveCase(stage, "2023-04-03", id, by, "closeWithoutRater", note));
    expect(await close(staff)).toBe(CLOSED);
    await mandate(lead, "terminated");
    expect(await raterIs(id)).toBeNull();
    expect(await toldOf(staff, id)).toContain("suggestion.noRater");
    expect(await tasksOf(staff, id)).toEqual(["publish", "closeWithoutRater"]);
    for (const move of ["remind", "closeUnrated"] as const)
      expect(await refused(moveCase(stage, "2023-04-03", id, staff, move, "无"))).toBe(CLOSED);
    expect(await refused(rateBy(id, lead))).toBe(CLOSED);
    expect(await close(leader)).toBe(CLOSED);
    expect(await close(staff, "")).toBe("conflict general.reasonMissing");
    expect(await close(staff)).toBe("done");
    expect(await rowOf(stage, id)).toMatchObject({ state: "closed", closing: "no_rater" });
    expect(await close(staff)).toBe(CLOSED);
    expect(await refused(act(stage, moveSuggestion, stage.cast.roads.head, DAY, {}))).toBe(FORBIDDEN);
  });
});

describe("a new term (Shanghai Art. 19 ¶2)", () => {
  test("an open case goes on with its unit, and the former deputy rates it", async () => {
    const { congressId, termId } = stage.cast;
    const lead = await newDeputy("壬");
    const { id } = await assignOne(stage, DAY, {}, { by: lead });
    await stage.database.update(terms).set({ endsOn: "2023-03-31" }).where(eq(terms.id, termId));
    const next = { congressId, number: 13, startsOn: "2023-04-01", endsOn: "2028-03-31" };
    await stage.database.insert(terms).values(next);
    await replyIt(stage, "2023-04-10", id);
    expect((await rowOf(stage, id)).state).toBe("replied");
    expect(await raterIs(id)).toBe(lead.userId);
    await act(stage, rate, lead, "2023-04-12", { ...(await seen(stage, id)), ...verdict });
    expect(await rowOf(stage, id)).toMatchObject({ state: "closed", closing: "rated" });
  });
});
