// @ts-check
import { build } from "./lib/build.mjs";
import { ensureChromium } from "./lib/chromium.mjs";
import { installPackages } from "./lib/install.mjs";
import { launch } from "./lib/lifecycle.mjs";
import { ensureOffice } from "./lib/office.mjs";
import { journeys } from "./lib/test/journeys.mjs";
import { summary } from "./lib/test/report.mjs";
import { deadCode, lint, types, vitest } from "./lib/test/tools.mjs";

// npm test [-- check unit data build journeys [filters]]: everything, or the steps named.

/** @typedef {import("./lib/test/report.mjs").Counts} Counts */
/** @typedef {{ of: string, name: string, run: () => Promise<Counts>, needs?: string }} Step */

const asked = process.argv.slice(2);
const groups = ["check", "unit", "data", "build", "journeys"];
const wanted = asked.filter((word) => groups.includes(word));
const filters = asked.filter((word) => !groups.includes(word));

/** @param {() => Promise<unknown>} work */
const done = (work) => async () => {
  await work();
  return { passed: 0, failed: 0 };
};

/** @type {Step[]} */
const STEPS = [
  { of: "check", name: "格式与规范 format, lint", run: lint },
  { of: "check", name: "类型 types", run: types },
  { of: "check", name: "无用代码 dead code", run: deadCode },
  { of: "check", name: "分层、词语、文档 layers, names, words, docs", run: () => vitest("house") },
  { of: "unit", name: "单元测试 unit", run: () => vitest("unit") },
  { of: "data", name: "数据与并发 data, races", run: () => vitest("data") },
  { of: "build", name: "构建 build", run: done(build) },
  { of: "journeys", name: "浏览器 journeys", run: () => journeys(filters), needs: "构建 build" },
];

await launch(async () => {
  const chosen = STEPS.filter(({ of }) => wanted.length === 0 || wanted.includes(of) || needsBuild(of));
  /** @type {import("./lib/test/report.mjs").Result[]} */
  const results = [await take({ of: "", name: "安装 install", run: done(installPackages) })];
  if (chosen.some(({ of }) => of === "journeys")) {
    results.push(await take({ of: "", name: "浏览器程序 Chromium", run: done(ensureChromium) }));
  }
  if (chosen.some(({ of }) => of === "data")) {
    results.push(await take({ of: "", name: "文书程序 LibreOffice", run: done(ensureOffice) }));
  }
  for (const each of chosen) {
    const missing = results.find(({ name, ok }) => name === each.needs && !ok);
    results.push(
      missing ? { name: each.name, seconds: 0, passed: 0, failed: 1, ok: false } : await take(each),
    );
  }
  console.log(`\n${summary(results)}`);
  return results.every(({ ok }) => ok) ? 0 : 1;
});

/** @param {string} group */
function needsBuild(group) {
  return group === "build" && wanted.includes("journeys");
}

/** @param {Step} what @returns {Promise<import("./lib/test/report.mjs").Result>} */
async function take({ name, run }) {
  console.log(`\n━━ ${name}`);
  const began = performance.now();
  const counts = await run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  return { name, seconds: (performance.now() - began) / 1000, ok: counts.failed === 0, ...counts };
}
