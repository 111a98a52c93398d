// @ts-check
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Whom the server runs as: nothing for an ordinary user, `nobody` for root, whom PostgreSQL refuses. */
/** @typedef {{ uid?: number, gid?: number }} Owner */

/** @returns {Owner} */
export function serverOwner() {
  if (process.getuid?.() !== 0) return {};
  const line = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  // A uid without an entry in the list of users cannot run PostgreSQL.
  if (!uid || !gid)
    throw new Error("没有 nobody 用户 · there is no user `nobody` to run PostgreSQL as: set DATABASE_URL");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether that user can pass through to the folder. @param {Owner} owner @param {string} folder */
export function reaches(owner, folder) {
  if (owner.uid === undefined) return fs.existsSync(folder);
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...owner, cwd: "/", stdio: "ignore" }).status === 0
  );
}

/**
 * A folder of ours under /var/tmp for a data folder that `nobody` cannot reach (in root's home, say).
 * @param {string} dataDir
 */
export function spareFolder(dataDir) {
  const folder = path.join(
    "/var/tmp",
    `yanlu-${createHash("sha256").update(dataDir).digest("hex").slice(0, 12)}`,
  );
  if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: 0o711 });
  const found = fs.lstatSync(folder);
  // Anybody may write in /var/tmp: a folder that somebody else put there is a trap.
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error(`${folder} is not ours: remove it`);
  fs.chmodSync(folder, 0o711);
  return folder;
}
