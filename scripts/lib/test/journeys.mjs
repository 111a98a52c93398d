// @ts-check
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openDatabase } from "../database.mjs";
import { applicationEnvironment } from "../environment.mjs";
import { databaseTask } from "../launchers.mjs";
import { inData } from "../paths.mjs";
import { nextFree } from "../ports.mjs";
import { serve } from "../serve.mjs";
import { playwright } from "./tools.mjs";

const FIRST_PORT = 3_100;

/**
 * Journeys in a browser: a database and a data folder of their own with the demo year, a server, Playwright.
 * @param {string[]} filters files or titles, as Playwright takes them
 */
export async function journeys(filters) {
  const { url } = await openDatabase({ name: "test-postgres" });
  const own = new URL(url);
  // A name that later runs sweep away, should this one be killed.
  own.pathname = `/yanlu_test_${Date.now()}_journeys`;
  const dataDir = inData("journeys");
  fs.rmSync(dataDir, { recursive: true, force: true });
  const port = await nextFree(FIRST_PORT);
  const address = `http://localhost:${port}`;
  // Each request of the walk through all pages is counted here (tests/support/statements.ts).
  const counted = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-counted-"));
  const env = {
    ...(await applicationEnvironment({ databaseUrl: own.href, address, dataDir })),
    YANLU_COUNT_SQL: counted,
  };
  const task = { env, log: "journeys-database" };
  await databaseTask(["demo"], { ...task, show: true });
  const server = await serve({ port, env, log: "journeys", processes: 1 });
  const second = await secondServer(env, port + 1);
  const beside = { E2E_SECOND_URL: second.address, E2E_SECOND_PID: String(second.pid) };
  const counts = await playwright({ ...env, E2E_URL: address, ...beside }, filters);
  await Promise.all([server.stop(), second.stop()]);
  await databaseTask(["drop"], task);
  fs.rmSync(counted, { recursive: true, force: true });
  return counts;
}

/**
 * Another server on the same database and the same files, as a large installation has it: two processes on one port.
 * @param {Record<string, string>} env
 * @param {number} from the first port to try
 */
async function secondServer(env, from) {
  const port = await nextFree(from);
  const address = `http://localhost:${port}`;
  const own = { ...env, NEXTAUTH_URL: address };
  const { pid, stop } = await serve({ port, env: own, log: "journeys-second", processes: 2 });
  return { address, pid, stop };
}
