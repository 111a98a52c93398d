import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPublished, listPublished } from "@/db/queries/public";
import { publicStamp } from "@/db/queries/public-stamp";
import { countPublishDesk, DESK_LISTS, type DeskList, listPublishDesk } from "@/db/queries/publication-desk";
import { notifications, publications, publicationVersions, publicationWithdrawals } from "@/db/schema";
import { publishedFilter } from "@/domain/publication/list";
import { clockLines, lastSeq, namesSince } from "@/tests/support/look";
import { morning } from "@/tests/support/moment";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { expectWholeChain, openArena, outcomes, times } from "@/tests/support/rivals";
import { foundCongress } from "@/tests/support/second-congress";
import { act, rateIt } from "@/tests/support/steps";
import { acceptOne, closeOne, fileOne, replyOne } from "@/tests/support/story";
import { answerFindings, decidePublication } from "./decide";
import { correctPublication, publishCase } from "./publish";
import { publishReady } from "./ready";
import { refreshAll } from "./refresh-all";
import { changeConsent, withdrawPublication, withholdPublication } from "./withdraw";

const DAY = "2023-03-15";
const LATER = "2023-03-20";
const PHONE = "13803921234";

let stage: Awaited<ReturnType<typeof openArena>>;
let other: Awaited<ReturnType<typeof foundCongress>>;
beforeAll(async () => {
  stage = await openArena();
  other = await foundCongress(stage.database, "junxian");
});
afterAll(() => stage.drop());

const rowOf = async (id: string) => {
  const [row] = await stage.database.select().from(publications).where(eq(publications.suggestionId, id));
  return row;
};
const seen = async (id: string) => ({ id, version: (await rowOf(id))?.version ?? 0 });
const decide = async (id: string, more: Record<string, unknown> = {}, by = stage.cast.staff) =>
  act(stage, decidePublication, by, LATER, { ...(await seen(id)), level: "full", ...more });
const publish = async (id: string, by = stage.cast.staff) =>
  act(stage, publishCase, by, LATER, await seen(id));
const found = async (id: string) =>
  findPublished(stage.database, stage.cast.congressId, (await rowOf(id))?.id ?? crypto.randomUUID());
const publicText = async (id: string) => JSON.stringify(await found(id));
const replied = async (telling = {}) => (await replyOne(stage, DAY, {}, telling)).id;

describe("the two keys", () => {
  test("staff decides and publishes; the clock of 20 working days stops, the deputy is told", async () => {
    const id = await replied();
    expect(await clockLines(stage, id)).toContain("publish 2023-03-15 > 2023-04-13");
    const seq = await lastSeq(stage, id);
    await decide(id);
    expect(await refused(found(id))).toBe(GONE);
    await publish(id);
    expect(await namesSince(stage, id, seq)).toEqual(["publication.decide", "publication.publish"]);
    expect(await clockLines(stage, id)).toContain("publish 2023-03-15 > 2023-04-13 = 2023-03-20");
    const { snapshot, level, hash, version } = await found(id);
    expect({ level, version, title: snapshot.title }).toEqual({
      level: "full",
      version: 1,
      title: "关于增设北区公交站点的建议",
    });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const told = await stage.database
      .select({ userId: notifications.userId })
      .from(notifications)
      .where(and(eq(notifications.suggestionId, id), eq(notifications.key, "publication.publish")));
    expect(told).toEqual([{ userId: stage.cast.lead.userId }]);
  });

  test("never more than the deputy agreed to, nor more than the unit proposed without a reason", async () => {
    const hidden = await replied({ publicity: "none" });
    expect(await refused(decide(hidden))).toBe("conflict publication.deputyAgrees");
    const title = await replied({ publicity: "title_only" });
    await decide(title);
    expect(await refused(publish(title))).toBe("conflict publication.withinChoice");
    const early = await acceptOne(stage, DAY);
    await decide(early);
    expect(await refused(publish(early))).toBe("conflict publication.hasReason");
    await decide(early, { reason: "社会关注，提前公开。" });
    expect(await refused(publish(early))).toBe("done");
    expect(await refused(decide(await fileOne(stage, DAY)))).toBe("conflict publication.notAccepted");
  });

  test("is staff's alone, in its own congress; who saw another version is told; twice is once", async () => {
    const id = await replied();
    const { lead, roads, leader, auditor, otherStaff } = stage.cast;
    for (const by of [lead, roads.head, leader, auditor])
      expect(await refused(decide(id, {}, by))).toBe(FORBIDDEN);
    expect(await refused(decide(id, {}, other.staff))).toBe(GONE);
    await decide(id);
    expect(await refused(decide(id, { version: 0 }, otherStaff))).toBe(LATE);
    const at = await seen(id);
    const go = () => act(stage, publishCase, stage.cast.staff, LATER, at);
    const answers = await outcomes(times(12, go));
    expect(answers.done).toBe(1);
    expect(Object.keys(answers).toSorted()).toEqual(["done", LATE].toSorted());
    const rows = await stage.database
      .select()
      .from(publicationVersions)
      .where(eq(publicationVersions.publicationId, (await rowOf(id))?.id ?? ""));
    expect(rows).toHaveLength(1);
  });
});

