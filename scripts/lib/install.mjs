// @ts-check
import { spawn } from "node:child_process";
import fs from "node:fs";
import { withLock } from "./lock.mjs";
import { inData, inRoot, ROOT } from "./paths.mjs";
import { ending, logFile, openLog, tail } from "./run.mjs";
import { UP_TO_DATE } from "./steps.mjs";

/** Installs the packages of package-lock.json, unless they are there. @returns {Promise<string>} what was done */
export function installPackages() {
  return withLock(inData("install.lock"), async () => {
    const wanted = readPackages(inRoot("package-lock.json"));
    const found = readPackages(inRoot("node_modules", ".package-lock.json"));
    if (found && wanted && isInstalled(wanted, found)) return UP_TO_DATE;
    if (await npm("ci")) return "npm ci";
    // Where a registry lacks packages of other platforms, npm ci refuses its own lock file; install obeys it too.
    if (await npm("install", "--no-save")) return "npm install";
    throw new Error(`npm install\n${tail(logFile("install"))}`);
  });
}

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, extraneous?: boolean }>} Packages */

/**
 * Whether npm's record of what lies in node_modules is what the lock file wants. Optional packages may be
 * missing: they are those of other platforms.
 * @param {Packages} wanted
 * @param {Packages} found
 */
export function isInstalled(wanted, found) {
  return Object.entries(wanted).every(
    ([place, { version, integrity, optional, devOptional, extraneous }]) => {
      if (place === "") return true;
      const there = found[place];
      if (!there) return Boolean(optional || devOptional || extraneous);
      return there.version === version && (!integrity || there.integrity === integrity);
    },
  );
}

/** @param {string} file @returns {Packages | null} null without a file, or with a broken one */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}

/** @param {string[]} args @returns {Promise<boolean>} whether it succeeded */
async function npm(...args) {
  const log = openLog("install");
  // Inside `npm run`, npm says where it is; else it is on the path.
  const script = process.env.npm_execpath;
  const [command, before] = script?.endsWith(".js") ? [process.execPath, [script]] : ["npm", []];
  const child = spawn(command, [...before, ...args, "--include=dev"], {
    cwd: ROOT,
    stdio: ["ignore", log, log],
  });
  fs.closeSync(log);
  return (await ending(child)) === 0;
}
