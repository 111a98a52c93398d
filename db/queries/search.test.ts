import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renamePerson } from "@/db/commands/person";
import { searchEntries } from "@/db/schema";
import { repairSearch } from "@/db/search";
import { verifySearch } from "@/db/verify/search";
import type { Viewer } from "@/domain/viewer";
import { morning } from "@/tests/support/moment";
import { foundCongress } from "@/tests/support/second-congress";
import { act, workUpTo } from "@/tests/support/steps";
import { acceptOne, assignOne, openStage } from "@/tests/support/story";
import { searchCases, suggestTitles } from "./search";

const DAY = "2023-03-15";
const NOW = morning("2023-03-20");

let stage: Awaited<ReturnType<typeof openStage>>;
let bus: Awaited<ReturnType<typeof assignOne>>;
let river: string;

beforeAll(async () => {
  stage = await openStage();
  bus = await assignOne(stage, DAY, {}, { title: "关于在淇滨区增设公交站点的建议" });
  river = await acceptOne(stage, DAY, {
    title: "关于保护淇河水质的建议",
    situation: "公交站点旁的河段漂浮物较多。",
  });
});
afterAll(() => stage.drop());

const found = async (q: string, viewer: Viewer = stage.cast.staff, filter = {}) =>
  (await searchCases(stage.database, viewer, { ...filter, q } as never, 1, NOW)).hits.map(({ id }) => id);

test("any part of a word is found, in the title before the text", async () => {
  expect(await found("公交站点")).toEqual([bus.id, river]);
  expect(await found("水质")).toEqual([river]);
  expect(await found("漂浮 水质")).toEqual([river]);
  expect(await found("滨")).toContain(bus.id);
  expect(await found("站公")).toEqual([]);
  expect(await found("，")).toEqual([]);
});

test("so are the number, the deputy and the unit", async () => {
  const [first] = await stage.database.execute<{ n: string }>(
    sql`select series || '-' || lpad(number::text, 3, '0') as n from suggestions where id = ${river}`,
  );
  expect(await found(first?.n ?? "")).toEqual([river]);
  expect(await found("林知远")).toHaveLength(2);
  expect(await found("交通运输局")).toEqual([bus.id]);
});

test("each finds only what he may see", async () => {
  const { cast, database } = stage;
  expect(await found("公交站点", cast.roads.handler)).toEqual([bus.id]);
  expect(await found("公交站点", cast.schools.handler)).toEqual([]);
  expect(await found("公交站点", cast.stranger)).toEqual([]);
  expect(await found("公交站点", cast.administrator)).toEqual([]);
  const other = await foundCongress(database, "elsewhere");
  expect(await found("公交站点", other.staff)).toEqual([]);
  expect(await suggestTitles(database, cast.stranger, "公交", NOW)).toEqual([]);
});

test("filters narrow what is found", async () => {
  expect(await found("公交站点", stage.cast.staff, { state: "accepted" })).toEqual([river]);
  expect(await found("公交站点", stage.cast.staff, { unit: stage.cast.roads.id })).toEqual([bus.id]);
});

test("a reply is found when it is issued, not before", async () => {
  const { roads } = stage.cast;
  await workUpTo(stage, "2023-03-16", roads, bus.workId, "signed");
  expect(await found("均已落实")).toEqual([]);
  await workUpTo(stage, "2023-03-17", roads, bus.workId, "issued");
  const { hits } = await searchCases(stage.database, stage.cast.staff, { q: "均已落实" } as never, 1, NOW);
  expect(hits).toMatchObject([{ id: bus.id, excerpt: { in: "reply" } }]);
});

test("a new name is found in all cases, the old one no more", async () => {
  const { administrator, lead } = stage.cast;
  await act(stage, renamePerson, administrator, DAY, { userId: lead.userId, name: "林致远" });
  expect(await found("林致远")).toHaveLength(2);
  expect(await found("林知远")).toEqual([]);
});

test("words that were lost or changed are noticed, and written anew once", async () => {
  const { database, cast } = stage;
  expect(await verifySearch(database, cast.congressId)).toEqual([]);
  await database.update(searchEntries).set({ digest: "old", words: sql`''::tsvector` });
  expect(await found("水质")).toEqual([]);
  expect((await verifySearch(database, cast.congressId)).map(({ check }) => check)).toEqual([
    "search",
    "search",
  ]);
  expect(await repairSearch(database, cast.congressId)).toBe(2);
  expect(await repairSearch(database, cast.congressId)).toBe(0);
  expect(await found("水质")).toEqual([river]);
});

test("what a word ends with before a sign ends there in the text, too", async () => {
  const road = await acceptOne(stage, DAY, { title: "关于拓宽3.5公里乡道的建议" });
  await acceptOne(stage, DAY, { title: "关于2023年5月办结的建议" });
  expect(await found("3.5")).toEqual([road]);
  expect(await found("3．5公里")).toEqual([road]);
});