describe("personal data", () => {
  const telling = { situation: `请联系王女士，电话${PHONE}，住黎阳路28号。` };

  test("has to be answered; what is masked never gets out, what is left does", async () => {
    const id = await replied(telling);
    await decide(id, { hidden: "王女士\n" });
    expect(await refused(publish(id))).toBe("conflict publication.findingsAnswered");
    const key = `situation@9-20-mobile`;
    const answer = async (answered: string, keys: string[]) =>
      act(stage, answerFindings, stage.cast.staff, LATER, { ...(await seen(id)), answer: answered, keys });
    expect(await refused(answer("masked", ["situation@0-1-mobile"]))).toBe(GONE);
    await answer("masked", [key]);
    expect((await rowOf(id))?.masked).toEqual([key]);
    await answer("open", [key]);
    await answer("masked", []);
    expect((await rowOf(id))?.masked).toHaveLength(2);
    await answer("left", [(await rowOf(id))?.masked.find((one) => one.endsWith("address")) ?? ""]);
    await publish(id);
    const shown = await publicText(id);
    expect(shown).not.toContain(PHONE);
    expect(shown).not.toContain("王女士");
    expect(shown).toContain("138****1234");
    expect(shown).toContain("黎阳路28号");
  });

  test("a level that does not show the text does not ask about it; the summary is looked at too", async () => {
    const id = await replied(telling);
    await decide(id, { level: "summary", summary: "" });
    expect(await refused(publish(id))).toBe("conflict publication.hasSummary");
    await decide(id, { level: "summary", summary: `来电${PHONE}。` });
    expect(await refused(publish(id))).toBe("conflict publication.findingsAnswered");
    await decide(id, { level: "summary", summary: "建议增设站点。" });
    await publish(id);
    const { snapshot } = await found(id);
    expect([snapshot.summary, snapshot.text, snapshot.replies]).toEqual(["建议增设站点。", null, null]);
    expect(snapshot.outcomes?.map((one) => one.class?.key)).toEqual(["A"]);
  });
});

describe("afterwards", () => {
  test("a correction is a new version with its reason; the old one stays frozen", async () => {
    const id = await replied();
    await decide(id);
    await publish(id);
    await decide(id, { level: "title" });
    expect((await found(id)).level).toBe("full");
    const correct = async (note: string) =>
      act(stage, correctPublication, stage.cast.staff, LATER, { ...(await seen(id)), note });
    expect(await refused(correct(""))).toBe("invalid note");
    await correct("应代表要求。");
    expect(await found(id)).toMatchObject({ level: "title", version: 2 });
    expect(await publicText(id)).not.toContain("朝歌路");
    const frozen = stage.database
      .update(publicationVersions)
      .set({ hash: "0" })
      .where(eq(publicationVersions.publicationId, (await rowOf(id))?.id ?? ""));
    await expect(frozen).rejects.toThrow();
  });

  test("withdrawn with a reason it is gone at once, and can be decided anew", async () => {
    const id = await replied();
    await decide(id);
    await publish(id);
    const { id: publicationId } = await found(id);
    const withdraw = async (by = stage.cast.staff) =>
      act(stage, withdrawPublication, by, LATER, { ...(await seen(id)), note: "内容有误。" });
    expect(await refused(withdraw(stage.cast.lead))).toBe(FORBIDDEN);
    expect(await refused(withdraw(other.staff))).toBe(GONE);
    expect(await refused(withdraw())).toBe("done");
    expect(await refused(found(id))).toBe(GONE);
    expect(await refused(withdraw())).toBe(CLOSED);
    const [row] = await stage.database
      .select()
      .from(publicationWithdrawals)
      .where(eq(publicationWithdrawals.publicationId, publicationId));
    expect(row).toMatchObject({ reason: "内容有误。", withdrawnOn: LATER });
    await decide(id, { level: "title" });
    await publish(id);
    expect(await found(id)).toMatchObject({ id: publicationId, version: 2, level: "title" });
  });

  test("the decision not to publish stops the clock, with its reason", async () => {
    const id = await replied();
    const withhold = async () =>
      act(stage, withholdPublication, stage.cast.staff, LATER, {
        ...(await seen(id)),
        note: "涉及商业秘密。",
      });
    await withhold();
    expect(await clockLines(stage, id)).toContain("publish 2023-03-15 > 2023-04-13 = 2023-03-20");
    expect(await refused(withhold())).toBe(CLOSED);
    expect((await rowOf(id))?.withheldNote).toBe("涉及商业秘密。");
  });

  test("the lead deputy takes his consent back: staff cannot publish, and is told", async () => {
    const { lead, second, stranger } = stage.cast;
    const id = (await replyOne(stage, DAY, {}, { cosigners: [second] })).id;
    const change = (choice: string, by = lead) =>
      act(stage, changeConsent, by, LATER, { id, choice, note: "涉及他人。" });
    expect(await refused(change("none", stage.cast.staff))).toBe(FORBIDDEN);
    expect(await refused(change("none", stranger))).toBe(GONE);
    expect(await refused(change("none", second))).toBe(CLOSED);
    expect(await refused(change("full"))).toBe("conflict publication.sameChoice");
    await decide(id);
    await publish(id);
    expect(await refused(change("none"))).toBe("done");
    expect((await found(id)).level).toBe("full");
    const correct = async () =>
      act(stage, correctPublication, stage.cast.staff, LATER, { ...(await seen(id)), note: "再次公开。" });
    expect(await refused(correct())).toBe("conflict publication.deputyAgrees");
    const told = await stage.database
      .select()
      .from(notifications)
      .where(and(eq(notifications.suggestionId, id), eq(notifications.key, "publication.changeConsent")));
    expect(told.map(({ userId }) => userId)).toContain(stage.cast.staff.userId);
  });
});

