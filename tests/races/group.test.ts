import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { mergeCases } from "@/db/commands/group/merge";
import { agreeToSplit, proposeSplit, refuseSplit } from "@/db/commands/group/split";
import { convertMotion } from "@/db/commands/paper/motion";
import { groups, links, suggestions } from "@/db/schema";
import { settle } from "../support/cast";
import { rowOf } from "../support/look";
import { LATE } from "../support/refused";
import { expectWholeChain, openArena, outcomes, times } from "../support/rivals";
import { act, fullText, seen } from "../support/steps";
import { acceptOne, fileOne } from "../support/story";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openArena>>;
beforeAll(async () => {
  stage = await openArena();
});
afterEach(async () => {
  await expectWholeChain(stage);
});
afterAll(() => stage.drop());

test("each of two cases is merged with the other at once: one group, and nobody waits in a ring", async () => {
  const { staff, otherStaff } = stage.cast;
  const [a, b] = [await acceptOne(stage, DAY), await acceptOne(stage, DAY)];
  const [atA, atB] = [await seen(stage, a), await seen(stage, b)];
  const one = () => act(stage, mergeCases, staff, DAY, { ...atA, memberIds: [b], note: "同一事项" });
  const other = () => act(stage, mergeCases, otherStaff, DAY, { ...atB, memberIds: [a], note: "同一事项" });
  expect(await outcomes(times(10, [one, other]).flat())).toEqual({ done: 1, [LATE]: 19 });
  const [mainA, mainB] = [a, b].map((id) => eq(groups.mainId, id));
  expect((await stage.database.$count(groups, mainA)) + (await stage.database.$count(groups, mainB))).toBe(1);
  expect((await rowOf(stage, a)).groupId).toBe((await rowOf(stage, b)).groupId);
});

test("the deputy agrees and refuses at once: one answer, and the parts once", async () => {
  const { staff, lead } = stage.cast;
  const id = await fileOne(stage, DAY);
  const parts = { titles: ["其一", "其二"], place: { p1: "1", p2: "2" }, note: "两件事" };
  await act(stage, proposeSplit, staff, DAY, { ...(await seen(stage, id)), ...parts });
  const at = await seen(stage, id);
  const yes = () => act(stage, agreeToSplit, lead, DAY, at);
  const no = () => act(stage, refuseSplit, lead, DAY, { ...at, note: "不同意" });
  expect(await outcomes(times(10, [yes, no]).flat())).toEqual({ done: 1, [LATE]: 19 });
  const agreed = (await rowOf(stage, id)).state === "split";
  expect(await stage.database.$count(links, eq(links.fromId, id))).toBe(agreed ? 2 : 0);
});

test("motions entered at once get the numbers one after the other", async () => {
  const { staff, lead, second, third, congressId } = stage.cast;
  await settle(stage.database, congressId, { motionSigners: 3 });
  const form = () => ({
    ...{ id: crypto.randomUUID(), ...fullText(stage), secretChecked: "on", leadId: lead.userId },
    ...{ signerIds: [second.userId, third.userId], decision: "主席团决定", decidedOn: "2023-02-23" },
  });
  const twice = form();
  const tries = [...times(10, () => act(stage, convertMotion, staff, DAY, form()))];
  const same = times(4, () => act(stage, convertMotion, staff, DAY, twice));
  const count = await outcomes([...tries, ...same]);
  expect(count).toEqual({ done: 11, "conflict general.alreadyDone": 3 });
  const rows = await stage.database.select().from(suggestions).where(eq(suggestions.series, "12-1"));
  const numbers = rows.map(({ number }) => number ?? 0).toSorted((x, y) => x - y);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});
