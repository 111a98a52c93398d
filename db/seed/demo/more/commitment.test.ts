import { afterAll, beforeAll, expect, test } from "vitest";
import { timekeeping } from "@/db/calendar";
import { listCommitments } from "@/db/queries/commitment";
import { countCommitments } from "@/db/queries/commitment-statistics";
import { HEBI } from "@/db/seed/reference";
import { verify } from "@/db/verify";
import { readLedgerQuery } from "@/domain/commitment/list";
import { dayOf } from "@/domain/day";
import { systemViewer } from "@/domain/viewer";
import { cloneDatabase } from "@/tests/support/database";
import { cosignersOf, leadOf } from "../casting";
import { at } from "../diary";
import { enrol } from "../enrol";
import { planCourses } from "../past/course";
import { liveThrough } from "../past/life";
import { createStage } from "../stage";
import { type DemoText, demoTexts } from "../texts";
import { createStory, createWorld } from "../world";
import { tellCommitments, tellThisYearsCommitments } from "./commitment";
import { FATES, planOf } from "./commitment-plan";

const NOW = new Date("2026-11-24T15:30:00+08:00");
// The one that was evaluated is told with the whole year.
const IN_FIRST_ROUND = ({ key, commitment }: DemoText) => commitment && key !== "shancheng-sewer-split";

const system = systemViewer(HEBI);

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  clone = await cloneDatabase();
  const { now: calendar } = await timekeeping(clone.database, HEBI);
  const stage = createStage(clone.database, calendar);
  const world = createWorld(stage, await enrol(stage, dayOf(NOW)));
  const promised = planCourses(calendar, demoTexts("2023")).filter(({ text }) => IN_FIRST_ROUND(text));
  for (const course of promised) {
    const { text, days } = course;
    const lead = leadOf(world.cast, text);
    const cosigners = text.cosign ? cosignersOf(world.cast, text, lead) : [];
    const story = createStory(world, text, lead, cosigners, at("2023-02-01", "08:00"));
    // There is no assignment meeting here: each is handed over by itself.
    stage.tell(text.key, liveThrough(story, { ...course, days: { ...days, together: false } }));
  }
  tellCommitments(
    world,
    NOW,
    promised.map(({ text }) => text),
  );
  tellThisYearsCommitments(world, NOW);
  await stage.play();
}, 180_000);
afterAll(() => clone.drop());

test("each promise of 2023 has its fate", () => {
  const promised = demoTexts("2023").filter(({ commitment }) => commitment);
  expect(Object.keys(FATES).toSorted()).toEqual(promised.map(({ key }) => key).toSorted());
});

test.each(["2024-03-05", "2026-01-03", "2027-12-28"])(
  "told on %s, nothing happened after that day",
  async (today) => {
    const { now: calendar } = await timekeeping(clone.database, HEBI);
    const promise = { key: "some", unit: "jiaotong", firstDueOn: "2024-06-30" };
    for (const fate of Object.values(FATES))
      expect(planOf(promise, fate, calendar, today).filter(({ on }) => on >= today)).toEqual([]);
  },
);

test("the ledger tells of promises kept, kept late, changed, overdue, sent back and unrated", async () => {
  const figures = await countCommitments(clone.database, system, { year: 2023 }, NOW);
  expect(figures.due.count).toBe(17);
  expect(figures.kept.count).toBe(8);
  expect(figures.keptLate.count).toBe(6);
  expect(figures.missed.count).toBe(3);
  expect(figures.changed.count).toBe(7);
  const total = async (query: Record<string, string>) =>
    (await listCommitments(clone.database, system, readLedgerQuery(query), NOW)).total;
  expect(await total({ state: "overdue" })).toBe(1);
  expect(await total({ state: "open", mark: "unswept" })).toBe(2);
  expect(await total({ state: "fulfilled" })).toBe(2);
  expect(await total({ year: "2025" })).toBeLessThan(await total({ year: "2024" }));
  expect(await verify(clone.database, HEBI, NOW)).toEqual([]);
});
