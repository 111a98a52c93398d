import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cosigners, notifications } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { lastSeq, namesSince, rowOf } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, GONE, refused } from "@/tests/support/refused";
import { act, cosign, draftText, file, fullText, moveCase, seen } from "@/tests/support/steps";
import { assignOne, fileOne, openStage } from "@/tests/support/story";
import { agreeToWithdrawal, confirmCosigning, declineCosigning, refuseWithdrawal } from "./cosign";
import { saveDraft } from "./draft";
import { giveBack } from "./review";

const DAY = "2023-03-15";
const UNSIGNED = "conflict suggestion.isCosigned";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

/** A complete text with these co-signers, invited to confirm. */
async function invited(...named: Viewer[]) {
  const id = await draftText(stage, DAY, { cosignerIds: named.map(({ userId }) => userId) });
  await moveCase(stage, DAY, id, stage.cast.lead, "invite");
  return id;
}

/** The lead takes the text back and saves it with a change. */
async function edited(id: string, change: Record<string, unknown>) {
  await moveCase(stage, DAY, id, stage.cast.lead, "edit");
  await act(stage, saveDraft, stage.cast.lead, DAY, {
    ...(await seen(stage, id)),
    ...fullText(stage),
    ...change,
  });
}

const bell = async (id: string) => {
  const rows = await stage.database.select().from(notifications).where(eq(notifications.suggestionId, id));
  return rows.map(({ key, userId }) => `${key} ${userId}`).toSorted();
};

describe("co-signers confirm the words they read", () => {
  test("with all of them it can be filed", async () => {
    const { second, third } = stage.cast;
    const id = await invited(second, third);
    await cosign(stage, DAY, id, second);
    expect(await refused(file(stage, DAY, id))).toBe(UNSIGNED);
    await cosign(stage, DAY, id, third);
    await file(stage, DAY, id);
    expect((await rowOf(stage, id)).state).toBe("submitted");
    expect(await namesSince(stage, id)).toEqual([
      "suggestion.create",
      "suggestion.invite",
      "suggestion.cosign",
      "suggestion.cosign",
      "suggestion.submit",
    ]);
  });

  test("it cannot be filed from the draft around them", async () => {
    const id = await draftText(stage, DAY, { cosignerIds: [stage.cast.second.userId] });
    expect(await refused(file(stage, DAY, id))).toBe(UNSIGNED);
  });

  test("a hash of other words is refused and signs nothing", async () => {
    const { second } = stage.cast;
    const id = await invited(second);
    const wrong = { id, textHash: "0".repeat(64) };
    const attempt = act(stage, confirmCosigning, second, DAY, wrong);
    expect(await refused(attempt)).toBe("conflict suggestion.textChanged");
    expect(await refused(file(stage, DAY, id))).toBe(UNSIGNED);
  });

  test("an edit of the words voids what was confirmed; it must be confirmed anew", async () => {
    const { second } = stage.cast;
    const id = await invited(second);
    const { textHash } = await rowOf(stage, id);
    await cosign(stage, DAY, id, second);
    await edited(id, { cosignerIds: second.userId, points: ["另一条具体建议。"] });
    expect(await refused(file(stage, DAY, id))).toBe(UNSIGNED);
    await moveCase(stage, DAY, id, stage.cast.lead, "invite");
    expect(await refused(file(stage, DAY, id))).toBe(UNSIGNED);
    const old = act(stage, confirmCosigning, second, DAY, { id, textHash });
    expect(await refused(old)).toBe("conflict suggestion.textChanged");
    await cosign(stage, DAY, id, second);
    await file(stage, DAY, id);
    expect((await rowOf(stage, id)).state).toBe("submitted");
  });

  test("the same words saved again are still confirmed", async () => {
    const { second } = stage.cast;
    const id = await invited(second);
    await cosign(stage, DAY, id, second);
    await edited(id, { cosignerIds: second.userId, publicity: "title_only" });
    await file(stage, DAY, id);
    expect((await rowOf(stage, id)).state).toBe("submitted");
  });

  test("who declines holds it up until he is taken off the list", async () => {
    const { second, third } = stage.cast;
    const id = await invited(second, third);
    await cosign(stage, DAY, id, second);
    await act(stage, declineCosigning, third, DAY, { id, note: "不了解情况" });
    expect(await refused(file(stage, DAY, id))).toBe(UNSIGNED);
    await edited(id, { cosignerIds: second.userId });
    await file(stage, DAY, id);
    expect((await rowOf(stage, id)).state).toBe("submitted");
  });

  test("who confirmed can still decline, and the other way round", async () => {
    const { second } = stage.cast;
    const id = await invited(second);
    await cosign(stage, DAY, id, second);
    await act(stage, declineCosigning, second, DAY, { id });
    expect(await refused(file(stage, DAY, id))).toBe(UNSIGNED);
    await cosign(stage, DAY, id, second);
    await file(stage, DAY, id);
  });

  test("after filing nobody signs any more", async () => {
    const { second } = stage.cast;
    const id = await fileOne(stage, DAY, { cosigners: [second] });
    expect(await refused(cosign(stage, DAY, id, second))).toBe(CLOSED);
    expect(await refused(act(stage, declineCosigning, second, DAY, { id }))).toBe(CLOSED);
  });
});

