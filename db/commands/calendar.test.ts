import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import {
  type CalendarEntry,
  noticeInput,
  singleDayInput,
  writeEntry,
} from "@/domain/organisation/calendar-entry";
import { Refusal } from "@/domain/refusal";
import { systemViewer, type Viewer } from "@/domain/viewer";
import { cloneDatabase } from "@/tests/support/database";
import { openCase, person, unitId } from "@/tests/support/organisation";
import type { Database } from "../client";
import { replayedClocks } from "../clocks";
import { command, perform } from "../command";
import { listCalendarYears } from "../queries/calendar";
import { previewCalendar } from "../queries/calendar-preview";
import { calendarYears, clocks, events, notifications } from "../schema";
import { saveCalendar } from "./calendar";

// Assigned on 30 November 2026: due on 28 February 2027, a Sunday, so on 1 March; 10 working days end on 14 December.
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

const day = (date: string, as: "holiday" | "makeup" | "ordinary", name = "市庆"): CalendarEntry =>
  singleDayInput.parse({ kind: "day", date, as, name, source: "市通知" });

async function preview(entry: CalendarEntry, at = now) {
  const result = await previewCalendar(database, admin, entry, at);
  if (result.kind === "refused") throw new Error(result.because);
  return result.preview;
}

const save = (entry: CalendarEntry, { version, digest }: { version: number; digest: string }, at = now) =>
  perform(saveCalendar, admin, { entry: writeEntry(entry), version, digest }, { database, now: at });

const reasonOf = (result: Promise<unknown>) =>
  result.then(
    () => "done",
    (error) => (error instanceof Refusal ? error.because.key : Promise.reject(error)),
  );

const dueDays = async (clock: "reply" | "feedback" | "review") =>
  (await database.select().from(clocks).where(eq(clocks.clock, clock))).map(({ dueOn }) => dueOn);

const told = () =>
  database
    .select({ name: events.name, suggestionId: events.suggestionId, clocks: events.clocks })
    .from(events)
    .where(eq(events.actorId, admin.userId))
    .orderBy(events.seq);

test("a new holiday moves months to the next working day, and working days by one", async () => {
  const handler = await person(database, "unit_handler", { unitId: unit });
  const other = await person(database, "unit_handler", { unitId: await unitId(database, "fagai") });
  const { id, lead } = await openCase(database, {
    now,
    unitId: unit,
    clocks: ["reply", "returnRequest"],
    number: 7,
  });
  const entry = day("2027-03-01", "holiday");
  const shown = await preview(entry);
  expect(shown.moves).toMatchObject([
    {
      clock: "reply",
      number: "2026-007",
      before: "2027-03-01",
      after: "2027-03-02",
      late: "no",
      unit: { name: "市教育体育局" },
    },
  ]);
  expect(await save(entry, shown)).toEqual({ version: 2, moved: 1 });
  expect(await dueDays("reply")).toEqual(["2027-03-02"]);
  expect(await told()).toMatchObject([
    { name: "calendar.announce", suggestionId: null, clocks: [] },
    {
      name: "calendar.recount",
      suggestionId: id,
      clocks: [{ kind: "recount", calendarVersion: 2, on: "2026-11-30" }],
    },
  ]);
  const bells = await database
    .select({ userId: notifications.userId, key: notifications.key, values: notifications.values })
    .from(notifications);
  expect(bells.toSorted((a, b) => a.userId.localeCompare(b.userId))).toEqual(
    [handler.userId, lead.userId].toSorted().map((userId) => ({
      userId,
      key: "calendar.moved",
      values: { title: "修一条路", number: "2026-007", dueOn: "2027-03-02", count: 1 },
    })),
  );
  expect(bells.some(({ userId }) => userId === other.userId)).toBe(false);
});

test("a day that was told is never shortened", async () => {
  await openCase(database, { now, unitId: unit, clocks: ["feedback"] });
  expect(await dueDays("feedback")).toEqual(["2026-12-14"]);
  const entry = day("2026-12-05", "makeup");
  const shown = await preview(entry);
  expect(shown.moves).toMatchObject([{ before: "2026-12-14", after: "2026-12-14", counted: "2026-12-11" }]);
  expect(await save(entry, shown)).toEqual({ version: 2, moved: 0 });
  expect(await dueDays("feedback")).toEqual(["2026-12-14"]);
  expect(await database.select().from(notifications)).toEqual([]);
  const [clock] = await replayedClocks(database, "hebi");
  expect(clock?.state.steps.at(-1)).toEqual({ kind: "keep", told: "2026-12-14", counted: "2026-12-11" });
});

test("what is late stays late, and what the new count would make late is spared", async () => {
  await openCase(database, { now, unitId: unit, clocks: ["feedback"] });
  const onTheDay = new Date("2026-12-14T02:00:00Z");
  expect((await preview(day("2026-12-05", "makeup"), onTheDay)).moves).toMatchObject([
    { late: "no", spared: true },
  ]);
  const after = new Date("2026-12-16T02:00:00Z");
  const entry = day("2026-12-14", "holiday");
  const shown = await preview(entry, after);
  expect(shown.moves).toMatchObject([
    { before: "2026-12-14", after: "2026-12-15", late: "stays", spared: false },
  ]);
  await save(entry, shown, after);
  expect(await database.select().from(clocks)).toMatchObject([
    { dueOn: "2026-12-15", lateFrom: "2026-12-14" },
  ]);
});

