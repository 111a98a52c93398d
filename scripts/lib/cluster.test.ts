import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nextFree } from "./ports.mjs";
import { identify, signal } from "./processes.mjs";

// A program in the place of Next: tells who answers, ends at /end, and ends at once when it is told to be broken.
const PROGRAM = `
  if (process.argv[3] === "broken") process.exit(3);
  const { YANLU_PROCESS, YANLU_PROCESSES } = process.env;
  require("node:http").createServer(({ url }, answer) => {
    answer.end(JSON.stringify({ pid: process.pid, place: YANLU_PROCESS, of: YANLU_PROCESSES }));
    if (url === "/end") process.exit(4);
  }).listen(Number(process.argv[2]), "127.0.0.1");
`;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-cluster-"));
const program = path.join(folder, "program.cjs");
const WAITS_MS = 10_000;
const started: ChildProcess[] = [];
let port = 0;
beforeAll(() => fs.writeFileSync(program, PROGRAM));
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  fs.rmSync(folder, { recursive: true });
});

async function start(...more: string[]) {
  port = await nextFree(port + 1 || 3_700);
  const args = ["scripts/lib/cluster.mjs", "2", program, String(port), ...more];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "ignore"] });
  started.push(child);
  return { child, ended: once(child, "exit") };
}

type Said = { pid: number; place: string; of: string };

/** Asks over a connection of its own; null when nobody answers. */
const ask = (to = "/") =>
  new Promise<Said | null>((resolve) => {
    http
      .get(
        { host: "127.0.0.1", port, path: to, agent: false, signal: AbortSignal.timeout(WAITS_MS) },
        (answer) => {
          let text = "";
          answer.on("data", (part) => {
            text += part;
          });
          answer.on("end", () => resolve(text === "" ? null : JSON.parse(text)));
          answer.on("error", () => resolve(null));
        },
      )
      .on("error", () => resolve(null));
  });

/** Who answers at the two places, once both do. */
const both = () =>
  expect
    .poll(async () => new Set((await Promise.all([ask(), ask()])).map((said) => said?.place)), {
      timeout: 20_000,
    })
    .toEqual(new Set(["1", "2"]));
const pids = async () => (await Promise.all([ask(), ask()])).map((said) => said?.pid ?? 0);

test("connections go round; one that dies is missed by nobody and comes back in its place", async () => {
  const { child, ended } = await start();
  await both();
  expect((await ask())?.of).toBe("2");
  const before = await pids();
  expect(before.map((pid) => identify(pid) !== null)).toEqual([true, true]);
  signal(before[0] ?? 0, "SIGKILL");
  // The other one answers all the while; a connection handed to the dying one is lost with it.
  for (let asked = 0; asked < 5; asked += 1) expect([...(await pids())].some((pid) => pid > 0)).toBe(true);
  await both();
  const after = await pids();
  expect(after).toContain(before[1]);
  expect(after).not.toContain(before[0]);
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(after.map((pid) => identify(pid) !== null)).toEqual([false, false]);
});

test("a connection on its way into one that dies is closed, not left waiting", async () => {
  await start();
  await both();
  const [first = 0] = await pids();
  signal(first, "SIGSTOP");
  const [one, other] = [ask(), ask()];
  const answered = await Promise.race([one, other]);
  expect(answered?.pid).not.toBe(first);
  signal(first, "SIGKILL");
  const since = performance.now();
  await Promise.all([one, other]);
  expect(performance.now() - since).toBeLessThan(WAITS_MS / 2);
});

test("servers that do not come up are not started again", async () => {
  const { ended } = await start("broken");
  expect(await ended).toEqual([1, null]);
});

test("servers that die again and again end the whole", async () => {
  const { ended } = await start();
  await both();
  let asking = true;
  const gone = ended.then((how) => {
    asking = false;
    return how;
  });
  while (asking) await ask("/end");
  expect(await gone).toEqual([1, null]);
});

test("however it ends, its servers end with it", async () => {
  const { child } = await start();
  await both();
  const there = await pids();
  child.kill("SIGKILL");
  await expect
    .poll(() => there.map((pid) => identify(pid) !== null), { timeout: 10_000 })
    .toEqual([false, false]);
});
