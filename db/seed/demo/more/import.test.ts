import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { timekeeping } from "@/db/calendar";
import { findImport, listImports } from "@/db/queries/import-batch";
import { countFigures } from "@/db/queries/statistics-groups";
import { saysAll } from "@/db/queries/suggestion-search";
import { visibleTo } from "@/db/queries/visible";
import { suggestions } from "@/db/schema";
import { HEBI } from "@/db/seed/reference";
import { verify } from "@/db/verify";
import { cloneDatabase } from "@/tests/support/database";
import { brokenInvariants } from "@/tests/support/invariants";
import { type Cast, nth } from "../cast";
import { enrol } from "../enrol";
import { createStage } from "../stage";
import { createWorld } from "../world";
import { tellImports } from "./import";

const NOW = new Date("2026-11-24T15:30:00+08:00");

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let cast: Cast;
beforeAll(async () => {
  clone = await cloneDatabase();
  const { now: calendar } = await timekeeping(clone.database, HEBI);
  const stage = createStage(clone.database, calendar);
  cast = await enrol(stage, "2026-11-24");
  tellImports(createWorld(stage, cast));
  await stage.play();
}, 60_000);
afterAll(() => clone.drop());

test("the sheets came in whole: the mandates of those who returned, the year, its promises", async () => {
  const { viewer } = cast.administrator;
  const batches = await listImports(clone.database, viewer);
  const done = await Promise.all(batches.map(({ id }) => findImport(clone.database, viewer, id)));
  const said = done.map(({ kind, state, counts }) => [kind, state, counts.createdRows, counts.changedRows]);
  expect(said).toEqual([["roster", "done", 0, 12]]);
  const { viewer: staff } = nth(cast.staff, 1);
  const brought = await listImports(clone.database, staff);
  const past = await Promise.all(brought.map(({ id }) => findImport(clone.database, staff, id)));
  expect(past.map(({ kind, state, counts }) => [kind, state, counts.all, counts.createdRows])).toEqual([
    ["commitments", "done", 7, 7],
    ["suggestions", "done", 24, 24],
  ]);
});

test("2022 has its figures: 24 filed, 22 in time, 17 solved, 2 dissatisfied, 2 not rated", async () => {
  const figures = await countFigures(clone.database, nth(cast.staff, 0).viewer, { year: 2022 }, NOW);
  const names = ["filed", "replied", "onTime", "resolved", "planned", "dissatisfied", "unrated"] as const;
  expect(names.map((name) => figures[name].count)).toEqual([24, 24, 22, 17, 6, 2, 2]);
  // Of three nobody noted whether the deputy was contacted, of one that he was not.
  expect([figures.contacted.count, figures.contacted.among]).toEqual([20, 21]);
});

test("it is found by any of its words, and the record is whole", async () => {
  const found = await clone.database
    .select({ number: suggestions.number, state: suggestions.state })
    .from(suggestions)
    .where(and(visibleTo(nth(cast.staff, 0).viewer), saysAll("老艺人 唱腔")));
  expect(found).toEqual([{ number: 26, state: "closed" }]);
  const titles = await clone.database
    .selectDistinct({ title: suggestions.title })
    .from(suggestions)
    .where(eq(suggestions.series, "11-6"));
  expect(titles).toHaveLength(24);
  expect(await verify(clone.database, HEBI, NOW)).toEqual([]);
  expect(await brokenInvariants(clone.database, HEBI)).toEqual([]);
});
