// @ts-check
import { spawn } from "node:child_process";
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { atEnd } from "./lifecycle.mjs";
import { inRoot, ROOT } from "./paths.mjs";
import { isFree, nextFree, parsePort } from "./ports.mjs";
import { signal, sleep } from "./processes.mjs";
import { end, logFile, NEXT, openLog, tail } from "./run.mjs";
import { tell } from "./steps.mjs";

const PATIENCE = 60_000;

/** @typedef {{ ended: Promise<number | string | null>, stop: () => Promise<void> }} Served ended: its exit code, or the signal that killed it */

/** The port to serve on: PORT or 3000; when it is taken, says so and takes the next that is free. */
export async function choosePort() {
  const wished = parsePort(process.env.PORT, 3000);
  if (await isFree(wished)) return wished;
  const port = await nextFree(wished + 1);
  tell(`端口 ${wished} 已被占用，改用 ${port}`, `port ${wished} is taken, using ${port}`);
  return port;
}

/**
 * Serves the built application and waits until it answers.
 * @param {{ port: number, env: Record<string, string>, log?: string }} how
 * @returns {Promise<Served>}
 */
export async function serve({ port, env, log = "server" }) {
  const out = openLog(log);
  const { ended, stop } = startNext(["start", "--port", String(port), "--hostname", host()], env, out);
  fs.closeSync(out);
  const up = await Promise.race([answers(port, log), ended.then(() => false)]);
  if (up) return { ended, stop };
  await stop();
  throw new Error(`服务没有启动 · the server did not start\n${tail(logFile(log))}`);
}

/**
 * Starts Next.js; it ends with this process, however this process ends.
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {number | "inherit"} out where its lines go
 * @returns {Served}
 */
export function startNext(args, env, out) {
  // What people upload is nobody else's to read on this machine.
  const umask = process.umask(0o077);
  const child = spawn(
    process.execPath,
    ["--import", pathToFileURL(inRoot("scripts", "lib", "follow-parent.mjs")).href, NEXT, ...args],
    // Detached: Ctrl-C in the terminal must reach the launcher alone, which stops things in order.
    {
      cwd: ROOT,
      detached: true,
      stdio: ["pipe", out, out],
      env: { ...process.env, ...env, YANLU_LAUNCHER: String(process.pid) },
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
    stop,
    ended: new Promise((resolve, reject) =>
      child.once("exit", (code, by) => resolve(code ?? by)).once("error", reject),
    ),
  };
}

/** The address the server listens on. Only this machine may see the demo's known passwords, unless told. */
export const host = () => process.env.YANLU_HOST || "localhost";

/**
 * Whether our server gives pages on the port, in time; one that only fails does not.
 * @param {number} port
 * @param {string} log
 */
async function answers(port, log) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const answer = isReady(log) ? await statusOf(`http://localhost:${port}/sign-in`) : null;
    if (answer !== null) return answer < 500;
    await sleep(100);
  }
  return false;
}

// Somebody else may have taken the port in this moment, and would answer in its place.
/** @param {string} log */
const isReady = (log) => fs.readFileSync(logFile(log), "utf8").includes("Ready in");

/** @param {string} address @returns {Promise<number | null>} */
const statusOf = (address) =>
  fetch(address, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE) }).then(
    ({ status }) => status,
    () => null,
  );
