import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptReturn } from "@/db/commands/assignment/return";
import { fulfil } from "@/db/commands/commitment/work";
import { rateAsCosigner } from "@/db/commands/suggestion/rate";
import { countCatalogue, countCatalogueBy } from "@/db/queries/catalogue";
import { listCommitments } from "@/db/queries/commitment";
import { readComparison } from "@/db/queries/comparison";
import { listRecords } from "@/db/queries/figure-record";
import { readFlow } from "@/db/queries/flow";
import { measureWorks } from "@/db/queries/statistics-spans";
import { listSuggestions } from "@/db/queries/suggestion-list";
import { readLedgerQuery } from "@/domain/commitment/list";
import { dayOf } from "@/domain/day";
import { EXPORT_NAMES } from "@/domain/export/lists";
import { PERMISSIONS } from "@/domain/permissions";
import { FIGURE_NAMES, type FigureName } from "@/domain/statistics/catalogue";
import { COMPARED, readCompareQuery } from "@/domain/statistics/compare";
import { funnelOf, HEATS } from "@/domain/statistics/flow";
import { GROUPINGS } from "@/domain/statistics/metrics";
import { readRecordQuery } from "@/domain/statistics/records";
import { rowsAddress, scopeWithin } from "@/domain/statistics/rows";
import { figuresOfViewer } from "@/domain/statistics/sight";
import { readListQuery } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";
import type { Say } from "@/server/exports/listing";
import { READERS } from "@/server/exports/readers";
import { commitmentSeen, PROMISE, promiseOne } from "@/tests/support/commitments";
import { makeKey } from "@/tests/support/key";
import { morning } from "@/tests/support/moment";
import { saying } from "@/tests/support/saying";
import { act, askToReturn, contact, rateIt, replyIt, seen, workSeen } from "@/tests/support/steps";
import { acceptOne, assignOne, openStage, replyOne } from "@/tests/support/story";

const DAY = "2023-03-15";
const NOW = morning("2024-02-20");
const SCOPE = { from: "2022-01-01", to: "2024-12-31" };

let stage: Awaited<ReturnType<typeof openStage>>;
let say: Say;

/** A case in each place that some figure counts, for units and deputies of more than one kind. */
beforeAll(async () => {
  stage = await openStage();
  say = await saying("zh-CN");
  const { roads, schools, court, finance, second, third, stranger, staff } = stage.cast;
  await acceptOne(stage, "2024-02-19", { by: stranger });
  await assignOne(stage, DAY, { separate: [schools, court] }, { by: stranger });
  const signed = await replyOne(
    stage,
    "2022-11-02",
    { lead: finance },
    { cosigners: [second, third], repeatedYears: 2 },
  );
  await rateIt(stage, "2022-11-03", signed.id, "satisfied");
  for (const [by, overall] of [
    [second, "dissatisfied"],
    [third, "basically_satisfied"],
  ] as const) {
    const words = { reason: "没有解决。", demand: "请限期增设站点。" };
    const verdicts = { handling: overall, result: overall, overall };
    await act(stage, rateAsCosigner, by, "2022-11-04", {
      ...(await seen(stage, signed.id)),
      ...verdicts,
      ...words,
    });
  }
  const again = await replyOne(stage, DAY);
  await makeKey(stage, DAY, again.id);
  await rateIt(stage, DAY, again.id, "dissatisfied");
  await contact(stage, "2023-03-16", roads, again.workId, { way: "visit", place: "北区" });
  await replyIt(stage, "2023-03-17", again.id);
  await rateIt(stage, "2023-03-20", again.id, "satisfied");
  const passed = await assignOne(stage, "2024-02-05");
  await askToReturn(stage, "2024-02-06", roads, passed.workId);
  const to = { ...(await workSeen(stage, passed.workId)), note: "改由教育局承办。", unitId: schools.id };
  await act(stage, acceptReturn, staff, "2024-02-07", to);
  const kept = await promiseOne(stage, DAY, [{ ...PROMISE, dueOn: "2023-06-30" }, PROMISE]);
  const done = {
    ...(await commitmentSeen(stage, kept.commitmentId)),
    note: "已建成。",
    withoutEvidence: "现场可见。",
  };
  await act(stage, fulfil, roads.handler, "2023-06-20", done);
  await promiseOne(stage, DAY, [PROMISE], { unit: schools, by: stranger });
}, 120_000);
afterAll(() => stage.drop());

