import { afterAll, beforeAll, expect, test } from "vitest";
import { timekeeping } from "@/db/calendar";
import { findAward, listAwards } from "@/db/queries/award";
import { listToReview } from "@/db/queries/quality";
import { listScores } from "@/db/queries/scoring";
import { HEBI } from "@/db/seed/reference";
import { verify } from "@/db/verify";
import { dayOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import { cloneDatabase } from "@/tests/support/database";
import { leadOf } from "../casting";
import { at } from "../diary";
import { enrol } from "../enrol";
import { planCourses } from "../past/course";
import { liveThrough } from "../past/life";
import { createStage } from "../stage";
import { demoTexts } from "../texts";
import { createStory, createWorld } from "../world";
import { tellAwards2023, tellAwardsNow } from "./award";
import { tellQuality } from "./scoring";

const NOW = new Date("2026-11-24T15:30:00+08:00");

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let staff: Viewer;
beforeAll(async () => {
  clone = await cloneDatabase();
  const { now: calendar } = await timekeeping(clone.database, HEBI);
  const stage = createStage(clone.database, calendar);
  const world = createWorld(stage, await enrol(stage, dayOf(NOW)));
  const courses = planCourses(calendar, demoTexts("2023")).filter(({ turn }) => turn.kind === "plain");
  for (const course of courses.slice(0, 40)) {
    const { text, days, traits } = course;
    const story = createStory(world, text, leadOf(world.cast, text), [], at("2023-02-01", "08:00"));
    // Alone, without a hitch, and handed over by itself: there is no assignment meeting here.
    const plain = { ...course, days: { ...days, together: false }, traits: { ...traits, hitch: undefined } };
    stage.tell(text.key, liveThrough(story, plain));
  }
  tellQuality(world);
  tellAwards2023(world);
  tellAwardsNow(world, NOW);
  await stage.play();
  staff = world.cast.staff[0]?.viewer ?? world.cast.administrator.viewer;
}, 180_000);
afterAll(() => clone.drop());

test("every reply of 2023 was reviewed, so that the scores of 2023 leave nothing out", async () => {
  const { rows, total } = await listToReview(clone.database, staff);
  expect([rows.length, total]).toEqual([0, 0]);
  const scores = await listScores(clone.database, staff, 2023, NOW);
  const counted = scores.rows.filter(({ score }) => score.total !== null);
  expect(counted.length).toBeGreaterThan(10);
  for (const { score } of counted) expect(score.leftOut).toEqual([]);
});

test("2023 has ten outstanding suggestions and five commended units; this year takes nominations", async () => {
  const list = await listAwards(clone.database, staff);
  expect(list.map(({ year, kind, state }) => [year, kind, state])).toEqual([
    [2026, "suggestion", "nominating"],
    [2026, "unit", "nominating"],
    [2023, "suggestion", "published"],
    [2023, "unit", "published"],
  ]);
  const commended = await Promise.all(
    list.map(async ({ id }) => {
      const { nominations } = await findAward(clone.database, staff, id);
      return nominations.filter(({ commendedOn }) => commendedOn !== null).length;
    }),
  );
  expect(commended).toEqual([0, 0, 10, 5]);
});

test("nothing in the record contradicts itself", async () =>
  expect(await verify(clone.database, HEBI)).toEqual([]));
