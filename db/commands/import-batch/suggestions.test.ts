import { and, asc, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { perform } from "@/db/command";
import { casesAsOf } from "@/db/queries/history";
import { inScope } from "@/db/queries/statistics";
import { countFigures } from "@/db/queries/statistics-groups";
import { clocks, events, numberSeries, suggestions, terms, users } from "@/db/schema";
import { verify } from "@/db/verify";
import { type Cast, castOf } from "@/tests/support/cast";
import { cloneDatabase } from "@/tests/support/database";
import { importDesk } from "@/tests/support/imports";
import { refused } from "@/tests/support/refused";
import type { Database } from "../../client";
import { undoImport } from "./start";
import { finishImports } from "./work";

const now = new Date("2026-11-23T02:00:00Z");
let database: Database;
let drop: () => Promise<void>;
let cast: Cast;
let desk: ReturnType<typeof importDesk>;
let term: string;

beforeAll(async () => {
  ({ database, drop } = await cloneDatabase());
  cast = await castOf(database);
  desk = importDesk(database, cast.staff, now);
  const [row] = await database.select({ number: terms.number }).from(terms);
  term = String(row?.number);
});
afterAll(() => drop());

/** A past case's row, as the template asks for it. */
const past = (number: string, over: Record<string, string> = {}) => ({
  number,
  title: `关于${number}的建议`,
  term,
  period: "session",
  lead: "林知远",
  cosigners: "苏映雪、顾长青",
  situation: "路面破损。",
  cause: "多年未修。",
  points: "1. 修路。\n2. 装灯。",
  acceptedOn: "2022-2-18",
  leadUnit: "市交通运输局",
  coUnits: "市财政局",
  assignedOn: "2022/3/1",
  repliedOn: "2022年5月20日",
  class: "A",
  reply: "已修好。",
  handling: "satisfied",
  result: "basically_satisfied",
  overall: "satisfied",
  ratedOn: "2022-06-02",
  ...over,
});

type Days = Record<
  "state" | "acceptedOn" | "assignedOn" | "repliedOn" | "closedOn" | "closing",
  string | null
>;

const sound = async () => expect(await verify(database, cast.congressId, now)).toEqual([]);
const ofSeries = (series: string) =>
  database
    .select()
    .from(suggestions)
    .where(and(eq(suggestions.congressId, cast.congressId), eq(suggestions.series, series)));

test("a past year enters the figures of its year, with replies, ratings and clocks, and everything agrees", async () => {
  const rows = [
    past("11-6-047", { docNumber: "鹤交〔2022〕35号" }),
    past("11-6-012", { overall: "dissatisfied", repliedOn: "2022-08-30", ratedOn: "2022-09-01" }),
    past("11-6-200", { handling: "", result: "", overall: "", ratedOn: "", class: "B", cosigners: "" }),
  ];
  const id = await desk.receive("suggestions", rows);
  expect(await ofSeries("11-6")).toEqual([]);
  expect(await desk.said(id)).toEqual(["new", "new", "new"]);
  await desk.run(id);
  expect(await desk.said(id)).toEqual(["new created", "new created", "new created"]);
  const figures = await countFigures(database, cast.staff, { year: 2022 }, now);
  const count = (name: keyof typeof figures) => figures[name].count;
  expect(count("filed")).toBe(3);
  expect(count("replied")).toBe(3);
  // The second was answered a quarter of a year too late.
  expect(count("onTime")).toBe(2);
  expect(count("resolved")).toBe(2);
  expect(count("planned")).toBe(1);
  expect([count("satisfied"), count("dissatisfied"), count("unrated")]).toEqual([1, 1, 1]);
  expect(count("joint")).toBe(2);
  // The events alone tell the same.
  const scope = inScope(cast.staff, { year: 2022 });
  const { cases } = await casesAsOf(database, cast.staff, scope, "2026-11-23");
  const stored = await ofSeries("11-6");
  const days = ({ state, acceptedOn, assignedOn, repliedOn, closedOn, closing }: Days) => [
    ...[state, acceptedOn, assignedOn, repliedOn, closedOn, closing],
  ];
  const byId = <Of extends { id: string }>(list: readonly Of[]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(cases).map(days)).toEqual(byId(stored).map(days));
  expect(cases.flatMap(({ ratings }) => ratings.map(({ overall }) => overall)).toSorted()).toEqual([
    "dissatisfied",
    "satisfied",
  ]);
  expect(cases.map(({ replies }) => replies.length)).toEqual([1, 1, 1]);
  await sound();
});

test("the same file once more changes nothing, another text under a known number is told", async () => {
  await desk.bring("suggestions", [past("2021-001", { period: "intersession" })]);
  const again = await desk.receive("suggestions", [
    past("2021-001", { period: "intersession" }),
    past("2021-001", { period: "intersession" }),
  ]);
  expect(await desk.said(again)).toEqual(["unchanged", "wrong A3 repeated"]);
  expect(await refused(desk.run(again))).toBe("conflict importBatch.nothingToDo");
  const other = await desk.receive("suggestions", [
    past("2021-001", { period: "intersession", title: "另一件" }),
  ]);
  expect(await desk.said(other)).toEqual(["wrong A2 exists_differently"]);
  expect(await ofSeries("2021")).toHaveLength(1);
});

test("a row that repeats another is told what else is wrong with it, and not that it bears the other's paper", async () => {
  const id = await desk.receive("suggestions", [
    past("11-5-001", { docNumber: "鹤交〔2022〕901号" }),
    past("11-5-001", { docNumber: "鹤交〔2022〕901号", lead: "无此人", class: "Z" }),
    past("11-5-002", { docNumber: "鹤交〔2022〕901号" }),
  ]);
  const [first, repeated, other] = await desk.said(id);
  expect(first).toBe("new");
  for (const each of ["A3 repeated", "E3 unknown_deputy", "R3 unknown_class"])
    expect(repeated).toContain(each);
  expect(repeated).not.toContain("doc_taken");
  expect(other).toMatch(/^wrong \w4 doc_taken$/);
});

describe("every error has its cell", () => {
  test.each([
    ["a deputy nobody knows", { lead: "无此人" }, "E2 unknown_deputy"],
    ["a lead who co-signs", { cosigners: "林知远" }, "F2 cosigner_is_lead"],
    ["a unit nobody knows", { leadUnit: "市无此局" }, "M2 unknown_unit"],
    ["a committee handles nothing", { leadUnit: "rd-nongye" }, "M2 unit_does_not_handle"],
    ["a unit twice", { coUnits: "市交通运输局" }, "N2 unit_twice"],
    ["a reply before it was assigned", { repliedOn: "2022-02-28" }, "P2 too_early"],
    ["a day to come", { ratedOn: "2030-01-01" }, "W2 in_future"],
    ["a day that is none", { acceptedOn: "2022-02-30" }, "L2 not_a_day"],
    ["half a rating", { result: "" }, "U2 rating_incomplete"],
    ["a contact without its day", { contact: "visit" }, "Y2 required"],
    ["a contact after the reply", { contact: "phone", contactOn: "2022-05-21" }, "Y2 too_late"],
    ["the day of no contact", { contact: "none", contactOn: "2022-05-01" }, "Y2 contact_missing"],
    ["a class nobody knows", { class: "Z" }, "R2 unknown_class"],
    ["a number that is none", { number: "四十七号" }, "A2 not_a_case_number"],
    ["no title", { title: " " }, "B2 required"],
    ["a verdict that is none", { overall: "还行" }, "V2 not_a_choice"],
  ])("%s", async (_what, over, error) => {
    const id = await desk.receive("suggestions", [past("11-5-001", over)]);
    expect(await desk.said(id)).toEqual([`wrong ${error}`]);
  });

  test.each([
    [
      "unknown names",
      { title: "", lead: "无此人", coUnits: "市无此局" },
      "B2 required N2 unknown_unit E2 unknown_deputy",
    ],
    ["days out of order", { term: "十一", repliedOn: "2022-02-28" }, "C2 not_a_number P2 too_early"],
    [
      "names of lists",
      { period: "?", category: "无此类", class: "Z" },
      "D2 not_a_choice J2 unknown_category R2 unknown_class",
    ],
  ])("beside a cell that cannot be read, %s are told in the same round", async (_what, over, errors) => {
    const id = await desk.receive("suggestions", [past("11-5-001", over)]);
    expect(await desk.said(id)).toEqual([`wrong ${errors}`]);
  });

  test("what hangs on a cell that cannot be read is not complained of", async () => {
    const over = {
      term: "?",
      lead: "无此人",
      acceptedOn: "2022-02-30",
      overall: "还行",
      contact: "?",
      contactOn: "2022-01-01",
    };
    const id = await desk.receive("suggestions", [past("11-5-001", over)]);
    expect(await desk.said(id)).toEqual([
      "wrong C2 not_a_number L2 not_a_day V2 not_a_choice X2 not_a_choice",
    ]);
  });

  test("two deputies of one name are told apart by the card", async () => {
    const [twin] = await database.select().from(users).where(eq(users.id, cast.third.userId));
    await database.update(users).set({ name: "林知远" }).where(eq(users.id, cast.third.userId));
    const card = cast.lead.userId.slice(0, 8);
    const id = await desk.receive("suggestions", [
      past("11-5-001", { cosigners: "" }),
      past("11-5-002", { lead: `林知远（${card}）`, cosigners: "" }),
    ]);
    expect(await desk.said(id)).toEqual(["wrong E2 ambiguous_deputy", "new"]);
    await database
      .update(users)
      .set({ name: twin?.name ?? "" })
      .where(eq(users.id, cast.third.userId));
  });

  test("a series in which this system gives numbers is not the city's own", async () => {
    await database.insert(numberSeries).values({ congressId: cast.congressId, series: "11-9", last: 0 });
    const id = await desk.receive("suggestions", [past("11-9-001")]);
    expect(await desk.said(id)).toEqual(["wrong A2 series_in_use"]);
  });
});

describe("undo", () => {
  test("takes the cases out with all that came with them; twice is once; afterwards they can come in anew", async () => {
    const id = await desk.bring("suggestions", [past("11-4-001"), past("11-4-003")]);
    const [one] = await ofSeries("11-4");
    await perform(undoImport, cast.staff, { id }, { database, now });
    expect(await refused(perform(undoImport, cast.staff, { id }, { database, now }))).toBe(
      "conflict general.stepNotOpen",
    );
    await finishImports(database, cast.congressId, () => now);
    expect(await desk.said(id)).toEqual(["new created removed", "new created removed"]);
    expect(await ofSeries("11-4")).toEqual([]);
    expect(await database.$count(clocks, eq(clocks.suggestionId, one?.id ?? ""))).toBe(0);
    await sound();
    await desk.bring("suggestions", [past("11-4-001")]);
    expect(await ofSeries("11-4")).toHaveLength(1);
    await sound();
  });

  test("a case somebody has acted on stays, with the reason; so does a series that goes on", async () => {
    const id = await desk.bring("suggestions", [past("11-3-001"), past("11-3-002")]);
    const [, second] = (await ofSeries("11-3")).toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
    await actOn(second?.id ?? "");
    await perform(undoImport, cast.staff, { id }, { database, now });
    await finishImports(database, cast.congressId, () => now);
    expect(await desk.said(id)).toEqual(["new created removed", "new created kept changed_since"]);
    const later = await desk.bring("suggestions", [past("11-2-001")]);
    await database.insert(numberSeries).values({ congressId: cast.congressId, series: "11-2", last: 0 });
    await perform(undoImport, cast.staff, { id: later }, { database, now });
    await finishImports(database, cast.congressId, () => now);
    expect(await desk.said(later)).toEqual(["new created kept series_goes_on"]);
  });
});

/** Something happens to a case. */
async function actOn(suggestionId: string) {
  const { command } = await import("@/db/command");
  const { z } = await import("zod");
  const told = command({
    permission: "clock.tick",
    input: z.object({}),
    run: async () => ({ value: null, events: [{ name: "suggestion.attach", suggestionId }] }),
  });
  await perform(told, cast.system, {}, { database, now });
}

test("the events name the batch, and who acts is the system", async () => {
  const id = await desk.bring("suggestions", [past("11-1-001")]);
  const rows = await database
    .select({ name: events.name, role: events.actorRole, detail: events.detail })
    .from(events)
    .where(inArray(events.name, ["suggestion.import", "assignment.import", "importBatch.start"]))
    .orderBy(asc(events.seq));
  const own = rows.filter(({ detail }) => detail.batchId === id || detail.id === id);
  expect(own.map(({ name, role }) => `${name} ${role}`)).toEqual([
    "importBatch.start staff",
    "suggestion.import system",
    "assignment.import system",
    "assignment.import system",
  ]);
});
