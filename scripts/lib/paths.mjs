// @ts-check
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const ROOT = path.resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Where the running product keeps its data: `.data`, or YANLU_DATA_DIR. Absolute. */
export const DATA = path.resolve(ROOT, process.env.YANLU_DATA_DIR || ".data");

/** A path inside the repository. @param {string[]} parts */
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** A path inside the data folder. @param {string[]} parts */
export const inData = (...parts) => path.join(DATA, ...parts);

/**
 * Makes a private folder (0700). Root's is passable (0711), because the database server runs as another uid.
 * @param {string} folder
 */
export function makePrivateFolder(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const { uid } = fs.statSync(folder);
  const me = process.getuid?.() ?? uid;
  if (me !== 0 && uid !== me) {
    throw new Error(
      `${folder} 属于另一个用户 (uid ${uid}) · belongs to another user: run as that user or remove it`,
    );
  }
  if (uid === me) fs.chmodSync(folder, me === 0 ? 0o711 : 0o700);
  return folder;
}
