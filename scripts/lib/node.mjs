// @ts-check
import { spawnSync } from "node:child_process";
import { inRoot } from "./paths.mjs";

/** From this version on a promise costs nothing for what is kept beside it, and a page makes thousands of them. */
const QUICK = 24;

const PACKAGED = inRoot("node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");

/** @type {string | null} */
let packaged = null;

/**
 * The Node that runs what a launcher starts. Any from 20.19 on does for a launcher; what serves, works and tests is
 * the one among the packages where the machine's own is older, or where there is none that runs here, the machine's
 * (docs/decisions/0039-the-node-that-serves.md). Before the packages are installed it is the machine's.
 */
export function nodeProgram(own = process.versions.node, file = PACKAGED) {
  if (Number.parseInt(own, 10) >= QUICK) return process.execPath;
  if (packaged === file || runs(file)) {
    packaged = file;
    return file;
  }
  return process.execPath;
}

/** @param {string} file */
const runs = (file) => spawnSync(file, ["--version"], { stdio: "ignore" }).status === 0;
