// @ts-check
import cluster from "node:cluster";

// Several servers on one port: cluster.mjs <how many> <program> <its arguments>. This process only takes the
// connections and hands them round; it ends when all servers have, and they end with it, however it ends.
const [count = "1", program = "", ...args] = process.argv.slice(2);

/** One that dies so often in a minute dies of something that another start does not mend. */
const MOST_DEATHS = 5;
const MINUTE = 60_000;

/** When servers died that had been up. @type {number[]} */
const deaths = [];
let leaving = false;
/** What this process tells its launcher. */
let code = 0;

// The flags of this process (memory, the launcher's pipe) are theirs too; the pipe is watched by this one alone.
cluster.setupPrimary({ exec: program, args });
for (let place = 1; place <= Number(count); place += 1) start(place);
for (const name of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(name, () => leave(0));

/** Starts the server at a place. @param {number} place */
function start(place) {
  const server = cluster.fork({ YANLU_PROCESS: String(place), YANLU_PROCESSES: count });
  let wasUp = false;
  server.once("listening", () => {
    wasUp = true;
  });
  const dropConnection = connectionOf(server);
  server.once("exit", (ended, signal) => {
    dropConnection();
    if (!leaving) mourn(place, wasUp, `${ended ?? signal}`);
    if (leaving && Object.keys(cluster.workers ?? {}).length === 0) process.exit(code);
  });
}

/**
 * Closes the connection that was on its way into a server when it died: Node forgets it open, and its client would wait
 * for ever. There is one at most; one that has arrived is closed here already.
 * @param {import("node:cluster").Worker} server
 */
function connectionOf({ process: child }) {
  /** @type {{ close?: () => void } | undefined} */
  let last;
  const send = child.send.bind(child);
  child.send = (/** @type {any[]} */ ...sent) => {
    if (typeof sent[1]?.close === "function") last = sent[1];
    return Reflect.apply(send, child, sent);
  };
  return () => last?.close?.();
}

/** Starts it again, unless it never was up, or dies too often. @param {number} place @param {boolean} wasUp @param {string} how */
function mourn(place, wasUp, how) {
  const now = Date.now();
  deaths.push(now);
  const recent = deaths.filter((at) => now - at < MINUTE).length;
  console.error(`server ${place} of ${count} ended by itself (${how})`);
  if (wasUp && recent <= MOST_DEATHS) start(place);
  else leave(1);
}

/** Ends all servers in order, then this process. @param {number} because the exit code */
function leave(because) {
  if (leaving) return;
  [leaving, code] = [true, because];
  const servers = Object.values(cluster.workers ?? {});
  if (servers.length === 0) process.exit(code);
  for (const server of servers) server?.process.kill("SIGTERM");
}
