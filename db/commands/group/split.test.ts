import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { links, suggestions } from "@/db/schema";
import { clockLines, rowOf } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { outcomes } from "@/tests/support/rivals";
import { acceptIt, act, cosign, file, moveCase, seen } from "@/tests/support/steps";
import { acceptOne, closeOne, fileOne, openStage } from "@/tests/support/story";
import { linkCase, unlinkCase } from "./link";
import { agreeToSplit, dropSplit, proposeSplit, refuseSplit } from "./split";

const DAY = "2023-03-15";
const NEXT = "2023-03-17";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const propose = async (id: string, more = {}, by = stage.cast.staff) =>
  act(stage, proposeSplit, by, DAY, {
    ...(await seen(stage, id)),
    ...{
      titles: ["关于增设站点的建议", "关于延长末班车的建议"],
      place: { p1: "1", p2: "2" },
      note: "两件事",
    },
    ...more,
  });
const agree = async (id: string, by = stage.cast.lead) =>
  act(stage, agreeToSplit, by, NEXT, await seen(stage, id));
const partsOf = (id: string) =>
  stage.database
    .select({ row: suggestions })
    .from(links)
    .innerJoin(suggestions, eq(suggestions.id, links.toId))
    .where(and(eq(links.fromId, id), eq(links.kind, "split")))
    .then((rows) => rows.map(({ row }) => row));

describe("a split", () => {
  test("that is agreed ends the text, and each part is filed with a review of its own", async () => {
    const id = await fileOne(stage, DAY);
    await propose(id);
    expect(await refused(acceptIt(stage, DAY, id))).toBe("conflict suggestion.splitNotProposed");
    await agree(id);
    expect(await rowOf(stage, id)).toMatchObject({ state: "split", number: null, closedOn: NEXT });
    expect(await clockLines(stage, id)).toEqual(["review 2023-03-15 > 2023-03-22 = 2023-03-17"]);
    const parts = await partsOf(id);
    expect(parts.map(({ title, points }) => [title, points.length]).toSorted()).toEqual([
      ["关于增设站点的建议", 1],
      ["关于延长末班车的建议", 1],
    ]);
    for (const part of parts) {
      expect(part).toMatchObject({
        state: "submitted",
        submittedOn: NEXT,
        period: "intersession",
        oneMatter: true,
      });
      expect(await clockLines(stage, part.id)).toEqual(["review 2023-03-17 > 2023-03-24"]);
      await acceptIt(stage, NEXT, part.id);
    }
  });

  test("with co-signers waits until each confirms the new words", async () => {
    const { second, third } = stage.cast;
    const id = await fileOne(stage, DAY, { cosigners: [second] });
    await propose(id);
    await agree(id);
    const [part] = await partsOf(id);
    if (!part) throw new Error("no part");
    expect(part).toMatchObject({ state: "cosigning", submittedOn: null });
    expect(await refused(file(stage, NEXT, part.id))).toBe("conflict suggestion.isCosigned");
    expect(await refused(cosign(stage, NEXT, part.id, third))).toBe(GONE);
    await cosign(stage, NEXT, part.id, second);
    await file(stage, NEXT, part.id);
    expect(await rowOf(stage, part.id)).toMatchObject({ state: "submitted", submittedOn: NEXT });
  });

  test("needs every point in exactly one part, and two parts", async () => {
    const id = await fileOne(stage, DAY);
    expect(await refused(propose(id, { place: { p1: "1" } }))).toBe("conflict group.pointNotPlaced");
    expect(await refused(propose(id, { place: { p1: "1", p2: "1" } }))).toBe(
      "conflict group.partWithoutPoint",
    );
    expect(await refused(propose(id, { titles: ["只有一件", ""] }))).toBe("conflict group.partWithoutTitle");
    expect(await refused(propose(id, { note: "" }))).toBe("invalid note");
    const single = await fileOne(stage, DAY, { points: ["一条。"] });
    const one = { place: { p1: "1" }, titles: ["甲"] };
    expect(await refused(propose(single, one))).toBe("conflict group.tooFewParts");
  });

  test("is refused with a word, or dropped, and then goes the normal way", async () => {
    const { lead, staff } = stage.cast;
    const id = await fileOne(stage, DAY);
    await propose(id);
    expect(await refused(propose(id))).toBe(CLOSED);
    const answer = async (command: typeof refuseSplit, by = lead, note = "") =>
      act(stage, command, by, DAY, { ...(await seen(stage, id)), note });
    expect(await refused(answer(refuseSplit))).toBe("conflict general.reasonMissing");
    await answer(refuseSplit, lead, "是同一件事");
    expect(await refused(agree(id))).toBe(CLOSED);
    await propose(id);
    await answer(dropSplit, staff, "不必拆分");
    await acceptIt(stage, DAY, id);
  });

  test("is the staff's to propose and the lead's to answer; one of two answers wins", async () => {
    const { lead, second, stranger, leader, otherStaff, roads } = stage.cast;
    const id = await fileOne(stage, DAY, { cosigners: [second] });
    for (const viewer of [lead, leader, roads.handler])
      expect(await refused(propose(id, {}, viewer))).toBe(FORBIDDEN);
    await propose(id);
    expect(await refused(agree(id, stranger))).toBe(GONE);
    expect(await refused(agree(id, second))).toBe(CLOSED);
    expect(await refused(agree(id, otherStaff))).toBe(FORBIDDEN);
    const at = await seen(stage, id);
    const yes = () => act(stage, agreeToSplit, lead, DAY, at);
    const no = () => act(stage, refuseSplit, lead, DAY, { ...at, note: "不同意" });
    const count = await outcomes([yes, no]);
    expect(count.done).toBe(1);
    expect(Object.keys(count).every((line) => ["done", LATE, GONE].includes(line))).toBe(true);
  });

  test("withdrawn by its deputy before he answers, nothing comes of it", async () => {
    const id = await fileOne(stage, DAY);
    await propose(id);
    await moveCase(stage, DAY, id, stage.cast.lead, "withdraw");
    expect(await refused(agree(id))).toBe(CLOSED);
  });
});