/** One of each role that reads statistics, two where their rows differ. */
const VIEWERS: Record<
  (typeof PERMISSIONS)["statistics.read"][number],
  (cast: typeof stage.cast) => Viewer[]
> = {
  staff: ({ staff }) => [staff],
  government_office: ({ office }) => [office],
  committee: ({ committee }) => [committee],
  leader: ({ leader }) => [leader],
  auditor: ({ auditor }) => [auditor],
  unit_handler: ({ roads, court }) => [roads.handler, court.handler],
  unit_head: ({ schools }) => [schools.head],
  deputy: ({ lead, second }) => [lead, second],
};

describe("a figure is the number of rows that it opens, and of the rows of their file", () => {
  test.each(PERMISSIONS["statistics.read"])("%s", async (role) => {
    for (const viewer of VIEWERS[role](stage.cast)) {
      const figures = await countCatalogue(stage.database, viewer, SCOPE, NOW);
      expect(Object.keys(figures)).toEqual(figuresOfViewer(viewer));
      const told = figuresOfViewer(viewer).map((name) => [name, figures[name]?.count, figures[name]?.count]);
      const found = await Promise.all(
        figuresOfViewer(viewer).map(async (name) => {
          const { rows, total } = await opened(viewer, rowsAddress(name, SCOPE));
          return [name, total, rows];
        }),
      );
      expect(found).toEqual(told);
    }
  });

  test.each(GROUPINGS)("by %s", async (grouping) => {
    const { staff, roads, stranger } = stage.cast;
    for (const viewer of [staff, roads.head, stranger]) {
      const groups = await countCatalogueBy(stage.database, viewer, SCOPE, { grouping }, NOW);
      expect(groups.length).toBeGreaterThan(0);
      for (const { key, figures } of groups) {
        const open = counted(figures).filter(([name]) => rowsAddress(name, SCOPE, { by: grouping, key }));
        const found = await Promise.all(
          open.map(async ([name]) => [
            name,
            (await opened(viewer, rowsAddress(name, SCOPE, { by: grouping, key }))).total,
          ]),
        );
        expect(found).toEqual(open);
      }
    }
  });
});

test.each(HEATS)("every cell of the heat map of %s is its rows", async (heat) => {
  for (const viewer of [stage.cast.staff, stage.cast.schools.head]) {
    const { map } = await readFlow(stage.database, viewer, SCOPE, heat, NOW);
    const { rows, months } = map;
    expect(months).toContain("2023-03");
    for (const { key, months: own, total } of rows) {
      const cells = Object.entries(own).filter(([, count]) => count > 0);
      const found = await Promise.all(
        cells.map(async ([month]) => {
          const within = scopeWithin(SCOPE, { by: "month", key: month }) ?? SCOPE;
          return [month, (await opened(viewer, rowsAddress(heat, within, { by: "unit", key }))).rows];
        }),
      );
      expect(found).toEqual(cells);
      expect(cells.reduce((sum, [, count]) => sum + count, 0)).toBe(total);
    }
  }
});

