import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commendedIn, findAward, listAwards } from "@/db/queries/award";
import { awards, awardVotes, nominations, notifications } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { enrolOne } from "@/tests/support/cast";
import { namesSince } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { expectWholeChain, openArena, outcomes, times } from "@/tests/support/rivals";
import { act } from "@/tests/support/steps";
import { closeOne } from "@/tests/support/story";
import { nominateForAward } from "./nominate";
import { openAward } from "./open";
import { publishAward } from "./publish";
import { castBallot, startVoting } from "./vote";

const DAY = "2023-03-15";
const LATER = "2023-12-20";

let stage: Awaited<ReturnType<typeof openArena>>;
let cases: string[];
let second: Viewer;
let year = 2023;
beforeAll(async () => {
  stage = await openArena();
  cases = [];
  for (let n = 0; n < 3; n += 1) cases.push((await closeOne(stage, DAY)).id);
  second = await enrolOne(stage.database, stage.cast.congressId, "乔岳", "leader");
});
afterAll(() => stage.drop());

/** A selection of units, each test in a year of its own. */
async function openUnits(places = 2) {
  year += 1;
  const { id } = await act(stage, openAward, stage.cast.staff, LATER, { year, kind: "unit", places });
  return id;
}
const nominateUnit = (id: string, unitId: string, by: Viewer = stage.cast.staff) =>
  act(stage, nominateForAward, by, LATER, { id, unitId, note: "办理扎实。" });
const seen = async (id: string) => {
  const [row] = await stage.database.select().from(awards).where(eq(awards.id, id));
  return { id, version: row?.version ?? 0 };
};
const idsOf = async (awardId: string) => {
  const rows = await stage.database.select().from(nominations).where(eq(nominations.awardId, awardId));
  const idOf = (unitId: string) => rows.find((row) => row.unitId === unitId)?.id ?? "";
  const { roads, schools, finance } = stage.cast;
  return { roads: idOf(roads.id), schools: idOf(schools.id), finance: idOf(finance.id) };
};
async function openVote(places = 2) {
  const { roads, schools, finance, staff } = stage.cast;
  const id = await openUnits(places);
  for (const unit of [roads, schools, finance]) await nominateUnit(id, unit.id);
  await act(stage, startVoting, staff, LATER, await seen(id));
  return { id, ...(await idsOf(id)) };
}
const vote = (id: string, nominationIds: string[], by: Viewer = stage.cast.leader) =>
  act(stage, castBallot, by, LATER, { id, nominationIds });

describe("nominations", () => {
  test("of a suggestion by its number or from its page, once; only of the year", async () => {
    const { staff, committee, roads, lead } = stage.cast;
    const open = { year: 2023, kind: "suggestion", places: 2 };
    const { id } = await act(stage, openAward, staff, LATER, open);
    expect(await refused(act(stage, openAward, staff, LATER, open))).toBe("conflict award.opened");
    const [first = "", other = ""] = cases;
    const by = (viewer: Viewer, more: Record<string, string>) =>
      refused(act(stage, nominateForAward, viewer, LATER, { id, note: "推动了工作。", ...more }));
    expect(await by(committee, { caseNumber: "2023-001" })).toBe("done");
    expect(await by(staff, { suggestionId: first })).toBe("conflict award.nominated");
    expect(await by(roads.head, { suggestionId: other })).toBe("done");
    expect(await by(staff, { caseNumber: "2023-999" })).toBe("conflict award.noSuchNumber");
    expect(await by(stage.cast.schools.head, { suggestionId: cases[2] ?? "" })).toBe(GONE);
    expect(await by(lead, { suggestionId: first })).toBe(FORBIDDEN);
    expect(await namesSince(stage, first)).toContain("award.nominate");
    const next = await openOf(2024);
    expect(
      await refused(
        act(stage, nominateForAward, staff, LATER, { id: next, suggestionId: first, note: "好。" }),
      ),
    ).toBe("conflict award.otherYear");
  });

  test("of a unit not by itself, nor of a committee or one that is not there", async () => {
    const { roads, schools, staff } = stage.cast;
    const id = await openUnits();
    expect(await refused(nominateUnit(id, roads.id, roads.head))).toBe("conflict award.notOneself");
    expect(await refused(nominateUnit(id, schools.id, roads.head))).toBe("done");
    expect(await refused(nominateUnit(id, crypto.randomUUID()))).toBe(GONE);
    expect(await refused(nominateUnit(id, roads.id, roads.handler))).toBe(FORBIDDEN);
    expect(await outcomes(times(50, () => nominateUnit(id, roads.id, staff)))).toEqual({
      done: 1,
      "conflict award.nominated": 49,
    });
  });

  const openOf = async (of: number) =>
    (await act(stage, openAward, stage.cast.staff, LATER, { year: of, kind: "suggestion", places: 1 })).id;
});

