import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findMadeVolume, listDeadFiles, listVolumes, ordererOf } from "@/db/queries/volume";
import { listVolumeLines, readVolumeCases } from "@/db/queries/volume-case";
import { coverFacts } from "@/db/queries/volume-cover";
import { memberships, notifications, volumes } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { volumeChoiceInput } from "@/domain/volume/input";
import { VOLUME_SILENCE_MS, VOLUME_TRIES } from "@/domain/volume/states";
import { morning } from "@/tests/support/moment";
import { FORBIDDEN, GONE, refused } from "@/tests/support/refused";
import { expectWholeChain, openArena, outcomes, times } from "@/tests/support/rivals";
import { act } from "@/tests/support/steps";
import { closeOne, fileOne } from "@/tests/support/story";
import { claimVolume, isTriedOut, noteVolumeProgress } from "./claim";
import { expireVolumes } from "./expire";
import { failVolume, finishVolume } from "./finish";
import { orderVolume } from "./order";

const DAY = "2023-03-15";
const LATER = "2023-06-01";
const SHA = "a".repeat(64);
const ORDER = { scope: "2023", replies: "on", ratings: "on", format: "pdf" };
const UNDER_WAY = "conflict volume.underWay";
const DONE = "conflict general.alreadyDone";

let stage: Awaited<ReturnType<typeof openArena>>;
let caseId: string;
beforeAll(async () => {
  stage = await openArena();
  caseId = (await closeOne(stage, DAY)).id;
  await fileOne(stage, DAY);
});
afterAll(() => stage.drop());
beforeEach(() => stage.database.delete(volumes));

const order = (by: Viewer = stage.cast.staff, more: Record<string, unknown> = {}) =>
  act(stage, orderVolume, by, LATER, { ...ORDER, ...more });
const claim = (now = morning(LATER)) => claimVolume(stage.database, stage.cast.congressId, now);
const finish = (id: string, attempt: number) =>
  act(stage, finishVolume, stage.cast.system, LATER, { id, attempt, sha256: SHA, size: 9, total: 1 });
const rowOf = async (id: string) => {
  const [row] = await stage.database.select().from(volumes).where(eq(volumes.id, id));
  if (!row) throw new Error("No volume");
  return row;
};

describe("ordering", () => {
  test("two clicks make one, of whatever many at once; another choice or person makes another", async () => {
    const tries = times(5, () => order());
    expect(await outcomes(tries)).toEqual({ done: 1, [UNDER_WAY]: 4 });
    await order(stage.cast.staff, { format: "docx" });
    await order(stage.cast.otherStaff);
    expect(await listVolumes(stage.database, stage.cast.staff)).toHaveLength(2);
    expect(await listVolumes(stage.database, stage.cast.leader)).toHaveLength(0);
  });

  test("is for those who watch, not for deputies and units; nothing unknown is taken", async () => {
    const { lead, roads, leader, auditor } = stage.cast;
    expect(await refused(order(lead))).toBe(FORBIDDEN);
    expect(await refused(order(roads.head))).toBe(FORBIDDEN);
    expect(await refused(order(leader))).toBe("done");
    expect(await refused(order(auditor))).toBe("done");
    expect(await refused(order(leader, { scope: "all" }))).toBe("invalid scope");
  });
});

