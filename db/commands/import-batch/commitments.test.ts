import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { perform } from "@/db/command";
import { readFigures } from "@/db/queries/board";
import { listCommitments } from "@/db/queries/commitment";
import { listScores } from "@/db/queries/scoring";
import { commitments, suggestions, terms } from "@/db/schema";
import { verify } from "@/db/verify";
import { readLedgerQuery } from "@/domain/commitment/list";
import type { FigureName } from "@/domain/statistics/catalogue";
import { type Cast, castOf } from "@/tests/support/cast";
import { cloneDatabase } from "@/tests/support/database";
import { importDesk } from "@/tests/support/imports";
import type { Database } from "../../client";
import { undoImport } from "./start";
import { finishImports } from "./work";

const now = new Date("2026-11-23T02:00:00Z");
const YEAR = { year: 2022 };
let database: Database;
let drop: () => Promise<void>;
let cast: Cast;
let desk: ReturnType<typeof importDesk>;
let cases: string;
let term: string;

const HEARD = { contact: "phone", contactOn: "2022-04-13" };

/** A past case's row. */
const pastCase = (number: string, over: Record<string, string> = {}) => ({
  ...{ number, title: `关于${number}的建议`, term, period: "session", lead: "林知远" },
  ...{ situation: "路面破损。", acceptedOn: "2022-02-18", leadUnit: "市交通运输局", class: "B" },
  ...{ assignedOn: "2022-03-01", repliedOn: "2022-05-20", ...over },
});

beforeAll(async () => {
  ({ database, drop } = await cloneDatabase());
  cast = await castOf(database);
  desk = importDesk(database, cast.staff, now);
  const [row] = await database.select({ number: terms.number }).from(terms);
  term = String(row?.number);
  await desk.bring("suggestions", [
    pastCase("11-6-001", { contact: "visit", contactOn: "2022-04-12", contactNote: "当面听取意见。" }),
    pastCase("11-6-002", HEARD),
    pastCase("11-6-003", { contact: "none" }),
    pastCase("11-6-004"),
  ]);
  cases = await desk.bring("suggestions", [pastCase("11-5-001", HEARD)]);
});
afterAll(() => drop());

const figuresOf = async (asOf?: string) => {
  const { figures } = await readFigures(database, cast.staff, { ...YEAR, asOf }, [], now);
  return (name: FigureName) => figures[name];
};
const sound = async () => expect(await verify(database, cast.congressId, now)).toEqual([]);
const undo = async (id: string) => {
  await perform(undoImport, cast.staff, { id }, { database, now });
  await finishImports(database, cast.congressId, () => now);
};

test("contacts of a past year count as they were; a case that does not say is left out, and the score has no row for it", async () => {
  for (const day of [undefined, "2026-11-23"]) {
    const figure = await figuresOf(day);
    expect(figure("replied")?.count).toBe(5);
    expect(figure("contacted")).toEqual({ count: 3, among: 4, share: 3 / 4 });
    expect(figure("faceToFace")).toEqual({ count: 1, among: 4, share: 1 / 4 });
  }
  const { rows } = await listScores(database, cast.staff, 2022, now);
  const own = rows.find(({ unit }) => unit.id === cast.roads.id);
  const consulted = own?.score.parts.find(({ name }) => name === "consultation");
  expect(consulted?.rows.map(({ word }) => word).toSorted()).toEqual([
    "faceToFace",
    "none",
    "other",
    "other",
  ]);
  await sound();
});

/** A past commitment's row. */
const promise = (number: string, over: Record<string, string> = {}) => ({
  ...{ number, text: "完成二期改造。", owner: "养护科", firstDueOn: "2022-12-31" },
  ...{ result: "fulfilled", endedOn: "2022-12-20", ...over },
});

const SHEET = [
  promise("11-6-001", { verdict: "satisfied", note: "已通车。" }),
  promise("11-6-001", { item: "2", dueOn: "2023-06-30", endedOn: "2023-06-01" }),
  promise("11-6-002", { result: "open", endedOn: "" }),
  promise("11-6-003", { result: "cancelled", endedOn: "2023-01-05", note: "规划调整。" }),
];

test("commitments of a past year stand in the ledger with what became of them, and the events tell the same", async () => {
  const id = await desk.bring("commitments", SHEET);
  expect(await desk.said(id)).toEqual(Array(4).fill("new created"));
  for (const day of [undefined, "2026-11-23"]) {
    const figure = await figuresOf(day);
    const count = (name: FigureName) => figure(name)?.count;
    expect([count("given"), count("due"), count("kept"), count("keptLate")]).toEqual([4, 4, 1, 1]);
    expect([count("missed"), count("changed")]).toEqual([2, 1]);
  }
  const ledger = readLedgerQuery({ sort: "number" });
  const { rows } = await listCommitments(database, cast.roads.head, ledger, now);
  expect(rows.map(({ state, verdict }) => `${state} ${verdict}`).toSorted()).toEqual([
    "cancelled null",
    "closed null",
    "closed satisfied",
    "open null",
  ]);
  await sound();
  const again = await desk.receive("commitments", [
    SHEET[0] ?? {},
    promise("11-6-002", { text: "另一项。" }),
  ]);
  expect(await desk.said(again)).toEqual(["unchanged", "wrong B3 promise_differs"]);
});

describe("every error has its cell", () => {
  test.each([
    ["a case nobody imported", { number: "11-6-099" }, "A2 unknown_past_case"],
    ["kept, but when?", { endedOn: "" }, "H2 required"],
    ["ended before the reply", { endedOn: "2022-05-01" }, "H2 too_early"],
    ["ended in the future", { endedOn: "2030-01-01" }, "H2 in_future"],
    ["open, yet ended", { result: "open" }, "H2 not_ended"],
    [
      "all of it at once",
      { number: "11-6-099", text: "", endedOn: "" },
      "C2 required A2 unknown_past_case H2 required",
    ],
    ["a rating of what was not kept", { result: "open", endedOn: "", verdict: "satisfied" }, "J2 not_kept"],
  ])("%s", async (_what, over, error) => {
    const id = await desk.receive("commitments", [promise("11-6-004", over)]);
    expect(await desk.said(id)).toEqual([`wrong ${error}`]);
  });
});

test("undo: what was worked on stays, a case waits for its commitments, and then nothing is left", async () => {
  const rows = [promise("11-5-001"), promise("11-5-001", { item: "2" })];
  const batch = await desk.bring("commitments", rows);
  const [, worked] = await desk.rows(batch);
  const at = eq(commitments.id, worked?.subjectId ?? "");
  await database.update(commitments).set({ version: 2 }).where(at);
  await undo(batch);
  expect(await desk.said(batch)).toEqual(["new created removed", "new created kept changed_since"]);
  await sound();
  await undo(cases);
  expect(await desk.said(cases)).toEqual(["new created kept has_commitments"]);
});

test("after its commitments a case goes with its contact, and both can come in anew", async () => {
  const past = await desk.bring("suggestions", [pastCase("11-4-001", HEARD)]);
  const batch = await desk.bring("commitments", [promise("11-4-001")]);
  await undo(batch);
  await undo(past);
  expect([await desk.said(batch), await desk.said(past)]).toEqual([
    ["new created removed"],
    ["new created removed"],
  ]);
  expect(await database.$count(suggestions, eq(suggestions.series, "11-4"))).toBe(0);
  await sound();
  await desk.bring("suggestions", [pastCase("11-4-001", HEARD)]);
  await desk.bring("commitments", [promise("11-4-001")]);
  await sound();
});