describe("earlier cases on the same matter", () => {
  const line = async (id: string) => {
    const { series, number } = await rowOf(stage, id);
    return `${series}-${number}`;
  };
  const link = async (id: string, earlier: string, by = stage.cast.staff) =>
    act(stage, linkCase, by, NEXT, { id, number: await line(earlier), note: "同一路段" });

  test("are linked by number, once, with all that was linked to them", async () => {
    const [first, second, third] = [
      await closeOne(stage, DAY),
      await closeOne(stage, DAY),
      await closeOne(stage, NEXT),
    ];
    await link(second.id, first.id);
    await link(third.id, second.id, stage.cast.roads.handler);
    const of = await stage.database.select().from(links).where(eq(links.fromId, third.id));
    expect(of.map(({ toId }) => toId).toSorted()).toEqual([first.id, second.id].toSorted());
    expect(await refused(link(third.id, first.id))).toBe("conflict general.alreadyDone");
    expect(await refused(link(third.id, third.id))).toBe("conflict group.sameCase");
    const gone = { id: third.id, toId: first.id };
    await act(stage, unlinkCase, stage.cast.staff, NEXT, gone);
    expect(await refused(act(stage, unlinkCase, stage.cast.staff, NEXT, gone))).toBe(GONE);
  });

  test("must be earlier, known, and told to whoever does not have them", async () => {
    const { roads, schools, lead, leader } = stage.cast;
    const old = await acceptOne(stage, DAY, { publicity: "none" });
    const late = await closeOne(stage, NEXT, { lead: roads });
    expect(await refused(link(old, late.id))).toBe("conflict group.notEarlier");
    expect(await refused(link(late.id, old, roads.handler))).toBe("conflict group.noSuchNumber");
    expect(await refused(link(late.id, old, schools.handler))).toBe(GONE);
    for (const viewer of [lead, leader]) expect(await refused(link(late.id, old, viewer))).toBe(FORBIDDEN);
    await link(late.id, old);
  });
});
