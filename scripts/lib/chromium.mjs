// @ts-check
import fs from "node:fs";
import { createRequire } from "node:module";
import { canInstall, installPackages } from "./apt.mjs";
import { inRoot } from "./paths.mjs";
import { exitOf, logFile } from "./run.mjs";

/** Without windows first: it tests the same pages for a third of the work (docs/decisions/0043-the-browser-that-tests.md). */
const USUAL = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Chromium asks for no sandbox as root, and must not talk to anybody during tests. */
export const CHROMIUM_FLAGS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** The Chromium to test with: PLAYWRIGHT_CHROMIUM, the system's, or Playwright's own. Null when there is none. */
export function findChromium() {
  const wished = process.env.PLAYWRIGHT_CHROMIUM;
  if (wished) {
    if (fs.existsSync(wished)) return wished;
    throw new Error(`PLAYWRIGHT_CHROMIUM=${wished}: 文件不存在 · no such file`);
  }
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  return [...USUAL, chromium.executablePath()].find((file) => fs.existsSync(file)) ?? null;
}

/** Finds Chromium, or installs it: Debian's package as root, else Playwright's own. @returns {Promise<string>} its path */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  for (const browser of canInstall() ? ["chromium-headless-shell", "chromium"] : []) {
    // Without a font for Chinese the pictures of failing pages show boxes.
    if (!findChromium()) installPackages([browser, "fonts-noto-cjk"]);
  }
  if (!findChromium()) {
    await exitOf([inRoot("node_modules", "playwright", "cli.js"), "install", "chromium"], {
      log: "chromium",
    });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    `没有 Chromium · there is no Chromium, and it could not be installed (${logFile("chromium")}).\n` +
      "  Debian, Ubuntu: sudo apt-get install chromium fonts-noto-cjk\n" +
      "  否则 otherwise: PLAYWRIGHT_CHROMIUM=/path/to/chromium npm test",
  );
}
