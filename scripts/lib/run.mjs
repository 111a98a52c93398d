// @ts-check
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { nodeProgram } from "./node.mjs";
import { inData, inRoot, makePrivateFolder, ROOT } from "./paths.mjs";

/** Programs that end with this process: Ctrl-C must leave nothing. @type {Set<import("node:child_process").ChildProcess>} */
export const children = new Set();

/** TypeScript that imports db/ or server/ runs with these. */
export const TYPESCRIPT = ["--conditions=react-server", "--import", "tsx"];

/**
 * @typedef {object} Running
 * @property {string} log name of the log below `.data/logs`
 * @property {Record<string, string | undefined>} [env] besides the environment of this process
 * @property {boolean} [show] the program's lines are for the reader, not for the log
 */

/**
 * Runs a Node program of this repository to its end. Throws with the last lines of its log when it fails.
 * @param {string[]} args node's arguments; the script relative to the root
 * @param {Running} how
 */
export async function runNode(args, how) {
  const code = await exitOf(args, how);
  if (code === 0) return;
  throw new Error(how.show ? `exit ${code}` : `exit ${code}\n${tail(logFile(how.log))}`);
}

/** The same for those who want the exit code. @param {string[]} args @param {Running} how @returns {Promise<number>} */
export function exitOf(args, { log, env = {}, show = false }) {
  const out = show ? "inherit" : openLog(log);
  const child = spawn(nodeProgram(), args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: [show ? "inherit" : "ignore", out, out],
  });
  if (typeof out === "number") fs.closeSync(out);
  return ending(child);
}

/** @param {import("node:child_process").ChildProcess} child @returns {Promise<number>} its exit code */
export function ending(child) {
  children.add(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      children.delete(child);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** Asks a program to end, and after `patience` milliseconds makes it. @param {import("node:child_process").ChildProcess} child */
export async function end(child, patience = 5_000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const hurry = setTimeout(() => child.kill("SIGKILL"), patience);
  await ended;
  clearTimeout(hurry);
}

/** A file below `.data/logs`. @param {string} name */
export const logFile = (name) => inData("logs", `${name}.log`);

/** Opens a fresh log. @param {string} name @returns {number} */
export function openLog(name) {
  makePrivateFolder(path.dirname(inData("logs")));
  makePrivateFolder(inData("logs"));
  return fs.openSync(logFile(name), "w", 0o600);
}

/** The last lines of a file. @param {string} file */
export const tail = (file, lines = 40) =>
  fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");

/** The program of Next.js. */
export const NEXT = inRoot("node_modules", "next", "dist", "bin", "next");
