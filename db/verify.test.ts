import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { CLOCK_NAMES } from "@/domain/clock/rules";
import { addDays } from "@/domain/day";
import { type CalendarEntry, singleDayInput, writeEntry } from "@/domain/organisation/calendar-entry";
import { Refusal } from "@/domain/refusal";
import { systemViewer, type Viewer } from "@/domain/viewer";
import { cloneDatabase } from "@/tests/support/database";
import { openCase, person, unitId } from "@/tests/support/organisation";
import { timekeeping } from "./calendar";
import type { Database } from "./client";
import { started } from "./clocks";
import { command, perform } from "./command";
import { saveCalendar } from "./commands/calendar";
import { previewCalendar } from "./queries/calendar-preview";
import { calendarYears, clocks, numberSeries, suggestions } from "./schema";
import { verify } from "./verify";

const now = new Date("2026-11-30T02:00:00Z");
let database: Database;
let drop: () => Promise<void>;
let admin: Viewer;
let unit: string;

beforeEach(async () => {
  ({ database, drop } = await cloneDatabase());
  admin = await person(database, "administrator");
  unit = await unitId(database, "jiaoyu");
});
afterEach(() => drop());

const found = async () =>
  (await verify(database, "hebi", now)).map(({ check, where }) => `${check} ${where}`);

async function numbered(number: number) {
  const opened = await openCase(database, { now, unitId: unit, number });
  const values = { congressId: "hebi", series: "2026", last: number };
  await database
    .insert(numberSeries)
    .values(values)
    .onConflictDoUpdate({ target: [numberSeries.congressId, numberSeries.series], set: values });
  return opened;
}

test("what commands wrote agrees", async () => {
  await numbered(1);
  await numbered(2);
  expect(await found()).toEqual([]);
});

test("a stored clock that was touched by hand, is missing or extra is found", async () => {
  const [{ id }, other] = [await numbered(1), await numbered(2)];
  const [clock] = await database.select().from(clocks).where(eq(clocks.suggestionId, id));
  await database
    .update(clocks)
    .set({ dueOn: "2027-03-09" })
    .where(eq(clocks.id, clock?.id ?? ""));
  expect(await found()).toEqual([`clock case ${id} clock reply ${clock?.id} dueOn`]);
  await database.delete(clocks).where(eq(clocks.id, clock?.id ?? ""));
  const [extra] = await database.select().from(clocks).where(eq(clocks.suggestionId, other.id));
  if (!extra) throw new Error("No clock");
  const twin = { ...extra, id: crypto.randomUUID() };
  await database.insert(clocks).values(twin);
  expect(await found()).toEqual([`clock case ${id} clock reply ${clock?.id}`, `clock clock ${twin.id}`]);
});

test("an open clock that nobody recounted on the calendar in force is found", async () => {
  const { id } = await numbered(1);
  const [year] = await database.select().from(calendarYears).where(eq(calendarYears.year, 2027));
  if (!year) throw new Error("No year");
  const days = [...year.days, { date: "2027-03-01", kind: "holiday" as const, name: "市庆" }];
  await database.insert(calendarYears).values({ ...year, version: 2, days });
  expect(await found()).toEqual([expect.stringContaining(`clock case ${id} clock reply`)]);
});

test("a changed event, a removed one and a cut chain are found", async () => {
  await numbered(1);
  await database.execute(sql`alter table events disable trigger user`);
  await database.execute(sql`update events set detail = '{"by":"somebody else"}' where seq = 2`);
  expect(await found()).toEqual(["chain event 2 hash"]);
  await database.execute(sql`delete from events where seq = 2`);
  expect(await found()).toEqual(
    expect.arrayContaining(["chain event 3 number", "chain event 3 previous hash"]),
  );
  await database.execute(sql`delete from events where seq = 3`);
  expect(await found()).toContain("chain head");
});

test("a state without its event, a step that does not join and a case without events are found", async () => {
  const { id, assignmentId, lead } = await numbered(1);
  await database.update(suggestions).set({ state: "replied" });
  expect(await found()).toEqual([`state case ${id}`]);
  const tell = command({
    permission: "clock.tick",
    input: z.object({}),
    run: async () => ({
      value: null,
      events: [
        { name: "suggestion.reply", suggestionId: id, from: "accepted", to: "replied" },
        { name: "assignment.issue", suggestionId: id, assignmentId, from: "pending_receipt", to: "issued" },
      ],
    }),
  });
  await perform(tell, systemViewer("hebi"), {}, { database, now });
  expect(await found()).toEqual([`state case ${id} before event 4`, `state assignment ${assignmentId}`]);
  const [row] = await database.select().from(suggestions);
  if (!row) throw new Error("No case");
  const silent = { ...row, id: crypto.randomUUID(), leadId: lead.userId, series: null, number: null };
  await database.insert(suggestions).values(silent);
  expect(await found()).toContain(`state case ${silent.id}`);
});

