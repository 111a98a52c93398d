// @ts-check
import { spawnSync } from "node:child_process";
import fs from "node:fs";

/**
 * Names a living process so that a reused pid is not mistaken for it: "pid:start". Null when it is dead or a zombie.
 * @param {number} pid
 */
export function identify(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const start = fs.existsSync("/proc/self/stat") ? startOnLinux(pid) : startElsewhere(pid);
  return start && `${pid}:${start}`;
}

/** Whether the process that once had this identity still lives. @param {string} identity "pid:start" */
export function isAlive(identity) {
  return identify(Number(identity.split(":")[0])) === identity;
}

/** The command line of a process, words parted by blanks; empty when it cannot be read. @param {number} pid */
export function commandOf(pid) {
  try {
    if (fs.existsSync("/proc/self/stat")) {
      return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    }
  } catch {
    return "";
  }
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** Sends a signal and says whether the process was there. @param {number} pid @param {NodeJS.Signals} signal */
export function signal(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** @param {number} milliseconds @returns {Promise<void>} */
export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param {number} pid */
function startOnLinux(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program may hold blanks and brackets: the fields begin after the last bracket.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** @param {number} pid */
function startElsewhere(pid) {
  const { status, stdout } = spawnSync("ps", ["-o", "lstart=,stat=", "-p", String(pid)], {
    encoding: "utf8",
  });
  const line = status === 0 ? stdout.trim().replaceAll(/\s+/g, "_") : "";
  return line && !/_Z\S*$/.test(line) ? line.replace(/_[^_]+$/, "") : null;
}