describe("only who is named, and only once he was invited", () => {
  test("a stranger, and a deputy named in a draft, find nothing", async () => {
    const { second, stranger } = stage.cast;
    const draft = await draftText(stage, DAY, { cosignerIds: [second.userId] });
    expect(await refused(cosign(stage, DAY, draft, second))).toBe(GONE);
    const id = await invited(second);
    const seq = await lastSeq(stage, id);
    expect(await refused(cosign(stage, DAY, id, stranger))).toBe(GONE);
    expect(await refused(cosign(stage, DAY, id, stage.cast.lead))).toBe(GONE);
    expect(await refused(cosign(stage, DAY, id, stage.cast.staff))).toBe(FORBIDDEN);
    expect(await namesSince(stage, id, seq)).toEqual([]);
  });

  test("who was named in a draft that was withdrawn is told nothing, not even its title", async () => {
    const { second, lead } = stage.cast;
    const id = await draftText(stage, DAY, { cosignerIds: [second.userId] });
    await moveCase(stage, DAY, id, lead, "withdraw");
    expect(await bell(id)).toEqual([]);
    expect(await refused(act(stage, agreeToWithdrawal, second, DAY, { id }))).toBe(GONE);
  });

  test("the invitation rings at the co-signers, their word at the lead", async () => {
    const { second, lead } = stage.cast;
    const id = await invited(second);
    await cosign(stage, DAY, id, second);
    expect(await bell(id)).toEqual(
      [`suggestion.cosign ${lead.userId}`, `suggestion.invite ${second.userId}`].toSorted(),
    );
  });
});

describe("a joint suggestion is withdrawn by all its signers (Shanghai Art. 10)", () => {
  const NOT_ALL = "conflict suggestion.allSignersAgree";

  test("before 交办 by the lead himself, once each co-signer agrees", async () => {
    const { second, third, lead } = stage.cast;
    const id = await fileOne(stage, DAY, { cosigners: [second, third] });
    expect(await refused(act(stage, agreeToWithdrawal, second, DAY, { id }))).toBe(
      "conflict suggestion.withdrawalAsked",
    );
    await moveCase(stage, DAY, id, lead, "askWithdrawal", "情况已变化");
    await act(stage, agreeToWithdrawal, second, DAY, { id });
    expect(await refused(moveCase(stage, DAY, id, lead, "withdraw"))).toBe(NOT_ALL);
    await act(stage, agreeToWithdrawal, third, DAY, { id });
    await moveCase(stage, DAY, id, lead, "withdraw");
    expect(await rowOf(stage, id)).toMatchObject({ state: "withdrawn", closedOn: DAY });
  });

  test("after 交办 staff confirms, and again only with everybody's word", async () => {
    const { second, lead, staff } = stage.cast;
    const { id } = await assignOne(stage, DAY, {}, { cosigners: [second] });
    await moveCase(stage, DAY, id, lead, "askWithdrawal", "情况已变化");
    expect(await refused(moveCase(stage, DAY, id, lead, "withdraw"))).toBe(CLOSED);
    expect(await refused(moveCase(stage, DAY, id, staff, "confirmWithdrawal"))).toBe(NOT_ALL);
    await act(stage, agreeToWithdrawal, second, DAY, { id });
    await moveCase(stage, DAY, id, staff, "confirmWithdrawal");
    expect((await rowOf(stage, id)).state).toBe("withdrawn");
    expect(await refused(act(stage, agreeToWithdrawal, second, DAY, { id }))).toBe(CLOSED);
  });

  test("one who does not agree ends the wish; the lead may take it back too, and ask anew", async () => {
    const { second, third, lead } = stage.cast;
    const id = await fileOne(stage, DAY, { cosigners: [second, third] });
    const ask = () => moveCase(stage, DAY, id, lead, "askWithdrawal", "情况已变化");
    const agreed = async () => {
      const lines = await stage.database.select().from(cosigners).where(eq(cosigners.suggestionId, id));
      return lines.filter(({ withdrawalAgreedAt }) => withdrawalAgreedAt !== null).length;
    };
    await ask();
    await act(stage, agreeToWithdrawal, second, DAY, { id });
    const refuse = { id, note: "问题没有解决。" };
    expect(await refused(act(stage, refuseWithdrawal, stage.cast.stranger, DAY, refuse))).toBe(GONE);
    await act(stage, refuseWithdrawal, third, DAY, refuse);
    expect((await rowOf(stage, id)).withdrawalReason).toBeNull();
    expect(await agreed()).toBe(0);
    const late = "conflict suggestion.withdrawalAsked";
    expect(await refused(act(stage, refuseWithdrawal, third, DAY, refuse))).toBe(late);
    await ask();
    await act(stage, agreeToWithdrawal, second, DAY, { id });
    await moveCase(stage, DAY, id, lead, "dropWithdrawal");
    expect(await agreed()).toBe(0);
    expect(await refused(moveCase(stage, DAY, id, lead, "withdraw"))).toBe(NOT_ALL);
  });

  test("a wish to withdraw does not outlive filing again", async () => {
    const { second, lead, staff } = stage.cast;
    const id = await fileOne(stage, DAY, { cosigners: [second] });
    await moveCase(stage, DAY, id, lead, "askWithdrawal", "情况已变化");
    await act(stage, agreeToWithdrawal, second, DAY, { id });
    const reasons = { reasons: ["no_content"], note: "请补充具体地点" };
    await act(stage, giveBack, staff, DAY, { ...(await seen(stage, id)), ...reasons });
    await moveCase(stage, DAY, id, lead, "amend");
    await file(stage, DAY, id);
    expect((await rowOf(stage, id)).withdrawalReason).toBeNull();
    const [line] = await stage.database.select().from(cosigners).where(eq(cosigners.suggestionId, id));
    expect(line?.withdrawalAgreedAt).toBeNull();
  });
});
