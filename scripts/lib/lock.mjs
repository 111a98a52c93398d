// @ts-check
import fs from "node:fs";
import path from "node:path";
import { identify, isAlive, sleep } from "./processes.mjs";

const BREAKING_LASTS = 10_000;

/**
 * Runs `work` while no other process holds the lock. A lock whose holder has died is taken over.
 * The lock is a symbolic link to "pid:start": made in one step, read in one step.
 * @template T
 * @param {string} file
 * @param {() => Promise<T> | T} work
 * @param {{ patience?: number }} [options] milliseconds to wait for a living holder
 * @returns {Promise<T>}
 */
export async function withLock(file, work, { patience = 300_000 } = {}) {
  await take(file, Date.now() + patience);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file @param {number} deadline */
async function take(file, deadline) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  while (!link(file)) {
    const holder = holderOf(file);
    if (holder && !isAlive(holder)) breakStale(file);
    else if (Date.now() > deadline) throw new Error(`${file} is held by process ${holder}`);
    else await sleep(50);
  }
}

/** @param {string} file */
function link(file) {
  try {
    fs.symlinkSync(identify(process.pid) ?? String(process.pid), file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} file */
function holderOf(file) {
  try {
    return fs.readlinkSync(file);
  } catch {
    return null;
  }
}

/** Only one process at a time may remove a dead holder's lock, or it might remove its successor's. @param {string} file */
function breakStale(file) {
  const breaking = `${file}.breaking`;
  if (!link(breaking)) {
    const since = fs.lstatSync(breaking, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > BREAKING_LASTS) fs.rmSync(breaking, { force: true });
    return;
  }
  const holder = holderOf(file);
  if (holder && !isAlive(holder)) fs.rmSync(file, { force: true });
  fs.rmSync(breaking, { force: true });
}