describe("all that is ready at once", () => {
  test("publishes what both agreed to and nothing was found in; the rest stays; twice is once", async () => {
    const [plain, titled, hidden, personal, begun] = [
      (await closeOne(stage, DAY)).id,
      await replied({ publicity: "title_only" }),
      await replied({ publicity: "none" }),
      await replied({ cause: `电话${PHONE}` }),
      await replied(),
    ];
    await decide(begun);
    const all = [plain, titled, hidden, personal, begun];
    const bulk = (ids: string[], by = stage.cast.staff, desk = "replied") =>
      act(stage, publishReady, by, LATER, { desk, ids });
    expect(await refused(bulk(all, stage.cast.roads.head))).toBe(FORBIDDEN);
    expect(await refused(bulk(all, other.staff))).toBe(GONE);
    const before = await listPublished(stage.database, stage.cast.congressId, publishedFilter.parse({}));
    expect(await bulk(all)).toEqual({ count: 2, left: 3 });
    const after = await listPublished(stage.database, stage.cast.congressId, publishedFilter.parse({}));
    expect(after.total - before.total).toBe(2);
    expect([(await found(plain)).level, (await found(titled)).level]).toEqual(["full", "title"]);
    const counts = await countPublishDesk(stage.database, stage.cast.staff);
    const desk = (list: DeskList, by = stage.cast.staff) =>
      listPublishDesk(stage.database, by, list, 9, morning(LATER));
    for (const list of DESK_LISTS)
      expect(await desk(list)).toMatchObject({
        page: 1,
        total: counts[list],
        rows: { length: counts[list] },
      });
    const idsOf = async (list: DeskList) => (await desk(list)).rows.map(({ id }) => id);
    expect(await idsOf("published")).toEqual(expect.arrayContaining([plain, titled]));
    expect(await idsOf("replied")).toEqual(expect.arrayContaining([hidden, personal, begun]));
    expect((await desk("published", other.staff)).total).toBe(0);
    expect(await refused(bulk(all))).toBe("conflict publication.noneReady");
    const more = await Promise.all(times(3, 0).map(() => replied()));
    const rivals = await outcomes(times(6, () => bulk(more)));
    expect(rivals).toEqual({ done: 1, "conflict publication.noneReady": 5 });
  });

  test("before a reply only facts become public, and the reply renews it", async () => {
    const id = await acceptOne(stage, DAY);
    const bulk = (desk: string) => act(stage, publishReady, stage.cast.staff, LATER, { desk, ids: [id] });
    expect(await refused(bulk("replied"))).toBe("conflict publication.noneReady");
    await bulk("handling");
    expect(await found(id)).toMatchObject({ level: "title", version: 1 });
  });
});

test("each move that changes what is public changes the portal's stamp, and no other move does", async () => {
  const { staff, congressId } = stage.cast;
  const id = await replied();
  const stamp = () => publicStamp(stage.database, congressId);
  const changes = async (move: () => Promise<unknown>) => {
    const before = await stamp();
    await move();
    return (await stamp()) !== before;
  };
  const noted = async () => ({ ...(await seen(id)), note: "应代表要求。" });
  const refresh = () => refreshAll(stage.database, congressId, { clock: () => morning(LATER) });
  await refresh();
  expect(await changes(() => decide(id))).toBe(false);
  expect(await changes(() => publish(id))).toBe(true);
  expect(await changes(() => decide(id, { level: "title" }))).toBe(false);
  expect(await changes(async () => act(stage, correctPublication, staff, LATER, await noted()))).toBe(true);
  expect(await changes(() => rateIt(stage, LATER, id, "satisfied"))).toBe(false);
  expect(await changes(refresh)).toBe(true);
  expect(await changes(async () => act(stage, withdrawPublication, staff, LATER, await noted()))).toBe(true);
});

test("the chain stays whole", async () => expect(await expectWholeChain(stage)).toBeGreaterThan(100));
