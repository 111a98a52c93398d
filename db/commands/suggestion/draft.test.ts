import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cosigners, deputies, suggestions, terms, units, wishedUnits } from "@/db/schema";
import { enrolDeputy } from "@/tests/support/cast";
import { clockLines, eventsOf, lastSeq, namesSince, rowOf } from "@/tests/support/look";
import { GONE, LATE, refused } from "@/tests/support/refused";
import { foundCongress } from "@/tests/support/second-congress";
import { act, draftText, fullText, moveCase, seen } from "@/tests/support/steps";
import { fileOne, openStage } from "@/tests/support/story";
import { saveDraft } from "./draft";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const countOf = (id: string) => stage.database.$count(suggestions, eq(suggestions.id, id));
const save = (by = stage.cast.lead, input: Record<string, unknown> = {}) =>
  act(stage, saveDraft, by, DAY, { ...fullText(stage), ...input });

describe("a new draft", () => {
  test("is one row, one event and no clock", async () => {
    const id = crypto.randomUUID();
    expect(await save(stage.cast.lead, { id, title: "关于路灯的建议" })).toEqual({ id, version: 1 });
    const { congressId, termId, north, lead } = stage.cast;
    expect(await rowOf(stage, id)).toMatchObject({
      ...{ congressId, termId, leadId: lead.userId, delegationId: north },
      ...{ state: "draft", version: 1, number: null, submittedOn: null },
      title: "关于路灯的建议",
    });
    const [event, ...more] = await eventsOf(stage, id);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ name: "suggestion.create", fromState: "", toState: "draft" });
    expect(await clockLines(stage, id)).toEqual([]);
  });

  test("may be empty", async () => {
    const id = crypto.randomUUID();
    await act(stage, saveDraft, stage.cast.lead, DAY, { id });
    expect(await rowOf(stage, id)).toMatchObject({ title: "", points: [], categoryId: null });
  });

  test("sent twice is one suggestion", async () => {
    const id = crypto.randomUUID();
    await save(stage.cast.lead, { id });
    expect(await save(stage.cast.lead, { id })).toEqual({ id, version: 1 });
    expect(await countOf(id)).toBe(1);
    expect(await namesSince(stage, id)).toEqual(["suggestion.create", "suggestion.save"]);
  });

  test("sent ten times at the same moment is one suggestion", async () => {
    const id = crypto.randomUUID();
    const form = { id, cosignerIds: [stage.cast.second.userId], wishedUnitIds: [stage.cast.roads.id] };
    const made = await Promise.all(Array.from({ length: 10 }, () => save(stage.cast.lead, form)));
    expect(made).toEqual(Array.from({ length: 10 }, () => ({ id, version: 1 })));
    expect(await countOf(id)).toBe(1);
    const names = await namesSince(stage, id);
    expect(names.filter((name) => name === "suggestion.create")).toHaveLength(1);
    expect(await stage.database.$count(cosigners, eq(cosigners.suggestionId, id))).toBe(1);
  });

  test("sent again after it was changed does not overwrite the change", async () => {
    const id = await draftText(stage, DAY);
    await save(stage.cast.lead, { ...(await seen(stage, id)), title: "改过的题目" });
    expect(await refused(save(stage.cast.lead, { id }))).toBe(LATE);
    expect(await rowOf(stage, id)).toMatchObject({ title: "改过的题目", version: 2 });
  });
});

describe("an own draft", () => {
  test("is saved at the version that was seen, and only at that", async () => {
    const id = await draftText(stage, DAY);
    expect(await save(stage.cast.lead, { id, version: 1, title: "第二稿" })).toEqual({ id, version: 2 });
    expect(await refused(save(stage.cast.lead, { id, version: 1, title: "第三稿" }))).toBe(LATE);
    expect((await rowOf(stage, id)).title).toBe("第二稿");
  });

  test("is frozen while co-signers confirm it and after it was filed", async () => {
    const invited = await draftText(stage, DAY, { cosignerIds: [stage.cast.second.userId] });
    await moveCase(stage, DAY, invited, stage.cast.lead, "invite");
    const filed = await fileOne(stage, DAY);
    for (const id of [invited, filed]) {
      const before = await rowOf(stage, id);
      const change = { ...(await seen(stage, id)), title: "偷改" };
      expect(await refused(save(stage.cast.lead, change))).toBe("conflict suggestion.textIsFrozen");
      expect(await rowOf(stage, id)).toEqual(before);
    }
  });

  test("keeps the co-signers' order when one goes and one comes", async () => {
    const { second, third, stranger } = stage.cast;
    const id = await draftText(stage, DAY, { cosignerIds: [second.userId, third.userId] });
    const signersWith = async (ids: string[]) => {
      await save(stage.cast.lead, { ...(await seen(stage, id)), cosignerIds: ids });
      const lines = await stage.database
        .select({ userId: cosigners.userId, position: cosigners.position })
        .from(cosigners)
        .where(eq(cosigners.suggestionId, id))
        .orderBy(asc(cosigners.position));
      expect(new Set(lines.map(({ position }) => position)).size).toBe(lines.length);
      return lines.map(({ userId }) => userId);
    };
    expect(await signersWith([third.userId])).toEqual([third.userId]);
    expect(await signersWith([third.userId, second.userId])).toEqual([third.userId, second.userId]);
    const all = [stranger.userId, second.userId, third.userId];
    expect(await signersWith(all)).toEqual([third.userId, second.userId, stranger.userId]);
  });

  test("that was seen once is not made anew when it is not there", async () => {
    const save2 = { id: crypto.randomUUID(), version: 2, title: "关于路灯的建议" };
    expect(await refused(save(stage.cast.lead, save2))).toBe(GONE);
  });

  test("has the wished units of the last saving, each once", async () => {
    const { roads, schools } = stage.cast;
    const id = await draftText(stage, DAY, { wishedUnitIds: [roads.id] });
    await save(stage.cast.lead, { ...(await seen(stage, id)), wishedUnitIds: [schools.id, schools.id] });
    const wished = await stage.database.select().from(wishedUnits).where(eq(wishedUnits.suggestionId, id));
    expect(wished.map(({ unitId }) => unitId)).toEqual([schools.id]);
  });
});