describe("the vote", () => {
  test("begins when something is nominated, once", async () => {
    const { staff, roads } = stage.cast;
    const id = await openUnits();
    const start = async () => act(stage, startVoting, staff, LATER, await seen(id));
    expect(await refused(start())).toBe("conflict award.hasNominations");
    await nominateUnit(id, roads.id);
    const at = await seen(id);
    const answers = await outcomes(times(20, () => act(stage, startVoting, staff, LATER, at)));
    expect(answers).toEqual({ done: 1, [CLOSED]: 19 });
    expect(await refused(nominateUnit(id, stage.cast.schools.id))).toBe(CLOSED);
  });

  test("fifty times the same ballot count once", async () => {
    const { id, roads, schools } = await openVote();
    expect(await outcomes(times(50, () => vote(id, [roads, schools])))).toEqual({ done: 50 });
    expect(await stage.database.$count(awardVotes, eq(awardVotes.nominationId, roads))).toBe(1);
    await expectWholeChain(stage);
  });

  test("fifty different ballots at once leave one, never more votes than places", async () => {
    const { id, roads, schools, finance } = await openVote();
    const pairs = [
      [roads, schools],
      [schools, finance],
      [roads, finance],
    ];
    await outcomes(Array.from({ length: 50 }, (_, n) => () => vote(id, pairs[n % 3] ?? [])));
    const { ballot } = await findAward(stage.database, stage.cast.leader, id);
    expect(ballot).toHaveLength(2);
  });

  test("has at most as many votes as places, for nominations of this selection, by leaders and committees", async () => {
    const { id, roads, schools, finance } = await openVote();
    const other = await openVote();
    expect(await refused(vote(id, [roads, schools, finance]))).toBe("conflict award.tooManyVotes");
    expect(await refused(vote(id, [other.roads]))).toBe(GONE);
    expect(await refused(vote(id, [roads], stage.cast.staff))).toBe(CLOSED);
    expect(await refused(vote(id, [roads], stage.cast.lead))).toBe(FORBIDDEN);
    await vote(id, [roads]);
    await vote(id, [schools], stage.cast.committee);
    await vote(id, []);
    const { voters } = await findAward(stage.database, stage.cast.staff, id);
    expect(voters).toBe(1);
  });

  test("is told to staff while it goes on, to the others once the list is out", async () => {
    const { staff, leader, committee, lead } = stage.cast;
    const { id, roads } = await openVote(1);
    await vote(id, [roads]);
    const told = async (viewer: Viewer) =>
      (await findAward(stage.database, viewer, id)).nominations.map(({ votes }) => votes).toSorted();
    expect(await told(staff)).toEqual([0, 0, 1]);
    expect(await told(committee)).toEqual([null, null, null]);
    expect(await refused(findAward(stage.database, lead, id))).toBe(GONE);
    expect((await listAwards(stage.database, lead)).map((row) => row.id)).not.toContain(id);
    await act(stage, publishAward, staff, LATER, await seen(id));
    expect(await told(leader)).toEqual([0, 0, 1]);
    const { nominations: list } = await findAward(stage.database, lead, id);
    expect(list.map(({ unitId, votes }) => [unitId, votes])).toEqual([[stage.cast.roads.id, null]]);
  });
});

