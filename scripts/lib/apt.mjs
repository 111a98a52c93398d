// @ts-check
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { openLog } from "./run.mjs";

/** Whether this process may install Debian's packages. */
export const canInstall = () =>
  process.getuid?.() === 0 && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;

/** Installs Debian's packages; what went wrong is in the log `apt`. @param {readonly string[]} packages */
export function installPackages(packages) {
  const log = openLog("apt");
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", args, { stdio: ["ignore", log, log], env });
  }
  fs.closeSync(log);
}
