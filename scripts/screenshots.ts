import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { z } from "zod";
import { CHROMIUM_FLAGS, findChromium } from "./lib/chromium.mjs";
import { inRoot } from "./lib/paths.mjs";

// npm run screenshots: the most used pages of a running demo (E2E_URL), on a phone and at a desk, into docs/screenshots.
const BASE = process.env.E2E_URL ?? "http://localhost:3000";
const TARGET = inRoot("docs", "screenshots");
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** A page to be shown; `open` goes there from the address, such as to the first case of a list. */
type Shot = { name: string; account: string; address: string; open?: (page: Page) => Promise<void> };

const first = (start: string) => async (page: Page) => {
  const href = await page.locator(`main :is(tbody, ul, ol) a[href^="${start}"]`).first().getAttribute("href");
  if (href) await page.goto(`${BASE}${href}`);
};

// biome-ignore format: a table
const SHOTS: readonly Shot[] = [
  { name: "01-deputy-tasks",   account: "d001",        address: "/" },
  { name: "02-file",           account: "d001",        address: "/suggestions/new" },
  { name: "03-rate",           account: "d001",        address: "/",                         open: async (page) => { await openTask(page, "/rate"); } },
  { name: "04-case",           account: "staff1",      address: "/suggestions?year=2023&fact=rehandled", open: first("/suggestions/") },
  { name: "05-staff-tasks",    account: "staff1",      address: "/" },
  { name: "06-review",         account: "staff1",      address: "/desk/review",              open: first("/desk/review/") },
  { name: "07-assign",         account: "staff1",      address: "/desk/assign",              open: first("/desk/assign/") },
  { name: "08-cases",          account: "staff1",      address: "/suggestions?year=2023" },
  { name: "09-inbox",          account: "weijian-1",   address: "/inbox" },
  { name: "10-case-work",      account: "weijian-1",   address: "/inbox",                    open: first("/inbox/") },
  { name: "11-sign",           account: "weijian-head", address: "/inbox/sign" },
  { name: "12-dashboard",      account: "leader1",     address: "/dashboard?year=2023" },
];

const accounts = z
  .array(z.object({ account: z.string(), password: z.string() }))
  .parse(JSON.parse(readFileSync(inRoot("db", "seed", "demo", "accounts.json"), "utf8")));

const executablePath = findChromium();
const browser = await chromium.launch({
  args: CHROMIUM_FLAGS,
  ...(executablePath ? { executablePath } : {}),
});
mkdirSync(TARGET, { recursive: true });
for (const [size, viewport] of Object.entries(SIZES)) await shootAll(browser, size, viewport);
await browser.close();

async function shootAll(browser: Browser, size: string, viewport: { width: number; height: number }) {
  const contexts = new Map<string, BrowserContext>();
  for (const shot of SHOTS) {
    const context = contexts.get(shot.account) ?? (await signIn(browser, shot.account, viewport));
    contexts.set(shot.account, context);
    const page = await context.newPage();
    await page.goto(`${BASE}${shot.address}`);
    await shot.open?.(page);
    await page.waitForLoadState("networkidle");
    const file = path.join(TARGET, `${shot.name}-${size}.jpg`);
    await page.screenshot({ path: file, type: "jpeg", quality: 72 });
    console.log(path.relative(inRoot(), file));
    await page.close();
  }
  for (const context of contexts.values()) await context.close();
}

async function signIn(browser: Browser, account: string, viewport: { width: number; height: number }) {
  const context = await browser.newContext({ viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const page = await context.newPage();
  await page.goto(`${BASE}/sign-in`);
  await page.fill('input[name="account"]', account);
  await page.fill('input[name="password"]', accounts.find((one) => one.account === account)?.password ?? "");
  await page.click('main button[type="submit"]');
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.close();
  return context;
}

async function openTask(page: Page, ending: string) {
  const href = await page.locator(`main a[href$="${ending}"]`).first().getAttribute("href");
  if (href) await page.goto(`${BASE}${href}`);
}
