// @ts-check
// Loaded into a server (node --import) that must end when its launcher is killed: its standard input is a
// pipe that only the launcher holds.
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  process.stdin.on("error", leave).on("end", leave).resume();
  process.stdin.unref();
}

function leave() {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 5_000).unref();
}