describe("the list", () => {
  test("needs a vote; a tie at the last place is decided by staff, with a note", async () => {
    const { staff, leader, roads: unit } = stage.cast;
    const { id, roads, schools, finance } = await openVote(1);
    const publish = async (more: Record<string, unknown> = {}) =>
      refused(act(stage, publishAward, staff, LATER, { ...(await seen(id)), ...more }));
    expect(await publish()).toBe("conflict award.hasVotes");
    await vote(id, [roads], leader);
    await vote(id, [schools], second);
    expect(await publish()).toBe("conflict award.tie");
    expect(await publish({ chosen: [finance], note: "经研究。" })).toBe("conflict award.tie");
    expect(await publish({ chosen: [roads] })).toBe("conflict award.tieNote");
    const { standing } = await findAward(stage.database, staff, id);
    expect(standing).toMatchObject({ sure: [], free: 1 });
    expect(standing?.tied.toSorted()).toEqual([roads, schools].toSorted());
    const at = await seen(id);
    expect(await publish({ chosen: [roads], note: "按办结率确定。" })).toBe("done");
    const [row] = await stage.database.select().from(awards).where(eq(awards.id, id));
    expect(row).toMatchObject({ state: "published", tieNote: "按办结率确定。", publishedOn: LATER });
    const again = act(stage, publishAward, staff, LATER, { ...at, chosen: [roads], note: "再来。" });
    expect(await refused(again)).toBe(CLOSED);
    const told = await stage.database
      .select()
      .from(notifications)
      .where(and(eq(notifications.userId, unit.head.userId), eq(notifications.key, "award.commendedUnit")));
    expect(told.length).toBeGreaterThan(0);
  });

  test("is published once, by whoever saw it as it stands; ballots and publishing do not mix", async () => {
    const { staff, otherStaff, leader } = stage.cast;
    const { id, roads } = await openVote(1);
    await vote(id, [roads], leader);
    const at = await seen(id);
    const stale = act(stage, publishAward, staff, LATER, { ...at, version: at.version - 1 });
    expect(await refused(stale)).toBe(LATE);
    const answers = await outcomes(
      [staff, otherStaff].flatMap((by) => times(10, () => act(stage, publishAward, by, LATER, at))),
    );
    expect(answers).toEqual({ done: 1, [CLOSED]: 19 });
    expect(await refused(vote(id, [], leader))).toBe(CLOSED);
  });

  test("of suggestions is shown on the case and told to its deputy", async () => {
    const { staff, leader, lead, stranger, congressId } = stage.cast;
    const [row] = await stage.database
      .select()
      .from(awards)
      .where(and(eq(awards.congressId, congressId), eq(awards.year, 2023), eq(awards.kind, "suggestion")));
    const id = row?.id ?? "";
    await act(stage, startVoting, staff, LATER, await seen(id));
    const { nominations: all } = await findAward(stage.database, leader, id);
    const mine = all.find(({ suggestionId }) => suggestionId === cases[0]);
    await vote(id, [mine?.id ?? ""]);
    await act(stage, publishAward, staff, LATER, await seen(id));
    expect(await commendedIn(stage.database, lead, cases[0] ?? "")).toBe(2023);
    expect(await commendedIn(stage.database, lead, cases[1] ?? "")).toBeNull();
    expect(await commendedIn(stage.database, stranger, cases[0] ?? "")).toBeNull();
    const list = (await findAward(stage.database, stranger, id)).nominations;
    expect(list.map(({ suggestionId, mayOpen }) => [suggestionId, mayOpen])).toEqual([[cases[0], false]]);
    expect(await namesSince(stage, cases[0] ?? "")).toContain("award.commend");
  });
});
