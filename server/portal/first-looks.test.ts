import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as openFile } from "@/app/(public)/portal/data/[file]/route";
import { GET as feed } from "@/app/(public)/portal/feed.xml/route";
import Layout, { generateMetadata as layoutMetadata } from "@/app/(public)/portal/layout";
import sitemap from "@/app/sitemap";
import { publishReady } from "@/db/commands/publication/ready";
import { countedAs } from "@/db/recorder";
import { publicationVersions } from "@/db/schema";
import { MOST_STATEMENTS } from "@/tests/support/statements";
import { act } from "@/tests/support/steps";
import { openStage, replyOne } from "@/tests/support/story";
import { readOpenYears } from "./open-data";
import { keep, portalStamp } from "./read";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));
vi.mock("next-intl/server", () => import("@/tests/support/asked-words"));

const PORTAL = "app/(public)/portal";

let stage: Awaited<ReturnType<typeof openStage>>;
let params: Record<string, string>;
beforeAll(async () => {
  vi.stubEnv("YANLU_COUNT_SQL", fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-looks-")));
  stage = await openStage();
  vi.stubEnv("DATABASE_URL", stage.url);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough for it");
  const ids: string[] = [];
  for (const day of ["2023-03-15", "2024-03-15", "2025-03-14"]) ids.push((await replyOne(stage, day)).id);
  await act(stage, publishReady, stage.cast.staff, "2025-06-03", { desk: "replied", ids });
  const [row] = await stage.database.select().from(publicationVersions);
  params = { id: row?.caseNumber ?? "", key: "jiaotong", year: "2023" };
});
afterAll(async () => {
  fs.rmSync(process.env.YANLU_COUNT_SQL ?? "", { recursive: true });
  vi.unstubAllEnvs();
  await stage.drop();
});

/** The statements of something, when this process has not kept anything of the portal yet. */
async function firstLook(name: string, look: () => Promise<unknown>): Promise<number> {
  Reflect.deleteProperty(globalThis, "yanluPortal");
  await countedAs(name, look);
  return fs.readFileSync(path.join(process.env.YANLU_COUNT_SQL ?? "", name), "utf8").trim().length;
}

type Page = { default: (props: unknown) => Promise<unknown>; generateMetadata?: (props: unknown) => unknown };

/** Each page with its head and its layout, after the question that stands before it: whether it was kept. */
const PAGES = fs
  .readdirSync(PORTAL, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("page.tsx"));

test.each(PAGES)("%s asks no more than it may", async (file) => {
  const page: Page = await import(/* @vite-ignore */ path.resolve(PORTAL, file));
  const isOfDeputy = file.startsWith("deputies");
  const props = {
    params: Promise.resolve(isOfDeputy ? { id: stage.cast.lead.userId } : params),
    searchParams: Promise.resolve({ unit: stage.cast.roads.id, clock: "reply", from: "2026-11-30" }),
  };
  const asked = await firstLook(PAGES.indexOf(file).toString(), async () => {
    await portalStamp();
    await Promise.all([Layout({ children: null }), layoutMetadata(), page.generateMetadata?.(props)]);
    await page.default(props);
  });
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(MOST_STATEMENTS);
});

test("the page of open data asks for as many years as it shows, however many are public", async () => {
  const years = Array.from({ length: 12 }, (_, ago) => 2025 - ago);
  const pages: unknown[] = [];
  const asked = await firstLook("years", async () => {
    await keep(stage.cast.congressId, ["years"], async () => years);
    for (const page of [1, 3, 99]) {
      const { files, ...place } = await readOpenYears(page);
      pages.push({ ...place, years: files.map(({ year }) => year) });
    }
  });
  const [first, last] = [
    { page: 1, pages: 3, years: years.slice(0, 5) },
    { page: 3, pages: 3, years: years.slice(10) },
  ];
  expect(pages).toEqual([first, last, last]);
  // The congress, its stamp, and one for each year on a page; the last page was kept.
  expect(asked).toBe(2 + 5 + 2);
});

const request = (address: string) => new Request(`http://localhost/portal/${address}`);
const FILES: [string, () => Promise<unknown>][] = [
  ["feed", () => feed(request(`feed.xml?unit=${stage.cast.roads.id}`))],
  ["csv", () => openFile(request("data/2023.csv"), { params: Promise.resolve({ file: "2023.csv" }) })],
  ["json", () => openFile(request("data/2023.json"), { params: Promise.resolve({ file: "2023.json" }) })],
  ["sitemap", sitemap],
];

test.each(FILES)("so does the %s", async (name, look) => {
  const asked = await firstLook(name, look);
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(MOST_STATEMENTS);
});