describe("making", () => {
  test("one worker claims it, and it can be fetched by whoever ordered it, in that role, while it is kept", async () => {
    const { staff, otherStaff, leader, congressId } = stage.cast;
    const { id } = await order();
    const claims = await Promise.all(times(4, claim).map((each) => each()));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await refused(findMadeVolume(stage.database, staff, id, morning(LATER)))).toBe(GONE);
    await finish(id, 1);
    expect(await refused(finish(id, 1))).toBe(DONE);
    expect((await findMadeVolume(stage.database, staff, id, morning(LATER))).expiresOn).toBe("2023-06-15");
    for (const other of [
      otherStaff,
      leader,
      { ...staff, role: "leader" as const },
      { ...staff, congressId: "x" },
    ])
      expect(await refused(findMadeVolume(stage.database, other, id, morning(LATER)))).toBe(GONE);
    expect(await refused(findMadeVolume(stage.database, staff, id, morning("2023-06-16")))).toBe(GONE);
    const told = and(eq(notifications.congressId, congressId), eq(notifications.key, "volume.made"));
    expect(
      (await stage.database.select().from(notifications).where(told)).map(({ userId }) => userId),
    ).toEqual([staff.userId]);
    expect(await refused(act(stage, finishVolume, staff, LATER, { id, attempt: 1 }))).toBe(FORBIDDEN);
  });

  test("one that broke off is taken up again, and the first comes too late; after a few tries it is given up", async () => {
    const { id } = await order();
    await claim();
    await noteVolumeProgress(stage.database, await rowOf(id), { done: 1, total: 2 }, morning(LATER));
    expect(await claim(new Date(morning(LATER).getTime() + VOLUME_SILENCE_MS - 1))).toBeNull();
    const silent = (n: number) => new Date(morning(LATER).getTime() + n * (VOLUME_SILENCE_MS + 1));
    const again = await claim(silent(1));
    expect([again?.id, again?.attempt, again?.done]).toEqual([id, 2, 0]);
    expect(await refused(finish(id, 1))).toBe(DONE);
    await noteVolumeProgress(
      stage.database,
      { ...(await rowOf(id)), attempt: 1 },
      { done: 9, total: 9 },
      silent(9),
    );
    expect((await rowOf(id)).done).toBe(0);
    for (let n = 3; n <= VOLUME_TRIES; n += 1)
      expect(isTriedOut((await claim(silent(n - 1))) ?? again ?? ({} as never))).toBe(false);
    const last = await claim(silent(VOLUME_TRIES));
    expect(last && isTriedOut(last)).toBe(true);
    await act(stage, failVolume, stage.cast.system, LATER, { id, attempt: last?.attempt, because: "broken" });
    expect(await rowOf(id)).toMatchObject({ state: "failed", failure: "broken" });
    expect(await refused(order())).toBe("done");
  });

  test("holds what its orderer may see: accepted cases with texts, answers and ratings, and none of the filed ones", async () => {
    const { staff, lead, roads } = stage.cast;
    const choice = volumeChoiceInput.parse(ORDER);
    const lines = await listVolumeLines(stage.database, staff, choice, morning(LATER));
    expect(lines.map(({ id }) => id)).toEqual([caseId]);
    const [one] = await readVolumeCases(stage.database, staff, lines, choice);
    expect(one).toMatchObject({
      lead: "林知远",
      points: ["在朝歌路增设两处站点。", "延长末班车时间至二十二时。"],
    });
    expect(one?.replies.map(({ answers }) => answers)).toEqual([["已增设两处站点。", "末班车已延长。"]]);
    expect(one?.rating?.overall).toBe("satisfied");
    const bare = await readVolumeCases(stage.database, staff, lines, { replies: false, ratings: false });
    expect([bare[0]?.replies, bare[0]?.rating]).toEqual([[], null]);
    expect(await readVolumeCases(stage.database, { ...roads.handler, unitId: null }, lines, choice)).toEqual(
      [],
    );
    expect(
      await listVolumeLines(stage.database, { ...lead, congressId: "x" }, choice, morning(LATER)),
    ).toEqual([]);
    const session = { ...choice, scope: stage.cast.sessionId };
    const { session: named } = await coverFacts(stage.database, staff, session);
    expect(named).toEqual({ term: 12, number: 1 });
  });

  test("whoever has left his role since has no eyes to read with", async () => {
    const { id } = await order(stage.cast.otherStaff);
    const row = await rowOf(id);
    expect(await ordererOf(stage.database, row, morning(LATER))).toEqual(stage.cast.otherStaff);
    await stage.database
      .update(memberships)
      .set({ endedOn: "2023-05-31" })
      .where(eq(memberships.userId, stage.cast.otherStaff.userId));
    expect(await ordererOf(stage.database, row, morning(LATER))).toBeNull();
  });
});

test("what is over is ended once, and its file can go when nothing else needs it", async () => {
  const { system, staff, congressId } = stage.cast;
  const { id } = await order();
  await claim();
  await finish(id, 1);
  const end = (on: string) => refused(act(stage, expireVolumes, system, on, {}));
  expect([await end("2023-06-15"), await end("2023-06-16"), await end("2023-06-16")]).toEqual([
    DONE,
    "done",
    DONE,
  ]);
  expect(await refused(act(stage, expireVolumes, staff, LATER, {}))).toBe(FORBIDDEN);
  expect(await listDeadFiles(stage.database, congressId)).toEqual([SHA]);
  const { id: same } = await order();
  await claim();
  await finish(same, 1);
  expect(await listDeadFiles(stage.database, congressId)).toEqual([]);
});

test("the chain is whole", async () => expect(await expectWholeChain(stage)).toBeGreaterThan(10));
