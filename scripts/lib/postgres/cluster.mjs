// @ts-check
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { commandOf, identify } from "../processes.mjs";

/** PostgreSQL's own variables would change what the server does; its messages must be readable by us. */
/** @type {NodeJS.ProcessEnv} Next.js has made NODE_ENV obligatory in the type. */
export const SERVER_ENV = { NODE_ENV: "production", PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" };

/** The name of the server's first user. */
export const SUPERUSER = "yanlu";

/**
 * The server that runs on a cluster now, as its `postmaster.pid` tells. Null when the file is a dead server's.
 * @param {string} cluster
 * @returns {{ pid: number, port: number, status: string } | null} status: starting, ready, stopping
 */
export function runningServer(cluster) {
  try {
    const lines = fs.readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    // The pid may be another program's by now, or another cluster's server: line 2 is the data directory.
    const alive = identify(pid) !== null && commandOf(pid).includes(` -D ${lines[1]} `);
    return alive ? { pid, port, status: (lines[7] ?? "").trim() || "starting" } : null;
  } catch {
    return null;
  }
}

/** Removes the lock file that a killed server left; its pid may be somebody else's by now. @param {string} cluster */
export function clearStaleLock(cluster) {
  if (!runningServer(cluster)) fs.rmSync(path.join(cluster, "postmaster.pid"), { force: true });
}

/** Whether initdb has been through. @param {string} cluster */
export const isInitialised = (cluster) => fs.existsSync(path.join(cluster, "PG_VERSION"));

/**
 * Creates a cluster: UTF-8, the locale built into PostgreSQL (the same on every machine), passwords by scram.
 * @param {{ binaries: string, cluster: string, owner: import("./owner.mjs").Owner, password: string, disposable: boolean }} what
 */
export async function initialise({ binaries, cluster, owner, password, disposable }) {
  // A half-made cluster must never be taken for a whole one, so it is made beside and renamed.
  const half = `${cluster}.new`;
  const passwordFile = `${cluster}.pw`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { recursive: true, mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = owner;
  if (uid !== undefined && gid !== undefined) {
    for (const file of [half, passwordFile]) fs.chownSync(file, uid, gid);
  }
  const options = {
    ...{ pgdata: half, username: SUPERUSER, pwfile: passwordFile, auth: "scram-sha-256", encoding: "UTF8" },
    ...{ locale: "C", "locale-provider": "builtin", "builtin-locale": "C.UTF-8" },
  };
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const failure = await runInitdb(binaries, owner, disposable ? [...args, "--no-sync"] : args);
  fs.rmSync(passwordFile, { force: true });
  if (failure !== null) throw new Error(`initdb: ${failure}`);
  fs.renameSync(half, cluster);
}

/** @param {string} binaries @param {import("./owner.mjs").Owner} owner @param {string[]} args @returns {Promise<string | null>} */
function runInitdb(binaries, owner, args) {
  // Detached, so that Ctrl-C does not break it off in the middle: the launcher ends after it.
  const child = spawn(path.join(binaries, "bin", "initdb"), args, {
    ...owner,
    ...{ cwd: "/", env: SERVER_ENV, detached: true, stdio: ["ignore", "ignore", "pipe"] },
  });
  let complaints = "";
  child.stderr?.on("data", (text) => {
    complaints += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code === 0 ? null : complaints));
  });
}