describe("as of today, the events tell what the rows tell", () => {
  const PAST = { ...SCOPE, asOf: dayOf(NOW) };

  test.each(HEATS)("the flow and its map of %s", async (heat) => {
    for (const viewer of [stage.cast.staff, stage.cast.schools.head]) {
      const [now, then] = await Promise.all(
        [SCOPE, PAST].map((scope) => readFlow(stage.database, viewer, scope, heat, NOW)),
      );
      expect(then?.map).toEqual(now?.map);
      expect(funnelOf(then?.figures ?? {})).toEqual(funnelOf(now?.figures ?? {}));
      expect(now?.map.rows.length).toBeGreaterThan(0);
    }
  });

  test.each(COMPARED)("the comparison by %s; and of an earlier day it knows less", async (by) => {
    const { staff } = stage.cast;
    const compared = (asOf?: string) => {
      const query = readCompareQuery({ by, ...SCOPE }, FIGURE_NAMES, 2023, asOf);
      return readComparison(stage.database, staff, query, NOW);
    };
    const [now, then, before] = await Promise.all([compared(), compared(PAST.asOf), compared("2023-03-02")]);
    const byKey = (rows: typeof now) => new Map(rows.map((row) => [row.key, row]));
    expect(byKey(then)).toEqual(byKey(now));
    const repliedIn = (rows: typeof now) =>
      rows.reduce((sum, { cells }) => sum + (cells.replied?.count ?? 0), 0);
    expect(repliedIn(before)).toBeLessThan(repliedIn(now));
  });
});

test("time is measured of finished parts, of a unit its own, step by step as the days went", async () => {
  const { staff, finance, roads } = stage.cast;
  const all = await measureWorks(stage.database, staff, SCOPE, NOW);
  const of = all.filter(({ unitId }) => unitId === finance.id);
  expect(of.map(({ spans }) => [spans.assign, spans.reply, spans.rating])).toEqual([[0, 0, 1]]);
  const own = await measureWorks(stage.database, roads.head, SCOPE, NOW);
  expect(own.length).toBeGreaterThan(0);
  expect(own).toEqual(all.filter(({ unitId }) => unitId === roads.id));
});

test("the story counts something in every other figure", async () => {
  const figures = await countCatalogue(stage.database, stage.cast.staff, SCOPE, NOW);
  const empty = FIGURE_NAMES.filter((name) => figures[name]?.count === 0);
  expect(empty).toEqual(EMPTY);
});

/** What this story does not tell; db/queries/facts.test.ts does. */
const EMPTY: FigureName[] = [
  "inSession",
  "converted",
  "notFeasible",
  "forReference",
  "basicallySatisfied",
  "dissatisfied",
  "noRater",
  "cosignerSatisfied",
  "faceToFace",
  "extended",
  "dueIn3",
  "dueIn7",
  "dueIn15",
  "dueIn30",
  "keptLate",
  "changed",
];

const counted = (figures: Partial<Record<FigureName, { count: number }>>): [FigureName, number][] =>
  FIGURE_NAMES.flatMap((name): [FigureName, number][] => {
    const count = figures[name]?.count ?? 0;
    return count > 0 ? [[name, count]] : [];
  });

/** How many rows the list at an address says it has, and how many lines stand in its file. */
async function opened(viewer: Viewer, address: string | null): Promise<{ total: number; rows: number }> {
  const { pathname, searchParams } = new URL(address ?? "", "http://yanlu.test");
  const asked = Object.fromEntries(searchParams);
  const path = EXPORT_NAMES.find((each) => each === pathname);
  const list = LISTS[pathname];
  if (!path || !list) throw new Error(`No list at ${address}`);
  const ask = {
    db: stage.database,
    viewer,
    asked,
    id: null,
    now: NOW,
    today: dayOf(NOW),
    say,
    locale: "zh-CN",
  };
  const { table } = await READERS[path](ask);
  const file: unknown[] = [];
  for await (const line of table.lines) file.push(line);
  return { total: await list(viewer, asked), rows: file.length };
}

/** How many rows each list's page tells of; what its address does not mean is refused by its file. */
const LISTS: Record<string, (viewer: Viewer, address: Record<string, string>) => Promise<number>> = {
  "/suggestions": async (viewer, address) =>
    (await listSuggestions(stage.database, viewer, readListQuery(address), NOW, { size: 1 })).total,
  "/commitments": async (viewer, address) =>
    (await listCommitments(stage.database, viewer, readLedgerQuery(address), NOW, { size: 1 })).total,
  "/dashboard/records": async (viewer, address) =>
    (await listRecords(stage.database, viewer, readRecordQuery(address), NOW, { size: 1 })).total,
};
