// @ts-check
// Loaded into a server (node --import) that must end when its launcher is killed: its standard input is a
// pipe that only the launcher holds.
import { isMainThread } from "node:worker_threads";

// What the server starts in its turn inherits this import, but not the launcher's pipe.
if (isMainThread && process.env.YANLU_LAUNCHER === String(process.ppid)) {
  const pipe = /** @type {import("node:net").Socket} */ (process.stdin);
  pipe.on("error", leave).on("end", leave).resume();
  pipe.unref?.();
}

function leave() {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 5_000).unref();
}
