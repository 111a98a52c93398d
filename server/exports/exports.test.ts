import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { perform } from "@/db/command";
import { queueEvents } from "@/db/commands/event-subscription/queue";
import { createSubscription } from "@/db/commands/event-subscription/write";
import type * as InParts from "@/db/queries/in-parts";
import { countInbox, listInbox } from "@/db/queries/inbox";
import { listNotifications } from "@/db/queries/notification";
import { listToReview } from "@/db/queries/quality";
import { listSuggestions } from "@/db/queries/suggestion-list";
import { countedAs } from "@/db/recorder";
import { dayOf } from "@/domain/day";
import { EXPORTS, type ExportName, type ExportRule } from "@/domain/export/lists";
import { LOCALES, type Locale } from "@/domain/preferences";
import { readListQuery } from "@/domain/suggestion/list";
import type { Cell, CellKind } from "@/domain/table/table";
import type { Viewer } from "@/domain/viewer";
import type { Cast } from "@/tests/support/cast";
import type { Stage } from "@/tests/support/look";
import { saying } from "@/tests/support/saying";
import { foundCongress } from "@/tests/support/second-congress";
import { acceptOne, assignOne, closeOne, fileOne, openStage, replyOne } from "@/tests/support/story";
import { type Asked, type Say, UnknownCondition } from "./listing";
import { READERS } from "./readers";

const NOW = new Date("2026-06-01T02:00:00Z");

/** The fewest statements that a part of each list was read with: the first time, a statement goes alone. */
const read = vi.hoisted(() => ({ name: "", part: 0, fewest: new Map<string, number>() }));
vi.mock("@/db/queries/in-parts", async (original) => {
  const { partsOf, ...rest } = await original<typeof InParts>();
  const counted: typeof partsOf = (found, readPart) =>
    partsOf(found, async (part) => {
      const [list, file] = [read.name, `part-${++read.part}`];
      const rows = await countedAs(file, () => readPart(part));
      const { length } = fs.readFileSync(path.join(process.env.YANLU_COUNT_SQL ?? "", file), "utf8").trim();
      read.fewest.set(list, Math.min(read.fewest.get(list) ?? length, length));
      return rows;
    });
  return { ...rest, partsOf: counted };
});

let stage: Stage & { drop: () => Promise<void> };
let strangers: Cast;
const say = new Map<Locale, Say>();
beforeAll(async () => {
  vi.stubEnv("YANLU_COUNT_SQL", fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-parts-")));
  stage = await openStage();
  for (const locale of LOCALES) say.set(locale, await saying(locale));
  strangers = await foundCongress(stage.database, "junxian");
  const { cast } = stage;
  await fileOne(stage, "2026-03-02");
  await acceptOne(stage, "2026-03-03", { by: cast.third });
  await assignOne(stage, "2026-03-04", { lead: cast.roads, co: [cast.finance] });
  await replyOne(stage, "2026-03-05", { lead: cast.schools });
  await closeOne(stage, "2026-03-06", { lead: cast.roads });
});
afterAll(async () => {
  fs.rmSync(process.env.YANLU_COUNT_SQL ?? "", { recursive: true });
  vi.unstubAllEnvs();
  await stage.drop();
});

async function saved(
  name: ExportName,
  viewer: Viewer,
  asked: Asked = {},
  { id = null as string | null, locale = "zh-CN" as Locale } = {},
) {
  const words = say.get(locale);
  if (!words) throw new Error("no words");
  const ask = { db: stage.database, viewer, asked, id, now: NOW, today: dayOf(NOW), say: words, locale };
  read.name = name;
  const listing = await READERS[name](ask);
  const lines: (readonly Cell[])[] = [];
  for await (const line of listing.table.lines) lines.push(line);
  const headings = listing.table.heads.map(({ heading }) => heading);
  const column = (heading: string) => lines.map((line) => line[headings.indexOf(heading)]);
  return { ...listing, headings, lines, column };
}

const FITS: Record<CellKind, (cell: Cell) => boolean> = {
  text: (cell) => typeof cell === "string",
  number: (cell) => typeof cell === "number",
  percent: (cell) => typeof cell === "number",
  day: (cell) => typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell),
  moment: (cell) => cell instanceof Date,
};

/** The first of each role of the cast. */
const castOfRole = (cast = stage.cast) => ({
  deputy: cast.lead,
  delegation_clerk: cast.clerk,
  staff: cast.staff,
  government_office: cast.office,
  unit_handler: cast.roads.handler,
  unit_head: cast.roads.head,
  committee: cast.committee,
  leader: cast.leader,
  station_staff: cast.station,
  auditor: cast.auditor,
  administrator: cast.administrator,
  system: cast.system,
});

const ruleOf = (name: ExportName): ExportRule => EXPORTS[name];
const LISTS = (Object.keys(EXPORTS) as ExportName[]).filter((name) => !name.includes("["));

describe.each(LISTS)("%s", (name) => {
  test.each(EXPORTS[name].by)(
    "as %s: every row has a cell of its column's kind, and the rows are counted",
    async (role) => {
      const viewer = castOfRole()[role];
      const { table, lines, total, headings, title, about, inParts } = await saved(name, viewer);
      expect(new Set(headings).size, headings.join()).toBe(headings.length);
      expect(lines.length).toBe(total);
      expect(inParts, "read in parts, or named as short").toBe(ruleOf(name).few === undefined);
      const wrong = lines.flatMap((line) =>
        table.heads.flatMap(({ kind, heading }, index) => {
          const cell = line[index] ?? null;
          return cell === null || FITS[kind](cell) ? [] : [`${heading}: ${String(cell)}`];
        }),
      );
      expect(wrong).toEqual([]);
      expect([title, about].every((words) => words.length > 1)).toBe(true);
    },
  );

  test("speaks English to an English reader", async () => {
    const [role] = EXPORTS[name].by;
    if (!role) throw new Error("nobody");
    const { headings, title, about } = await saved(name, castOfRole()[role], {}, { locale: "en" });
    expect([...headings, title, about].filter((words) => /[\u4e00-\u9fff]/.test(words))).toEqual([]);
  });

  test("holds nothing of another congress", async () => {
    const [role] = EXPORTS[name].by;
    if (!role) throw new Error("nobody");
    const { lines } = await saved(name, castOfRole(strangers)[role]);
    expect(lines.flat().filter((cell) => String(cell).includes("公交站点"))).toEqual([]);
  });
});

