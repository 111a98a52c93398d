// @ts-check
import { build } from "./build.mjs";
import { keepAlive, openDatabase } from "./database.mjs";
import { applicationEnvironment } from "./environment.mjs";
import { installPackages } from "./install.mjs";
import { parsePort } from "./ports.mjs";
import { logFile, runNode, TYPESCRIPT } from "./run.mjs";
import { choosePort, serve, wishedProcesses } from "./serve.mjs";
import { step } from "./steps.mjs";

/** @typedef {{ url: string, note: string, env: Record<string, string> }} Ready */

/**
 * What every launcher begins with: packages, database, tables, reference data.
 * @returns {Promise<Ready>} the database's address and the environment to work in
 */
export async function makeReady() {
  parsePort(process.env.PORT, 3000);
  wishedProcesses();
  await step("安装依赖", "install packages", installPackages);
  const database = await step("启动数据库", "start the database", openDatabase);
  keepAlive(database.revive);
  const env = await applicationEnvironment({ databaseUrl: database.url });
  await step("更新数据表", "bring the tables up to date", () =>
    databaseTask(["prepare"], { env, log: "prepare" }),
  );
  return { ...database, env };
}

/**
 * Runs a task of scripts/database.ts.
 * @param {string[]} task
 * @param {import("./run.mjs").Running} how
 */
export const databaseTask = (task, how) =>
  runNode([...ROOM_FOR_THE_YOUNG, ...TYPESCRIPT, "scripts/database.ts", ...task], how);

// The demo makes many short-lived values; with room for them the collector is seldom called.
const ROOM_FOR_THE_YOUNG = ["--max-semi-space-size=64"];

/**
 * Builds when needed, serves, and waits until it answers.
 * @param {Ready} ready
 * @param {string} [publicAddress] where browsers find it, when that is not this machine
 */
export async function buildAndServe({ env }, publicAddress) {
  await step("构建", "build", build);
  return step("启动服务", "serve", async () => {
    const { ended, address } = await serveSomewhere(env, publicAddress);
    return { ended, address, note: `日志 log: ${logFile("server")}` };
  });
}

/**
 * Two that start at once find the same port free; the second one then takes the next.
 * @param {Record<string, string>} env
 * @param {string | undefined} publicAddress
 */
async function serveSomewhere(env, publicAddress, tries = 5) {
  const port = await choosePort();
  const address = `http://localhost:${port}`;
  try {
    const { ended } = await serve({ port, env: { ...env, NEXTAUTH_URL: publicAddress ?? address } });
    return { ended, address };
  } catch (error) {
    if (tries === 1 || !String(error).includes("EADDRINUSE")) throw error;
    return serveSomewhere(env, publicAddress, tries - 1);
  }
}

/** Waits for a server that should never end by itself. @param {Promise<number | string | null>} ended @returns {Promise<never>} */
export async function untilEnded(ended) {
  throw new Error(`服务意外停止 · the server ended by itself (${await ended}): ${logFile("server")}`);
}