test("a gap in a series, and a series that says another last number, are found", async () => {
  await numbered(1);
  await numbered(3);
  expect(await found()).toEqual(["number series 2026"]);
  await database.update(numberSeries).set({ last: 9 });
  expect(await found()).toEqual(["number series 2026", "number last number of series 2026"]);
});

const DAYS = Array.from({ length: 150 }, (_, n) => addDays("2026-12-01", n));
const oneDay = fc
  .record({ date: fc.constantFrom(...DAYS), as: fc.constantFrom("holiday", "makeup", "ordinary") })
  .map(
    ({ date, as }) =>
      singleDayInput.safeParse({ kind: "day", date, as, name: "临时安排", source: "通知" }).data,
  )
  .filter((entry): entry is Extract<CalendarEntry, { kind: "day" }> => entry !== undefined);

test("preview and saving agree, no told day is shortened, and everything can be recomputed: random histories", async () => {
  await openCase(database, { now, unitId: unit, clocks: [...CLOCK_NAMES] });
  await openCase(database, { now: new Date("2026-12-20T02:00:00Z"), unitId: unit, clocks: [...CLOCK_NAMES] });
  let at = new Date("2026-12-21T02:00:00Z").getTime();
  const stored = async () =>
    new Map((await database.select().from(clocks)).map(({ id, dueOn }) => [id, dueOn] as const));
  const moments = fc.array(fc.record({ entry: oneDay, hours: fc.integer({ min: 1, max: 60 }) }), {
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(moments, async (steps) => {
      for (const { entry, hours } of steps) {
        at += hours * 3_600_000;
        const moment = new Date(at);
        const before = await stored();
        const result = await previewCalendar(database, admin, entry, moment);
        if (result.kind === "refused") continue;
        const { preview } = result;
        const input = { entry: writeEntry(entry), version: preview.version, digest: preview.digest };
        await perform(saveCalendar, admin, input, { database, now: moment });
        const shown = new Map(preview.moves.map(({ id, after }) => [id, after]));
        for (const [id, dueOn] of await stored()) {
          expect(dueOn).toBe(shown.get(id) ?? before.get(id));
          expect(dueOn >= (before.get(id) ?? "")).toBe(true);
        }
        expect(preview.moves.filter(({ late }) => late === "becomes")).toEqual([]);
      }
      expect(await verify(database, "hebi", new Date(at))).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 60_000);

test("a clock that starts while a calendar is being saved counts on the new one", async () => {
  const { id } = await openCase(database, { now, unitId: unit, clocks: [] });
  const entry = singleDayInput.parse({
    kind: "day",
    date: "2027-03-01",
    as: "holiday",
    name: "市庆",
    source: "通知",
  });
  const save = async (): Promise<void> => {
    const result = await previewCalendar(database, admin, entry, now);
    if (result.kind === "refused") throw new Error(result.because);
    const { version, digest } = result.preview;
    const saved = perform(
      saveCalendar,
      admin,
      { entry: writeEntry(entry), version, digest },
      { database, now },
    );
    await saved.catch((error) => (error instanceof Refusal ? save() : Promise.reject(error)));
  };
  let saving = Promise.resolve();
  const start = command({
    permission: "clock.tick",
    input: z.object({}),
    async run({ tx }) {
      // As loadCase does: the case is locked before the calendar is read. The saving comes in between.
      await tx.select().from(suggestions).where(eq(suggestions.id, id)).for("update");
      const times = await timekeeping(tx, "hebi");
      saving = save();
      await new Promise((resolve) => setTimeout(resolve, 400));
      const reply = started(times, "reply", now, "2026-11-30");
      return { value: null, events: [{ name: "clock.start", suggestionId: id, clocks: [reply] }] };
    },
  });
  await perform(start, systemViewer("hebi"), {}, { database, now });
  await saving;
  expect((await database.select().from(clocks)).map(({ dueOn }) => dueOn)).toEqual(["2027-03-02"]);
  expect(await found()).toEqual([]);
});