test("of a list that comes in parts, each part is one statement or two", () => {
  expect(read.fewest.size).toBeGreaterThan(8);
  expect([...read.fewest].filter(([, fewest]) => fewest > 2)).toEqual([]);
});

describe("the rows are the list's own", () => {
  test.each(["staff", "deputy", "unit_handler", "leader"] as const)("of suggestions, as %s", async (role) => {
    const viewer = castOfRole()[role];
    const { rows, total } = await listSuggestions(stage.database, viewer, readListQuery({}), NOW, {
      size: null,
    });
    const file = await saved("/suggestions", viewer);
    expect(file.total).toBe(total);
    expect(file.column("标题")).toEqual(rows.map(({ title }) => title));
    expect(total).toBeGreaterThan(0);
  });

  test("of the inbox: each unit its own, each part as many as its tab says", async () => {
    const { roads, schools } = stage.cast;
    const counts = await countInbox(stage.database, roads.handler);
    for (const tab of ["open", "issued", "all"] as const)
      expect((await saved("/inbox", roads.handler, { tab })).total).toBe(counts[tab]);
    const numbers = async (viewer: Viewer) => (await saved("/inbox", viewer, { tab: "all" })).column("编号");
    const theirs = new Set(await numbers(schools.handler));
    expect(theirs.size).toBeGreaterThan(0);
    expect((await numbers(roads.handler)).filter((number) => theirs.has(number ?? null))).toEqual([]);
  });

  test("of long lists in the order of their pages", async () => {
    const { database, cast } = stage;
    const inbox = await listInbox(database, cast.roads.handler, { tab: "all" }, NOW);
    const file = await saved("/inbox", cast.roads.handler, { tab: "all" });
    expect(file.column("编号")).toEqual(inbox.map(({ caseNumber }) => caseNumber || null));
    const notices = await listNotifications(database, cast.lead, { limit: 1_000 });
    const saving = await saved("/notifications", cast.lead);
    expect(saving.column("时间")).toEqual(notices.map(({ createdAt }) => createdAt));
    const replies = await listToReview(database, cast.staff, { size: 1_000 });
    const reviewed = await saved("/desk/quality", cast.staff);
    expect(reviewed.column("标题")).toEqual(replies.rows.map(({ title }) => title));
    expect([inbox.length, notices.length, replies.total].every((n) => n > 0)).toBe(true);
  });

  test("in the list's order, narrowed as the list is, and the file says to what", async () => {
    const { staff } = stage.cast;
    const file = await saved("/suggestions", staff, { state: "closed", sort: "-number" });
    expect(file.total).toBe(1);
    expect(file.filter).toEqual([["状态", "办结"]]);
    const unit = await saved("/suggestions", staff, { unit: stage.cast.schools.id });
    expect(unit.filter).toEqual([["承办单位", "市教育体育局"]]);
    expect(unit.total).toBe(1);
  });

  test.each([
    ["/dashboard", { year: "-1" }],
    ["/dashboard/compare", { from: "2026-02-30" }],
    ["/dashboard/compare", { asOf: "2099-01-01" }],
    ["/dashboard/flow", { asOf: "2026-05-01" }],
    ["/scores", { year: "last" }],
    ["/year-reports", { year: "20266" }],
  ] as const)("%s refuses %j and does not save this year instead", (name, asked) =>
    expect(saved(name, stage.cast.staff, { ...asked })).rejects.toThrow(UnknownCondition),
  );

  test.each(["/suggestions", "/commitments"] as const)(
    "%s refuses what the list would leave out",
    async (name) =>
      expect(saved(name, stage.cast.staff, { state: "nothing" })).rejects.toThrow(UnknownCondition),
  );
});

test("the log of an event subscription: its rows, its filter, and nobody's but its administrators'", async () => {
  const { cast, database } = stage;
  const id = crypto.randomUUID();
  const form = { name: "省平台", url: "https://events.example/in", types: ["suggestion.*"], role: "auditor" };
  await perform(createSubscription, cast.administrator, { id, ...form }, { database, now: NOW });
  await acceptOne(stage, "2026-05-29");
  await queueEvents(database, cast.congressId, NOW);
  const log = (viewer: Viewer, asked = {}, locale: Locale = "zh-CN") =>
    saved("/admin/event-subscriptions/[id]", viewer, asked, { id, locale });
  const file = await log(cast.administrator);
  expect(file.column("事件代号")).toEqual(["suggestion.accept", "suggestion.submit"]);
  expect(file.column("序号")).toEqual([2, 1]);
  expect(file.column("状态")).toEqual(["待推送", "待推送"]);
  expect((await log(cast.administrator, { state: "failed" })).total).toBe(0);
  const { headings, title, about } = await log(cast.administrator, {}, "en");
  expect([...headings, title.replace("省平台", ""), about].join()).not.toMatch(/[\u4e00-\u9fff]/);
  for (const who of [cast.staff, strangers.administrator])
    await expect(log(who)).rejects.toMatchObject({ code: "not_found" });
});
