import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { METRIC_NAMES, METRICS } from "@/domain/statistics/metrics";
import { readListQuery } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";
import { workOf } from "@/tests/support/look";
import { morning } from "@/tests/support/moment";
import { foundCongress } from "@/tests/support/second-congress";
import { draftText, moveWork, rateIt, replyIt } from "@/tests/support/steps";
import { acceptOne, assignOne, fileOne, openStage, replyOne } from "@/tests/support/story";
import { countFigures } from "./statistics-groups";
import { listLeads, listSuggestions, pageOfSuggestions } from "./suggestion-list";

let stage: Awaited<ReturnType<typeof openStage>>;

const NOW = morning("2024-07-01");
const titles = async (viewer: Viewer, address: Record<string, string> = {}, size?: number | null) => {
  const list = await listSuggestions(stage.database, viewer, readListQuery(address), NOW, {
    ...(size !== undefined && { size }),
  });
  return list.rows.map(({ title }) => title);
};
const found = async (address: Record<string, string>) => (await titles(stage.cast.staff, address)).toSorted();

// One case in each of the places that matter, told in the order of their days.
beforeAll(async () => {
  stage = await openStage();
  const { second, stranger, roads, schools, finance, court, otherCategoryId } = stage.cast;
  await draftText(stage, "2024-03-01", { title: "草稿" });
  await fileOne(stage, "2024-03-04", { title: "待审查", by: stranger, categoryId: otherCategoryId });
  await acceptOne(stage, "2024-03-05", { title: "占比50%_的站点" });
  await assignOne(
    stage,
    "2024-03-06",
    { lead: roads, co: [schools] },
    { title: "主办与协办", cosigners: [second] },
  );
  await assignOne(stage, "2024-05-06", { separate: [schools, court] }, { title: "分别承办", by: stranger });
  const replied = await replyOne(stage, "2024-03-07", { lead: finance }, { title: "已评价" });
  await rateIt(stage, "2024-03-08", replied.id, "basically_satisfied");
  const again = await replyOne(stage, "2024-03-11", { lead: roads }, { title: "再次办理" });
  await rateIt(stage, "2024-03-12", again.id, "dissatisfied");
  await replyIt(stage, "2024-03-13", again.id);
  const late = await assignOne(stage, "2024-03-14", { lead: finance }, { title: "逾期答复" });
  const work = await workOf(stage, late.id, finance.id);
  await moveWork(stage, "2024-03-15", work.id, finance.handler, "receive");
  await replyIt(stage, "2024-06-28", late.id);
}, 60_000);
afterAll(() => stage.drop());

describe("who sees what", () => {
  test("a deputy sees his own, drafts too, and what he co-signs; nobody else's", async () => {
    const { lead, second, third, stranger } = stage.cast;
    expect((await titles(stranger)).toSorted()).toEqual(["分别承办", "待审查"]);
    expect(await titles(second)).toEqual(["主办与协办"]);
    expect(await titles(third)).toEqual([]);
    const own = await titles(lead);
    expect(own).toContain("草稿");
    expect(own).not.toContain("待审查");
    expect(own).toHaveLength(6);
  });

  test("staff and auditors see what was filed, leaders and committees what was accepted", async () => {
    const { staff, auditor, leader, committee } = stage.cast;
    for (const viewer of [staff, auditor]) {
      expect(await titles(viewer)).toHaveLength(7);
      expect(await titles(viewer)).not.toContain("草稿");
    }
    for (const viewer of [leader, committee]) {
      expect(await titles(viewer)).toHaveLength(6);
      expect(await titles(viewer)).not.toContain("待审查");
    }
  });

  test("units see their own, the government office the government side's, a clerk his delegation's", async () => {
    const { schools, court, office, clerk, otherClerk } = stage.cast;
    expect((await titles(schools.handler)).toSorted()).toEqual(["主办与协办", "分别承办"]);
    expect(await titles(court.head)).toEqual(["分别承办"]);
    expect((await titles(office)).toSorted()).toEqual(
      ["主办与协办", "分别承办", "再次办理", "已评价", "逾期答复"].toSorted(),
    );
    expect(await titles(clerk)).not.toContain("待审查");
    expect((await titles(otherClerk)).toSorted()).toEqual(["分别承办", "待审查"]);
  });

  test("administrators and station staff see no case, and another congress sees none of ours", async () => {
    expect(await titles(stage.cast.administrator)).toEqual([]);
    expect(await titles(stage.cast.station)).toEqual([]);
    const other = await foundCongress(stage.database, "qixian");
    expect(await titles(other.staff)).toEqual([]);
    expect(await listLeads(stage.database, other.staff)).toEqual([]);
  });

  test("no filter widens it", async () => {
    const { stranger, lead } = stage.cast;
    expect(await titles(stranger, { lead: lead.userId })).toEqual([]);
    expect(await titles(stranger, { q: "公交" })).not.toContain("已评价");
  });

  test("the choice of lead deputies holds only those of cases one sees", async () => {
    const names = (viewer: Viewer) =>
      listLeads(stage.database, viewer).then((rows) => rows.map(({ name }) => name));
    expect((await names(stage.cast.staff)).toSorted()).toEqual(["林知远", "白若溪"].toSorted());
    expect(await names(stage.cast.stranger)).toEqual(["白若溪"]);
  });
});

