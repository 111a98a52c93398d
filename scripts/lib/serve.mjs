// @ts-check
import { spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { atEnd } from "./lifecycle.mjs";
import { nodeProgram } from "./node.mjs";
import { inRoot, ROOT } from "./paths.mjs";
import { isFree, nextFree, parsePort } from "./ports.mjs";
import { signal, sleep } from "./processes.mjs";
import { end, logFile, NEXT, openLog, tail } from "./run.mjs";
import { tell } from "./steps.mjs";

const PATIENCE = 60_000;

/** @typedef {{ pid: number, ended: Promise<number | string | null>, stop: () => Promise<void> }} Served ended: its exit code, or the signal that killed it */

/** The port to serve on: PORT or 3000; when it is taken, says so and takes the next that is free. */
export async function choosePort() {
  const wished = parsePort(process.env.PORT, 3000);
  if (await isFree(wished)) return wished;
  const port = await nextFree(wished + 1);
  tell(`端口 ${wished} 已被占用，改用 ${port}`, `port ${wished} is taken, using ${port}`);
  return port;
}

/** How many processes serve: YANLU_PROCESSES or one. */
export function wishedProcesses() {
  const text = process.env.YANLU_PROCESSES?.trim() || "1";
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new Error(`YANLU_PROCESSES=${text}: 需要 1 到 99 的整数 · needs a whole number from 1 to 99`);
}

/**
 * Serves the built application and waits until it answers, each of its processes.
 * @param {{ port: number, env: Record<string, string>, log?: string, processes?: number }} how
 * @returns {Promise<Served>}
 */
export async function serve({ port, env, log = "server", processes = wishedProcesses() }) {
  const out = openLog(log);
  const served = startNext(["start", "--port", String(port), "--hostname", host()], env, out, processes);
  fs.closeSync(out);
  const up = await Promise.race([answers(port, log, processes), served.ended.then(() => false)]);
  if (up) return served;
  await served.stop();
  throw new Error(`服务没有启动 · the server did not start\n${tail(logFile(log))}`);
}

/**
 * Starts Next.js; it ends with this process, however this process ends.
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {number | "inherit"} out where its lines go
 * @param {number} [processes] how many of it share the port
 * @returns {Served}
 */
export function startNext(args, env, out, processes = 1) {
  // What people upload is nobody else's to read on this machine.
  const umask = process.umask(0o077);
  const child = spawn(
    nodeProgram(),
    [
      ...(args[0] === "start" ? memoryFlags() : []),
      ...FOLLOWING,
      ...(processes === 1 ? [] : [CLUSTER, String(processes)]),
      NEXT,
      ...args,
    ],
    // Detached: Ctrl-C in the terminal must reach the launcher alone, which stops things in order.
    {
      cwd: ROOT,
      detached: true,
      stdio: ["pipe", out, out],
      env: {
        MALLOC_ARENA_MAX: "1",
        ...(args[0] === "start" ? builtSettings() : {}),
        ...process.env,
        ...env,
        YANLU_LAUNCHER: String(process.pid),
      },
    },
  );
  process.umask(umask);
  const stop = async () => {
    await end(child);
    // Those it has started in turn are of its group.
    if (child.pid) signal(-child.pid, "SIGKILL");
  };
  atEnd(stop);
  return {
    pid: child.pid ?? 0,
    stop,
    ended: new Promise((resolve, reject) =>
      child.once("exit", (code, by) => resolve(code ?? by)).once("error", reject),
    ),
  };
}

/**
 * How a server holds its memory down: it tidies up when what lives has grown by a quarter, instead of to several times
 * of it. No limit: a large import may take what it needs (docs/decisions/0029-processes-on-one-port.md). Whoever sets a
 * size in NODE_OPTIONS decides for himself.
 */
export const memoryFlags = (options = process.env.NODE_OPTIONS ?? "") =>
  /--max[-_](?:old|semi)[-_]space[-_]size/.test(options)
    ? []
    : ["--heap-growing-percent=25", "--max-semi-space-size=16"];

/**
 * The settings as the build wrote them down, the way Next's own standalone server is told them. Without it every server
 * loads two compilers to read next.config.ts, and keeps them: 44 MB (docs/decisions/0029-processes-on-one-port.md).
 * @returns {Record<string, string>}
 */
export function builtSettings(folder = inRoot(process.env.NEXT_DIST_DIR ?? ".next")) {
  const file = path.join(folder, "required-server-files.json");
  if (!fs.existsSync(file)) return {};
  const { config } = JSON.parse(fs.readFileSync(file, "utf8"));
  return { __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config) };
}

const FOLLOWING = ["--import", pathToFileURL(inRoot("scripts", "lib", "follow-parent.mjs")).href];
const CLUSTER = inRoot("scripts", "lib", "cluster.mjs");

/** The address the server listens on. Only this machine may see the demo's known passwords, unless told. */
export const host = () => process.env.YANLU_HOST || "localhost";

/**
 * Whether our server gives pages on the port, in time; one that only fails does not.
 * @param {number} port
 * @param {string} log
 * @param {number} processes
 */
export async function answers(port, log, processes) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    // Connections go round: as many at once reach every process.
    const asked = isReady(log, processes) ? Array.from({ length: processes }, () => statusOf(port)) : [null];
    const all = await Promise.all(asked);
    if (!all.includes(null)) return all.every((status) => Number(status) < 500);
    await sleep(100);
  }
  return false;
}

// Somebody else may have taken the port in this moment, and would answer in its place.
/** @param {string} log @param {number} processes */
const isReady = (log, processes) =>
  fs.readFileSync(logFile(log), "utf8").split("Ready in").length > processes;

/** Asks over a connection of its own. @param {number} port @returns {Promise<number | null>} */
const statusOf = (port) =>
  new Promise((resolve) => {
    const to = { host: "localhost", port, path: "/sign-in", agent: false, timeout: PATIENCE };
    const asked = http.get(to, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? null);
    });
    asked.on("timeout", () => asked.destroy()).on("error", () => resolve(null));
  });