test("stopped clocks and clocks the new days do not reach are left alone", async () => {
  const { id } = await openCase(database, { now, unitId: unit, clocks: ["feedback", "reply"] });
  const [running] = await database.select().from(clocks).where(eq(clocks.clock, "reply"));
  const stop = {
    kind: "stop" as const,
    id: running?.id ?? "",
    clock: "reply" as const,
    on: "2026-11-30",
    because: "replied",
  };
  const halt = command({
    permission: "clock.tick",
    input: z.object({}),
    run: async () => ({ value: null, events: [{ name: "clock.stop", suggestionId: id, clocks: [stop] }] }),
  });
  await perform(halt, systemViewer("hebi"), {}, { database, now });
  const entry = day("2027-03-01", "holiday");
  const shown = await preview(entry);
  expect(shown).toMatchObject({ moves: [], sameDay: 0 });
  await save(entry, shown);
  expect(await dueDays("reply")).toEqual(["2027-03-01"]);
  expect((await told()).map(({ name }) => name)).toEqual(["calendar.announce"]);
});

test("a reply that is extended after a new calendar counts on it, though its first day did not move", async () => {
  const { id } = await openCase(database, { now, unitId: unit, clocks: ["reply"] });
  const [running] = await database.select().from(clocks);
  // Six months from 30 November 2026 end on 30 May 2027, a Sunday: on 31 May, which becomes a holiday.
  const entry = day("2027-05-31", "holiday");
  const shown = await preview(entry);
  expect(shown).toMatchObject({ moves: [], sameDay: 1 });
  await save(entry, shown);
  const change = { id: running?.id ?? "", clock: "reply" as const, on: "2026-12-01" };
  const extend = command({
    permission: "clock.tick",
    input: z.object({}),
    run: async () => ({
      value: null,
      events: [
        {
          name: "clock.extend",
          suggestionId: id,
          clocks: [{ ...change, kind: "extend", by: "extendedReply" }],
        },
      ],
    }),
  });
  await perform(extend, systemViewer("hebi"), {}, { database, now });
  expect(await dueDays("reply")).toEqual(["2027-06-01"]);
});

test("announcing a provisional year takes the 'provisional' off, and that is told too", async () => {
  await openCase(database, { now, unitId: unit, clocks: ["reply"] });
  expect(await database.select().from(clocks)).toMatchObject([{ provisional: true }]);
  const entry = noticeInput.parse({
    kind: "notice",
    year: 2027,
    source: "国办通知",
    rows: [{ name: "春节", from: "2027-02-05", to: "2027-02-11", makeup: ["2027-01-31"] }],
  });
  const shown = await preview(entry);
  expect(shown).toMatchObject({ moves: [], sameDay: 1 });
  await save(entry, shown);
  expect(await database.select().from(clocks)).toMatchObject([{ provisional: false, dueOn: "2027-03-01" }]);
  expect((await told()).map(({ name }) => name)).toEqual(["calendar.announce", "calendar.recount"]);
});

test("a notice that reaches back into December saves both years under one version", async () => {
  const entry = noticeInput.parse({
    kind: "notice",
    year: 2027,
    source: "国办通知",
    rows: [{ name: "元旦", from: "2026-12-31", to: "2027-01-02", makeup: [] }],
  });
  await save(entry, await preview(entry));
  const years = await listCalendarYears(database, admin);
  const found = years.filter(({ version }) => version === 2);
  expect(found.map(({ year, status }) => [year, status])).toEqual([
    [2027, "announced"],
    [2026, "announced"],
  ]);
  expect(found[1]?.days.map(({ date }) => date)).toContain("2026-12-31");
  expect(found[1]?.days.map(({ date }) => date)).toContain("2026-10-01");
});

test("of several savings at once one wins, the others are told; the stored calendar has one new version", async () => {
  await openCase(database, { now, unitId: unit, clocks: ["reply"] });
  const entries = ["2027-03-01", "2027-03-02", "2027-06-01"].map((date) => day(date, "holiday"));
  const shown = await Promise.all(entries.map((entry) => preview(entry)));
  const results = await Promise.all(
    entries.map((entry, at) => reasonOf(save(entry, shown[at] ?? { version: 0, digest: "" }))),
  );
  expect(results.toSorted()).toEqual(["calendar.changedMeanwhile", "calendar.changedMeanwhile", "done"]);
  expect(await database.select().from(calendarYears).where(eq(calendarYears.version, 2))).toHaveLength(1);
});

test("saving refuses when a case that moves was opened since the preview", async () => {
  const entry = day("2027-03-01", "holiday");
  const shown = await preview(entry);
  await openCase(database, { now, unitId: unit, clocks: ["reply"] });
  expect(await reasonOf(save(entry, shown))).toBe("calendar.casesMeanwhile");
  expect(await database.select().from(calendarYears).where(eq(calendarYears.version, 2))).toEqual([]);
  expect(await reasonOf(save(entry, await preview(entry)))).toBe("done");
});

test("what changes nothing, or a year that is not there, is refused in words", async () => {
  const shown = { version: 1, digest: "0".repeat(64) };
  expect(await reasonOf(save(day("2027-01-01", "holiday", "元旦"), shown))).toBe("calendar.nothingChanged");
  expect(await reasonOf(save(day("2040-01-01", "holiday"), shown))).toBe("calendar.noSuchYear");
  const staff = await person(database, "staff");
  const input = { entry: writeEntry(day("2027-03-01", "holiday")), ...shown };
  expect(await reasonOf(perform(saveCalendar, staff, input, { database, now }))).toBe("general.forbidden");
});