describe("nobody writes another's draft", () => {
  test("a stranger who knows its id learns nothing and changes nothing", async () => {
    const id = await draftText(stage, DAY);
    const before = await rowOf(stage, id);
    const seq = await lastSeq(stage, id);
    for (const version of [0, 1])
      expect(await refused(save(stage.cast.stranger, { id, version, title: "冒名" }))).toBe(GONE);
    expect(await rowOf(stage, id)).toEqual(before);
    expect(await namesSince(stage, id, seq)).toEqual([]);
  });

  test("a co-signer who may read it may not write it", async () => {
    const id = await draftText(stage, DAY, { cosignerIds: [stage.cast.second.userId] });
    await moveCase(stage, DAY, id, stage.cast.lead, "invite");
    expect(await refused(save(stage.cast.second, { ...(await seen(stage, id)), title: "代笔" }))).toBe(GONE);
  });

  test("staff, clerks and units write no drafts", async () => {
    const { staff, clerk, roads, leader } = stage.cast;
    for (const viewer of [staff, clerk, roads.handler, leader])
      expect(await refused(save(viewer, { id: crypto.randomUUID() }))).toBe("forbidden general.forbidden");
  });
});

describe("a draft names only what is there", () => {
  const UNKNOWN = "conflict suggestion.unknownChoice";

  test("no category, unit or deputy of another congress", async () => {
    const other = await foundCongress(stage.database, "qixian");
    const forged = [
      { categoryId: other.categoryId },
      { wishedUnitIds: [other.roads.id] },
      { wishedUnitIds: [stage.cast.roads.id, other.roads.id] },
      { cosignerIds: [other.second.userId] },
      { cosignerIds: [stage.cast.staff.userId] },
    ];
    for (const field of forged) {
      const id = crypto.randomUUID();
      expect(await refused(save(stage.cast.lead, { id, ...field }))).toBe(UNKNOWN);
      expect(await countOf(id)).toBe(0);
    }
  });

  test("no unit that was retired", async () => {
    const { congressId, court } = stage.cast;
    const key = and(eq(units.congressId, congressId), eq(units.id, court.id));
    await stage.database.update(units).set({ retiredOn: DAY }).where(key);
    const field = { id: crypto.randomUUID(), wishedUnitIds: [court.id] };
    expect(await refused(save(stage.cast.lead, field))).toBe(UNKNOWN);
    await stage.database.update(units).set({ retiredOn: null }).where(key);
  });

  test("a mandate in two terms does not stand for somebody who has none", async () => {
    const { congressId, second, staff, north } = stage.cast;
    const other = crypto.randomUUID();
    const term = { congressId, id: other, number: 11, startsOn: "2017-01-01", endsOn: "2021-12-31" };
    await stage.database.insert(terms).values(term);
    const earlier = { congressId, userId: second.userId, termId: other, delegationId: north, cardNo: "旧" };
    await stage.database.insert(deputies).values(earlier);
    const form = { id: crypto.randomUUID(), cosignerIds: [second.userId, staff.userId] };
    expect(await refused(save(stage.cast.lead, form))).toBe(UNKNOWN);
    const former = await enrolDeputy(stage.database, congressId, "旧代表", other, north);
    expect(await refused(save(former, { id: crypto.randomUUID() }))).toBe("conflict suggestion.isActive");
  });

  test("not oneself as a co-signer", async () => {
    const form = { id: crypto.randomUUID(), cosignerIds: [stage.cast.lead.userId] };
    expect(await refused(save(stage.cast.lead, form))).toBe("conflict suggestion.selfAsCosigner");
  });
});

test("a suspended deputy files nothing new", async () => {
  const { congressId, termId, north } = stage.cast;
  const deputy = await enrolDeputy(stage.database, congressId, "停职代表", termId, north);
  await stage.database
    .update(deputies)
    .set({ status: "suspended" })
    .where(eq(deputies.userId, deputy.userId));
  const attempt = save(deputy, { id: crypto.randomUUID() });
  expect(await refused(attempt)).toBe("conflict suggestion.isActive");
});
