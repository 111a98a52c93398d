import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { publishReady } from "@/db/commands/publication/ready";
import { withdrawPublication } from "@/db/commands/publication/withdraw";
import { countForReport } from "@/db/queries/report-count";
import { publications } from "@/db/schema";
import { type PortalParameter, portalAddress, portalFilter } from "@/domain/portal/address";
import { refused } from "@/tests/support/refused";
import { act } from "@/tests/support/steps";
import { assignOne, closeOne, openStage, replyOne } from "@/tests/support/story";
import { readAddresses } from "./addresses";
import { readFeed } from "./feed";
import { readPublicFile } from "./file";
import { readOpenFile } from "./open-data";
import {
  lookAgain,
  readChoices,
  readDeputy,
  readKeys,
  readList,
  readPromises,
  readStory,
  readYear,
} from "./read";
import { readDue, readUnit, readWhy } from "./rules";

vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));

vi.mock("next-intl/server", () => import("@/tests/support/asked-words"));

const DAY = "2023-03-15";
const LATER = "2023-03-20";

let stage: Awaited<ReturnType<typeof openStage>>;
let closed: string;
let hidden: string;
beforeAll(async () => {
  stage = await openStage();
  process.env.DATABASE_URL = stage.url;
  process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough for it";
  closed = (await closeOne(stage, DAY)).id;
  const { second, schools } = stage.cast;
  const tricky = { title: "=关于<校园>&食堂的建议", cosigners: [second] };
  const b = (await replyOne(stage, DAY, { lead: schools }, tricky)).id;
  const c = (await assignOne(stage, DAY)).id;
  hidden = (await assignOne(stage, DAY, {}, { title: "关于没有公开的事的建议" })).id;
  await act(stage, publishReady, stage.cast.staff, LATER, { desk: "replied", ids: [closed, b] });
  await act(stage, publishReady, stage.cast.staff, LATER, { desk: "handling", ids: [c] });
});
afterAll(() => stage.drop());
beforeEach(() => lookAgain());

const total = async (choice: Partial<Record<PortalParameter, string>>) =>
  (await readList(portalFilter(choice))).total;

