import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Comparison } from "@/app/(office)/dashboard/compare/_components/comparison";
import { Spans } from "@/app/(office)/dashboard/flow/_components/spans";
import Flow from "@/app/(office)/dashboard/flow/page";
import Board from "@/app/(office)/dashboard/page";
import Records from "@/app/(office)/dashboard/records/page";
import { GET } from "@/app/api/v1/statistics/route";
import { connect, db } from "@/db/client";
import { publishReady } from "@/db/commands/publication/ready";
import { dropDatabase, onServer, withDatabase } from "@/db/databases";
import { listSuggestions } from "@/db/queries/suggestion-list";
import { portalFilter } from "@/domain/portal/address";
import { readCompareQuery } from "@/domain/statistics/compare";
import { figuresOfViewer } from "@/domain/statistics/sight";
import { readListQuery } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";
import { exportFile } from "@/server/exports/export-file";
import { readFeed } from "@/server/portal/feed";
import { readOpenFile } from "@/server/portal/open-data";
import { allPublished, readList, readYear } from "@/server/portal/read";
import { act } from "@/tests/support/steps";
import { openStage, replyOne } from "@/tests/support/story";

// Two databases that differ: the replica knows one case more. Who counts two has read there.

const asking = vi.hoisted((): { viewer?: Viewer } => ({}));
vi.mock("@/server/session", () => ({
  requireViewer: async () => asking.viewer,
  currentViewer: async () => asking.viewer,
  requirePerson: async () => ({ user: { name: "" } }),
}));
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));
vi.mock("next-intl/server", () => import("@/tests/support/asked-words"));

const DAY = "2023-03-15";
const YEAR = { year: "2023" };

let stage: Awaited<ReturnType<typeof openStage>>;
let drop: () => Promise<void>;
beforeAll(async () => {
  stage = await openStage();
  const { cast, database } = stage;
  const publishOne = async () => {
    const { id } = await replyOne(stage, DAY);
    await act(stage, publishReady, cast.staff, DAY, { desk: "replied", ids: [id] });
  };
  await publishOne();
  const there = await copyOf(stage.url);
  stage.database = there.database;
  await publishOne();
  stage.database = database;
  drop = there.drop;
  asking.viewer = cast.staff;
  process.env.DATABASE_URL = stage.url;
  process.env.DATABASE_REPLICA_URL = there.url;
  process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough for it";
});
afterAll(async () => {
  delete process.env.DATABASE_REPLICA_URL;
  await drop();
  await stage.drop();
});

/** A copy of a database, made while nobody is in it. */
async function copyOf(url: string) {
  const name = `yanlu_test_${Date.now()}_replica`;
  await onServer(url, async (sql) => {
    const source = new URL(url).pathname.slice(1);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${source}`;
    await sql`create database ${sql(name)} template ${sql(source)}`;
  });
  const copy = withDatabase(url, name);
  const { db, end } = connect(copy);
  return { url: copy, database: db, drop: () => end().then(() => dropDatabase(copy)) };
}

/** What a page gives to the first component that takes a property of this name. */
function given(tree: unknown, name: string): unknown {
  if (typeof tree !== "object" || tree === null) return undefined;
  const props = "props" in tree ? (tree.props as Record<string, unknown>) : {};
  if (name in props) return props[name];
  for (const child of [Array.isArray(tree) ? tree : props.children].flat()) {
    const found = given(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const address = { params: Promise.resolve({}), searchParams: Promise.resolve(YEAR) };

test("the pages of statistics count on the replica", async () => {
  expect(given(await Board(address), "figures")).toMatchObject({ filed: { count: 2 } });
  const { staff: viewer } = stage.cast;
  const query = readCompareQuery(YEAR, figuresOfViewer(viewer), 2023);
  const compared = await Comparison({ viewer, query, thisYear: 2023, children: null });
  expect(JSON.stringify(given(compared, "rows"))).toMatch(/"filed":\{"count":2/);
  expect(given(await Flow(address), "flow")).toMatchObject({ figures: { filed: { count: 2 } } });
  expect(given(await Records(address), "rows")).toHaveLength(2);
  const spans = await Spans({ viewer: stage.cast.staff, scope: { year: 2023 }, shown: null });
  expect(given(spans, "spans")).toHaveLength(2);
});

test("so do the figures as JSON and as a file", async () => {
  const route = { params: Promise.resolve({}) };
  const asked = new Request("http://localhost/api/v1/statistics?year=2023");
  expect((await (await GET(asked, route)).json()).figures.filed.count).toBe(2);
  const wanted = new Request("http://localhost/export/dashboard?year=2023&format=csv");
  const file = await exportFile(stage.cast.staff, wanted, "/dashboard");
  expect((await file.text()).split("\r\n")[1]).toMatch(/,"?2"?,/);
});

test("so does the portal with its files and feeds, while what is handled is read from the database", async () => {
  expect(await readList(portalFilter({}))).toMatchObject({ total: 2 });
  expect(await readYear(2023)).toMatchObject({ total: 2 });
  expect(await readOpenFile(2023, "csv")).toMatchObject({ count: 2 });
  expect((await readFeed({})).text.match(/<entry>/g)).toHaveLength(2);
  expect(await allPublished(db, {})).toHaveLength(1);
  const cases = await listSuggestions(db, stage.cast.staff, readListQuery({}), new Date());
  expect(cases.total).toBe(1);
});
