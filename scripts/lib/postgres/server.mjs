// @ts-check
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { nextFree } from "../ports.mjs";
import { signal, sleep } from "../processes.mjs";
import { clearStaleLock, runningServer, SERVER_ENV } from "./cluster.mjs";

// Below the range from which systems hand out ports for outgoing connections.
const [FIRST_PORT, LAST_PORT] = [15_432, 16_431];
// A server whose lock file vanished notices within a minute and ends.
const PATIENCE = 90_000;

// Short questions on solid-state disks: an index costs little, and compiling a question costs more than asking it.
const FOR_THIS_WORK = ["random_page_cost=1.1", "jit=off", "shared_buffers=256MB", "work_mem=16MB"];

/** Tests may lose their database with the machine, and are faster for it. */
const DISPOSABLE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/**
 * @typedef {object} Place everything about one server
 * @property {string} home our files about it
 * @property {string} cluster PostgreSQL's data directory
 * @property {string} binaries folder with bin/ and lib/
 * @property {import("./owner.mjs").Owner} owner
 * @property {boolean} disposable
 */

/**
 * Brings the server up, or finds it running. The caller holds the lock.
 * @param {Place} place
 * @param {number | undefined} wished the port, unless the server already runs on another
 * @returns {Promise<number>} the port
 */
export async function bringUp(place, wished) {
  const deadline = Date.now() + PATIENCE;
  let port = wished ?? rememberedPort(place);
  while (Date.now() < deadline) {
    const server = runningServer(place.cluster);
    if (server?.status === "ready") return remember(place, server.port);
    if (!server) {
      port = wished ?? (await nextFree(port, LAST_PORT));
      const failure = await launch(place, port);
      // The lock and the shared memory of a killed server may outlive it for a moment.
      if (failure && !/pre-existing shared memory|lock file|in use/.test(failure)) throw new Error(failure);
      if (failure) await sleep(200);
    }
    await sleep(50);
  }
  throw new Error(`数据库没有启动 · the database did not start, see ${logOf(place)}`);
}

/** Ends the server: its sessions are cut, its data written. The caller holds the lock. @param {Place} place */
export async function bringDown(place) {
  /** @type {[NodeJS.Signals, number][]} */
  const ways = [
    ["SIGINT", 20_000],
    ["SIGQUIT", 10_000],
  ];
  for (const [way, patience] of ways) {
    const server = runningServer(place.cluster);
    if (!server) return;
    signal(server.pid, way);
    const deadline = Date.now() + patience;
    while (runningServer(place.cluster) && Date.now() < deadline) await sleep(20);
  }
}

/**
 * Starts the server and waits until it accepts connections.
 * @param {Place} place
 * @param {number} port
 * @returns {Promise<string | null>} why it did not start
 */
async function launch(place, port) {
  clearStaleLock(place.cluster);
  const log = openLog(logOf(place));
  const before = fs.fstatSync(log).size;
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    ...FOR_THIS_WORK,
  ];
  if (place.disposable) settings.push(...DISPOSABLE);
  const child = spawn(
    path.join(place.binaries, "bin", "postgres"),
    ["-D", place.cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    // Detached: Ctrl-C in the terminal must reach the launcher alone, which stops things in order.
    { ...place.owner, cwd: "/", env: SERVER_ENV, detached: true, stdio: ["ignore", log, log] },
  );
  fs.closeSync(log);
  const ended = new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  child.unref();
  const ready = waitUntilReady(place, child);
  const result = await Promise.race([ready, ended.then(() => "ended")]);
  if (result === "ready") return null;
  return fs.readFileSync(logOf(place)).subarray(before).toString() || "PostgreSQL did not start";
}

/** Opens the log to write on; one that has grown beyond 5 MB begins anew. @param {string} file */
function openLog(file) {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return fs.openSync(file, size > 5_000_000 ? "w" : "a", 0o600);
}

/** @param {Place} place @param {import("node:child_process").ChildProcess} child */
async function waitUntilReady(place, child) {
  const deadline = Date.now() + PATIENCE;
  while (child.exitCode === null && Date.now() < deadline) {
    if (runningServer(place.cluster)?.status === "ready") return "ready";
    await sleep(20);
  }
  return "late";
}

/** @param {Place} place */
const logOf = (place) => path.join(place.home, "server.log");

/** @param {Place} place */
function rememberedPort(place) {
  const file = path.join(place.home, "port");
  return fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) || FIRST_PORT : FIRST_PORT;
}

/** @param {Place} place @param {number} port */
function remember(place, port) {
  fs.writeFileSync(path.join(place.home, "port"), String(port));
  return port;
}