describe("a search", () => {
  test("takes what is typed as words, not as a pattern", async () => {
    expect(await found({ q: "50%_的" })).toEqual(["占比50%_的站点"]);
    expect(await found({ q: "%" })).toEqual([]);
    expect(await found({ q: "_" })).toEqual([]);
    expect(await found({ q: "\\" })).toEqual([]);
    expect(await found({ q: "'; drop table suggestions --" })).toEqual([]);
  });

  test("finds numbers, texts, points, deputies, co-signers and units, and needs every word", async () => {
    expect(await found({ q: "2024-001" })).toEqual(["占比50%_的站点"]);
    expect(await found({ q: "２０２４-001" })).toEqual(["占比50%_的站点"]);
    expect(await found({ q: "末班车" })).toHaveLength(7);
    expect(await found({ q: "白若溪" })).toEqual(["分别承办", "待审查"]);
    expect(await found({ q: "苏映雪" })).toEqual(["主办与协办"]);
    expect(await found({ q: "法院" })).toEqual(["分别承办"]);
    expect(await found({ q: "末班车 待审" })).toEqual(["待审查"]);
    expect(await found({ q: "末班车 没有这个词" })).toEqual([]);
  });
});

describe("filters", () => {
  test("each narrows by its own meaning", async () => {
    const { schools, stranger, otherCategoryId, south, sessionId } = stage.cast;
    expect(await found({ state: "submitted" })).toEqual(["待审查"]);
    expect(await found({ category: otherCategoryId })).toEqual(["待审查"]);
    expect(await found({ delegation: south })).toEqual(["分别承办", "待审查"]);
    expect(await found({ lead: stranger.userId })).toEqual(["分别承办", "待审查"]);
    expect(await found({ unit: schools.id })).toEqual(["主办与协办", "分别承办"]);
    expect(await found({ unit: schools.id, part: "co" })).toEqual(["主办与协办"]);
    expect(await found({ unit: schools.id, part: "main" })).toEqual(["分别承办"]);
    expect(await found({ from: "2024-05-01" })).toEqual(["分别承办"]);
    expect(await found({ to: "2024-03-05" })).toEqual(["占比50%_的站点"]);
    expect(await found({ year: "2023" })).toEqual([]);
    expect(await found({ period: "session" })).toEqual([]);
    expect(await found({ sessionId })).toEqual([]);
    expect(await found({ rating: "basically_satisfied" })).toEqual(["已评价"]);
    expect(await found({ rating: "unrated" })).toEqual(["逾期答复"]);
    expect(await found({ class: "resolved" })).toEqual(["再次办理", "已评价", "逾期答复"]);
    expect(await found({ due: "overdue" })).toEqual(["主办与协办"]);
  });

  test("an unknown one changes nothing", async () =>
    expect(await found({ leadId: stage.cast.stranger.userId, state: "lost" })).toHaveLength(7));

  test("the rows behind a figure are as many as the figure says", async () => {
    const { staff, leader, roads } = stage.cast;
    for (const viewer of [staff, leader, roads.head]) {
      const figures = await countFigures(stage.database, viewer, {}, NOW);
      for (const name of METRIC_NAMES) {
        const rows = await titles(viewer, { fact: METRICS[name].of });
        expect([name, rows.length]).toEqual([name, figures[name].count]);
      }
      expect(figures.filed.count).toBeGreaterThan(0);
    }
  });
});

