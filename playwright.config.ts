import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./scripts/lib/chromium.mjs";

const executablePath = findChromium();

/** On a busy machine, or against `npm run dev`, everything may take so many times as long. */
const PATIENCE = Number(process.env.E2E_PATIENCE ?? 4);

/** Journeys in a browser, against the server at E2E_URL (`npm test -- journeys` starts one). */
export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // What fails here only beside other work on the machine is shown as flaky, not hidden.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 60_000 * PATIENCE,
  expect: { timeout: 10_000 * PATIENCE },
  outputDir: "test-results",
  reporter: [["list"], ["json", { outputFile: process.env.E2E_REPORT ?? "test-results/report.json" }]],
  use: {
    baseURL: process.env.E2E_URL ?? "http://localhost:3000",
    actionTimeout: 15_000 * PATIENCE,
    navigationTimeout: 30_000 * PATIENCE,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // A trace records every step of every test; `E2E_TRACE=1 npm test -- journeys` does when one is to be looked into.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [{ name: "journeys" }],
});
