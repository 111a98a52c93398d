import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerReturn } from "@/db/commands/assignment/return";
import { listQuality, listToReview } from "@/db/queries/quality";
import { findScore, listScores } from "@/db/queries/scoring";
import { formulaOf, listFormulas } from "@/db/queries/scoring-formula";
import { qualityReviews, replies } from "@/db/schema";
import { DEFAULT_FORMULA } from "@/domain/scoring/formula";
import type { Viewer } from "@/domain/viewer";
import { namesSince } from "@/tests/support/look";
import { morning } from "@/tests/support/moment";
import { FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { openArena, outcomes, times } from "@/tests/support/rivals";
import { act, askToReturn, rateIt, workSeen } from "@/tests/support/steps";
import { assignOne, closeOne, openStage, replyOne } from "@/tests/support/story";
import { enterFormula } from "./formula";
import { correctReview, reviewReplies } from "./quality";

const DAY = "2023-03-15";
const NOW = morning("2023-12-20");

let stage: Awaited<ReturnType<typeof openArena>>;
beforeAll(async () => {
  stage = await openArena();
});
afterAll(() => stage.drop());

const replyOf = async (suggestionId: string) => {
  const [reply] = await stage.database.select().from(replies).where(eq(replies.suggestionId, suggestionId));
  return reply?.id ?? "";
};
const review = (replyId: string, points: number, by: Viewer = stage.cast.staff) =>
  act(stage, reviewReplies, by, "2023-12-01", { reviews: [{ replyId, points, note: "逐条回应。" }] });

describe("a review of a reply's quality", () => {
  test("is written once; fifty at once count once", async () => {
    const { id } = await replyOne(stage, DAY);
    const replyId = await replyOf(id);
    const answers = await outcomes(times(50, () => review(replyId, 90)));
    expect(answers).toEqual({ done: 1, "conflict scoring.reviewed": 49 });
    expect(await stage.database.$count(qualityReviews, eq(qualityReviews.replyId, replyId))).toBe(1);
    expect((await namesSince(stage, id)).filter((name) => name === "reply.review")).toHaveLength(1);
  });

  test("of many replies is written for all of them or for none", async () => {
    const [a, b] = [await replyOne(stage, DAY), await replyOne(stage, DAY)];
    const [one, two] = [await replyOf(a.id), await replyOf(b.id)];
    await review(one, 80);
    const both = [one, two].map((replyId) => ({ replyId, points: 70, note: "较好。" }));
    expect(await refused(act(stage, reviewReplies, stage.cast.staff, "2023-12-01", { reviews: both }))).toBe(
      "conflict scoring.reviewed",
    );
    expect(await stage.database.$count(qualityReviews, eq(qualityReviews.replyId, two))).toBe(0);
  });

  test("is staff's alone, of a reply that went out", async () => {
    const { roads, leader, office } = stage.cast;
    const { id } = await replyOne(stage, DAY);
    const replyId = await replyOf(id);
    for (const other of [roads.head, leader, office])
      expect(await refused(review(replyId, 90, other))).toBe(FORBIDDEN);
    expect(await refused(review(crypto.randomUUID(), 90))).toBe(GONE);
    expect(await refused(review(replyId, 101))).toBe("invalid reviews.0.points");
    const open = await assignOne(stage, DAY);
    expect(await replyOf(open.id)).toBe("");
  });

  test("is corrected by whoever saw the points that stand", async () => {
    const { id } = await replyOne(stage, DAY);
    const replyId = await replyOf(id);
    await review(replyId, 60);
    const correct = (seen: number, points: number) =>
      act(stage, correctReview, stage.cast.otherStaff, "2023-12-02", {
        replyId,
        seen,
        points,
        note: "复核。",
      });
    await correct(60, 75);
    expect(await refused(correct(60, 80))).toBe(LATE);
    const [row] = await listQuality(stage.database, stage.cast.staff, id);
    expect(row?.points).toBe(75);
  });

  test("is seen by overseers and the unit, not by the deputy or another unit; unreviewed ones are listed", async () => {
    const { staff, roads, schools, lead } = stage.cast;
    const { id } = await replyOne(stage, DAY);
    const waiting = async () =>
      (await listToReview(stage.database, staff, { size: 500 })).rows.map((row) => row.suggestionId);
    expect(await waiting()).toContain(id);
    await review(await replyOf(id), 88);
    expect(await waiting()).not.toContain(id);
    const pointsFor = async (viewer: Viewer) =>
      (await listQuality(stage.database, viewer, id)).map(({ points }) => points);
    expect([await pointsFor(staff), await pointsFor(roads.handler)]).toEqual([[88], [88]]);
    expect([await pointsFor(lead), await pointsFor(schools.handler)]).toEqual([[], []]);
  });
});

describe("a year's scores", () => {
  let own: Awaited<ReturnType<typeof openStage>>;
  beforeAll(async () => {
    own = await openStage();
    const { roads, schools, finance, court } = own.cast;
    for (let n = 0; n < 3; n += 1) await closeOne(own, DAY, { lead: roads });
    await closeOne(own, DAY, { lead: schools });
    await replyOne(own, "2023-07-10", { lead: court });
    const { id } = await replyOne(own, DAY, { lead: schools });
    await rateIt(own, DAY, id, "dissatisfied");
    const { workId } = await assignOne(own, DAY, { lead: finance });
    await askToReturn(own, DAY, finance, workId);
    const answer = { ...(await workSeen(own, workId)), transition: "refuseReturn", note: "属于财政职责。" };
    await act(own, answerReturn, own.cast.staff, DAY, answer);
  });
  afterAll(() => own.drop());

  const scoresFor = (viewer: Viewer) => listScores(own.database, viewer, 2023, NOW);
  const tableFor = async (viewer: Viewer) =>
    (await scoresFor(viewer)).rows.map(({ unit, score, rank }) => [unit.id, score.n, score.total, rank]);

  test("follow from the cases; a rank needs three of them", async () => {
    const { roads, schools, finance, court, staff } = own.cast;
    const by = new Map((await tableFor(staff)).map(([id, ...rest]) => [id, rest]));
    // By telephone only: 80 of 100 for consultation, quality left out.
    expect(by.get(roads.id)).toEqual([3, 960, 1]);
    expect(by.get(court.id)?.[2]).toBeNull();
    // The second reply of the dissatisfied deputy is late by December: 2 for that, 3 for the dissatisfaction.
    expect(by.get(schools.id)).toEqual([2, 267 + 160 + 267 + 133 - 20 - 30, null]);
    // Nothing replied to, the reply late and a return refused.
    expect(by.get(finance.id)).toEqual([0, null, null]);
    const { minus } = (await findScore(own.database, staff, finance.id, 2023, NOW)).score;
    expect(minus.map(({ name, taken }) => [name, taken])).toEqual([
      ["late", 20],
      ["shirked", 50],
    ]);
  });

  test("are read by a unit for itself, by the government office for its side, by nobody else's unit", async () => {
    const { roads, schools, office, court, leader } = own.cast;
    expect((await tableFor(roads.head)).map(([id]) => id)).toEqual([roads.id]);
    expect((await scoresFor(roads.head)).ranked).toBe(1);
    expect((await tableFor(office)).map(([id]) => id)).not.toContain(court.id);
    expect(await tableFor(leader)).toHaveLength(4);
    const find = (viewer: Viewer, unitId: string) =>
      refused(findScore(own.database, viewer, unitId, 2023, NOW));
    expect(await find(schools.handler, roads.id)).toBe(GONE);
    expect(await find(office, court.id)).toBe(GONE);
    expect(await find(roads.handler, roads.id)).toBe("done");
  });

  test("of a year without a case of its own are none, and no dead end", async () => {
    const { roads, schools } = own.cast;
    const { score, cases } = await findScore(own.database, roads.handler, roads.id, 2022, NOW);
    expect([score.total, cases]).toEqual([null, []]);
    expect(await refused(findScore(own.database, schools.handler, roads.id, 2022, NOW))).toBe(GONE);
    expect(await refused(findScore(own.database, roads.handler, crypto.randomUUID(), 2022, NOW))).toBe(GONE);
  });

  test("show the unit every case behind its points", async () => {
    const { roads } = own.cast;
    const { cases, score } = await findScore(own.database, roads.handler, roads.id, 2023, NOW);
    const behind = score.parts.flatMap(({ rows }) => rows.map(({ suggestionId }) => suggestionId));
    expect(new Set(behind)).toEqual(new Set(cases.map(({ suggestionId }) => suggestionId)));
    expect(cases).toHaveLength(3);
  });
});

describe("a formula", () => {
  const enter = (seen: number, late: number, by = stage.cast.administrator, year = 2024) => {
    const formula = { ...DEFAULT_FORMULA, minus: { ...DEFAULT_FORMULA.minus, late } };
    return act(stage, enterFormula, by, DAY, { year, seen, reason: "按市委督查要求。", formula });
  };

  test("is replaced by a new version, never edited; the year before keeps its own", async () => {
    const { administrator, staff } = stage.cast;
    await enter(0, 4);
    await enter(1, 5);
    expect(await refused(enter(1, 6))).toBe(LATE);
    expect(await refused(enter(2, 5))).toBe("conflict organisation.nothingChanged");
    const lateOf = async (year: number) => (await formulaOf(stage.database, staff, year)).formula.minus.late;
    expect([await lateOf(2023), await lateOf(2024), await lateOf(2025)]).toEqual([2, 5, 5]);
    const versions = await listFormulas(stage.database, administrator, 2024);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  test("is an administrator's, and its parts are 100", async () => {
    expect(await refused(enter(0, 4, stage.cast.staff, 2030))).toBe(FORBIDDEN);
    const formula = { ...DEFAULT_FORMULA, parts: { ...DEFAULT_FORMULA.parts, onTime: 30 } };
    const input = { year: 2030, seen: 0, reason: "试。", formula };
    expect(await refused(act(stage, enterFormula, stage.cast.administrator, DAY, input))).toBe(
      "invalid formula.parts",
    );
  });

  test("fifty at once leave one version", async () => {
    const answers = await outcomes(
      Array.from({ length: 50 }, (_, n) => () => enter(0, n % 20, stage.cast.administrator, 2031)),
    );
    expect(answers.done).toBe(1);
    const rows = await listFormulas(stage.database, stage.cast.administrator, 2031);
    expect(rows).toHaveLength(1);
  });
});