describe("a year in figures", () => {
  test("counts what is public, says how many are not, and each number is its list's", async () => {
    const year = await readYear(2023);
    expect([year.total, year.hidden]).toEqual([3, 1]);
    const { states, categories, units, classes, verdicts } = year;
    expect(states.map(({ percent }) => percent).reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBe(
      100,
    );
    for (const [name, slices] of Object.entries({ state: states, category: categories, unit: units }))
      for (const { key, count } of slices) expect(await total({ year: "2023", [name]: key })).toBe(count);
    for (const [name, slices] of Object.entries({ class: classes, verdict: verdicts }))
      for (const { key, count } of slices) expect(await total({ year: "2023", [name]: key })).toBe(count);
    expect(verdicts.map(({ key, count }) => [key, count])).toEqual([["satisfied", 1]]);
  });

  test("is the year's file, row for row, under its checksum", async () => {
    const [csv, json] = await Promise.all([readOpenFile(2023, "csv"), readOpenFile(2023, "json")]);
    const lines = csv.bytes.toString("utf8").trimEnd().split("\r\n");
    const data = JSON.parse(json.bytes.toString("utf8"));
    const { total: public_ } = await readYear(2023);
    expect([lines.length - 1, data.count, data.suggestions.length, csv.count]).toEqual(
      Array(4).fill(public_),
    );
    expect(csv.sha256).toBe(createHash("sha256").update(csv.bytes).digest("hex"));
    expect(lines.join()).toContain(`"'=关于<校园>&食堂的建议"`);
    expect(data.dictionary.map(({ name }: { name: string }) => name)).toContain("dueOn");
    expect(JSON.stringify([data, lines])).not.toContain("没有公开的事");
  });
});

test("portal, open data and yearly report count the same: what is public and what is not are the report's cases", async () => {
  const { database, cast } = stage;
  const now = new Date(`${LATER}T10:00:00+08:00`);
  const counted = await countForReport(database, cast.congressId, { year: 2023 }, now);
  const filed = counted.case.filter(({ facts }) => facts.includes("filed"));
  const [year, file] = await Promise.all([readYear(2023), readOpenFile(2023, "json")]);
  expect(year.total + year.hidden).toBe(filed.length);
  const open: { number: string }[] = JSON.parse(file.bytes.toString("utf8")).suggestions;
  const numbers = new Set(open.map(({ number }) => number));
  const shown = filed.filter(({ number }) => numbers.has(number));
  expect([shown.length, numbers.size]).toEqual([year.total, year.total]);
  for (const [by, slices] of [["category", year.categories] as const, ["unit", year.units] as const])
    for (const { key, count } of slices)
      expect([by, key, shown.filter(({ groups }) => groups[by]?.includes(key)).length]).toEqual([
        by,
        key,
        count,
      ]);
  for (const { key, count } of year.verdicts)
    expect([key, shown.filter(({ verdict }) => verdict === key).length]).toEqual([key, count]);
});

describe("what the portal reads", () => {
  test("a deputy and a unit by what is public of them, and nobody else", async () => {
    const { lead, second, roads, staff } = stage.cast;
    expect(await readDeputy(lead.userId)).toMatchObject({ led: 3 });
    expect(await readDeputy(second.userId)).toMatchObject({ led: 0 });
    expect(await readDeputy(staff.userId)).toBeNull();
    const { units } = await readChoices();
    const unit = units.find(({ id }) => id === roads.id);
    expect(await readUnit(unit?.key ?? "")).toMatchObject({ id: roads.id });
    expect(await refused(readUnit("no-such-unit"))).toContain("not_found");
    expect(await readKeys()).toEqual([]);
    expect(await readPromises("2023-04-01")).toEqual([]);
  });

  test("a due day by the very count of the rules, and why a reply is due", async () => {
    const due = await readDue("reply", "2026-11-30");
    expect(due.dueOn).toBe("2027-03-01");
    const { cards } = await readList(portalFilter({ state: "assigned" }));
    const [card] = cards;
    const why = card && (await readWhy(card.days));
    expect(why?.dueOn).toBe(card?.days.dueOn);
    expect(card && (await readWhy({ ...card.days, dueOn: "2024-01-01" }))).toBeNull();
  });

  test("feeds have stable ids, words and no markup, and only what is chosen", async () => {
    const { text } = await readFeed({});
    expect(text.match(/<entry>/g)).toHaveLength(3);
    expect(text).toContain("=关于&lt;校园&gt;&amp;食堂的建议");
    expect(text).not.toContain("没有公开的事");
    const { text: of } = await readFeed({ unit: stage.cast.schools.id });
    expect(of.match(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/g)).toHaveLength(1);
    expect((await readFeed({})).tag).toBe((await readFeed({})).tag);
    // One control character, and no reader reads a feed at all.
    expect((await readFeed({ q: "路\b" })).text).toMatch(/^[^\b]*路[^\b]*$/);
  });

  test("no original and no private case has an address", async () => {
    expect(await refused(readStory(hidden))).toContain("not_found");
    // Nor is a public one found by its inner id.
    expect(await refused(readStory(closed))).toContain("not_found");
    const { cards } = await readList(portalFilter({}));
    const [card] = cards;
    expect(await refused(readPublicFile(card?.id ?? "", crypto.randomUUID()))).toContain("not_found");
    expect(JSON.stringify(await readAddresses())).not.toContain(hidden);
  });

  test("an address keeps its choice", () => {
    expect(portalAddress({ q: "道路", year: 2023, state: ["closed"], page: 1 })).toBe(
      "/portal?q=%E9%81%93%E8%B7%AF&year=2023&state=closed",
    );
    expect(portalFilter({ q: "", year: "x", unit: "'; drop", page: "0" })).toMatchObject({
      q: "",
      unitIds: [],
      page: 1,
    });
  });
});

test("what is withdrawn is gone everywhere at once", async () => {
  const [row] = await stage.database.select().from(publications).where(eq(publications.suggestionId, closed));
  const id = row?.id ?? "";
  const story = await readStory(id);
  expect(story.snapshot.title).not.toBe("");
  const before = [await total({}), (await readOpenFile(2023, "csv")).count, (await readYear(2023)).hidden];
  const seen = { id: closed, version: row?.version };
  await act(stage, withdrawPublication, stage.cast.staff, LATER, { ...seen, note: "数据有误。" });
  lookAgain();
  expect(await refused(readStory(id))).toContain("not_found");
  expect(await refused(readStory(story.number ?? ""))).toContain("not_found");
  expect([await total({}), (await readOpenFile(2023, "csv")).count, (await readYear(2023)).hidden]).toEqual([
    ...[(before[0] ?? 0) - 1, (before[1] ?? 0) - 1, (before[2] ?? 0) + 1],
  ]);
  expect(JSON.stringify([await readFeed({}), await readAddresses()])).not.toContain(id);
});
