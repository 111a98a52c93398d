import { afterAll, beforeAll, expect, test } from "vitest";
import { verify } from "@/db/verify";
import { type Cast, castOf } from "@/tests/support/cast";
import { cloneDatabase } from "@/tests/support/database";
import { importDesk } from "@/tests/support/imports";

// IMPORT_ROWS=10000 measures what the issue asks for: under a minute.
const ROWS = Number(process.env.IMPORT_ROWS ?? 600);
const now = new Date("2026-11-23T02:00:00Z");
let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let cast: Cast;

beforeAll(async () => {
  clone = await cloneDatabase();
  cast = await castOf(clone.database);
});
afterAll(() => clone.drop());

test("many past cases in several chunks, in a time that grows with their number only", async () => {
  const desk = importDesk(clone.database, cast.staff, now);
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    number: `2021-${index + 1}`,
    title: `关于第${index + 1}段路的建议`,
    term: "12",
    period: "intersession",
    lead: "林知远",
    cosigners: "苏映雪",
    situation: "路面破损。",
    points: "修路。",
    acceptedOn: "2022-02-18",
    leadUnit: "市交通运输局",
    coUnits: "市财政局",
    assignedOn: "2022-03-01",
    repliedOn: "2022-05-20",
    class: "A",
    reply: "已修好。",
    handling: "satisfied",
    result: "satisfied",
    overall: "satisfied",
  }));
  const began = performance.now();
  const id = await desk.receive("suggestions", rows);
  const checked = performance.now();
  const chunks = await desk.run(id);
  const ended = performance.now();
  process.stdout.write(
    `${ROWS} rows: ${Math.round(checked - began)} ms to check, ${Math.round(ended - checked)} ms to run\n`,
  );
  expect(chunks).toBe(Math.ceil(ROWS / 250) + 1);
  expect(new Set(await desk.said(id))).toEqual(new Set(["new created"]));
  expect(await verify(clone.database, cast.congressId, now)).toEqual([]);
  expect(ended - began).toBeLessThan(Math.max(60_000, ROWS * 6));
});