describe("rows", () => {
  const rowOf = async (title: string) => {
    const query = readListQuery({ q: title });
    const { rows } = await listSuggestions(stage.database, stage.cast.staff, query, NOW);
    return rows.find((row) => row.title === title);
  };

  test("name the units, the lead one first, and the clock that runs", async () => {
    const row = await rowOf("主办与协办");
    expect(row?.units.map(({ co }) => co)).toEqual([false, true]);
    expect(row?.cosigners).toBe(1);
    expect(row?.due).toMatchObject({ clock: "reply", dueOn: "2024-06-06", lateBy: 25 });
  });

  test("a case that waits for a rating has the deputy's clock, a closed one has none", async () => {
    expect((await rowOf("逾期答复"))?.due).toMatchObject({ clock: "feedback", lateBy: 0, daysLeft: 9 });
    expect((await rowOf("待审查"))?.due).toMatchObject({ clock: "review", dueOn: "2024-03-11" });
    expect(await rowOf("已评价")).toMatchObject({
      due: null,
      classMeaning: "resolved",
      verdict: "basically_satisfied",
    });
  });

  test("are sorted by number unless told, without a number first", async () => {
    const own = await titles(stage.cast.lead);
    expect([own[0], own.at(-1)]).toEqual(["草稿", "占比50%_的站点"]);
    const byDue = await titles(stage.cast.staff, { sort: "due" });
    expect(byDue.slice(0, 4)).toEqual(["待审查", "占比50%_的站点", "再次办理", "主办与协办"]);
    const late = await titles(stage.cast.staff, { sort: "-due" });
    expect(late.at(-1)).not.toBe("待审查");
    expect(late[0]).toBe("分别承办");
  });

  test("a narrowed list comes page by page too, in the same order, and is counted behind its end", async () => {
    const { database, cast } = stage;
    const query = (page: string) => readListQuery({ lead: cast.lead.userId, sort: "lead", page });
    const page = (number: string) => listSuggestions(database, cast.staff, query(number), NOW, { size: 2 });
    const pages = [await page("1"), await page("2"), await page("3"), await page("4")];
    expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
      [2, 5],
      [2, 5],
      [1, 5],
      [0, 5],
    ]);
    const { rows } = await listSuggestions(database, cast.staff, query("1"), NOW, { size: null });
    const desk = await pageOfSuggestions(database, cast.staff, query("9"), 9, NOW);
    expect(desk).toEqual({ rows, page: 1, total: 5 });
    expect(rows.map(({ id }) => id)).toEqual(pages.flatMap((one) => one.rows.map(({ id }) => id)));
  });

  test("come page by page, and all at once for an export", async () => {
    const { database, cast } = stage;
    const page = (number: string) =>
      listSuggestions(database, cast.staff, readListQuery({ page: number }), NOW, { size: 3 });
    const pages = [await page("1"), await page("2"), await page("3"), await page("4")];
    expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
      [3, 7],
      [3, 7],
      [1, 7],
      [0, 7],
    ]);
    const paged = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
    const { rows } = await listSuggestions(database, cast.staff, readListQuery({ page: "2" }), NOW, {
      size: null,
    });
    expect(rows.map(({ id }) => id)).toEqual(paged);
  });

  test("the count of all of them moves with the next case", async () => {
    const total = async (query = readListQuery({ year: "2024" })) =>
      (await listSuggestions(stage.database, stage.cast.staff, query, NOW)).total;
    const before = await total();
    expect(await total()).toBe(before);
    await acceptOne(stage, "2024-03-20", { title: "后来的" });
    expect(await total()).toBe(before + 1);
  });
});
