// @ts-check
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { makePrivateFolder } from "./paths.mjs";
import { findBinaries } from "./postgres/binaries.mjs";
import { initialise, isInitialised, runningServer, SUPERUSER } from "./postgres/cluster.mjs";
import { reaches, serverOwner, spareFolder } from "./postgres/owner.mjs";
import { bringDown, bringUp } from "./postgres/server.mjs";
import { identify, isAlive } from "./processes.mjs";

/**
 * @typedef {object} Postgres
 * @property {string} url of the database `yanlu` (which `db/migrate.ts` creates)
 * @property {string} cluster where PostgreSQL keeps its data
 * @property {() => Promise<boolean>} revive starts the server again if it has died; true when it had
 * @property {() => Promise<void>} stop gives up our use; the last user stops the server
 */

let seats = 0;

/**
 * Starts the product's own PostgreSQL on 127.0.0.1, or joins the one that already runs on this data.
 * Safe to call from several processes at once and after any of them, or the server, was killed.
 * @param {{ dataDir: string, port?: number | undefined, disposable?: boolean }} options
 *   disposable: fast and careless, for tests
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dataDir, port, disposable = false }) {
  const home = path.resolve(dataDir);
  makePrivateFolder(path.dirname(home));
  makePrivateFolder(home);
  const lock = path.join(home, "lock");
  const seat = path.join(home, "users", `${process.pid}-${++seats}`);
  const { place, password, listening } = await withLock(lock, async () => {
    const password = readPassword(home);
    const place = await prepare(home, password, disposable);
    enlist(seat);
    return { place, password, listening: await bringUp(place, port) };
  });
  return {
    url: `postgresql://${SUPERUSER}:${password}@127.0.0.1:${listening}/yanlu`,
    cluster: place.cluster,
    revive: async () => {
      if (runningServer(place.cluster)) return false;
      await withLock(lock, () => bringUp(place, listening));
      return true;
    },
    stop: () =>
      withLock(lock, async () => {
        if (leave(seat) === 0) await bringDown(place);
      }),
  };
}

/** @param {string} home @param {string} password @param {boolean} disposable */
async function prepare(home, password, disposable) {
  const owner = serverOwner();
  const near = path.join(home, "cluster");
  // Once made, a cluster stays where it is, also if the folder's rights change later.
  const cluster =
    isInitialised(near) || reaches(owner, home) ? near : path.join(spareFolder(home), "cluster");
  const binaries = findBinaries(owner, () => (reaches(owner, home) ? home : spareFolder(home)));
  if (!isInitialised(cluster)) await initialise({ binaries, cluster, owner, password, disposable });
  return { home, cluster, binaries, owner, disposable };
}

/** @param {string} home */
function readPassword(home) {
  const file = path.join(home, "password");
  if (!fs.existsSync(file)) {
    fs.writeFileSync(`${file}.new`, randomBytes(24).toString("base64url"), { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  }
  return fs.readFileSync(file, "utf8");
}

/** Notes that this process uses the server. @param {string} seat */
function enlist(seat) {
  fs.mkdirSync(path.dirname(seat), { recursive: true });
  fs.writeFileSync(seat, identify(process.pid) ?? "");
}

/** Notes that it no longer does. @param {string} seat @returns {number} how many living users remain */
function leave(seat) {
  fs.rmSync(seat, { force: true });
  const others = fs.readdirSync(path.dirname(seat)).map((name) => path.join(path.dirname(seat), name));
  const dead = others.filter((other) => !isAlive(fs.readFileSync(other, "utf8")));
  for (const other of dead) fs.rmSync(other, { force: true });
  return others.length - dead.length;
}
