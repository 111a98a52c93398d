// @ts-check
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { withLock } from "./lock.mjs";
import { DATA, inData, makePrivateFolder } from "./paths.mjs";

/**
 * Secrets that an installation makes for itself once, unless the environment brings them, and as what they are written.
 * @type {Record<string, BufferEncoding>}
 */
const SECRETS = { NEXTAUTH_SECRET: "base64url", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "base64" };

/**
 * The environment the application, its scripts and its tests run in.
 * @param {{ databaseUrl: string, address?: string, dataDir?: string }} what
 *   address: where browsers find it; without one, NEXTAUTH_URL stays as it is
 * @returns {Promise<Record<string, string>>}
 */
export async function applicationEnvironment({ databaseUrl, address, dataDir = DATA }) {
  makePrivateFolder(dataDir);
  return {
    ...(await secrets("NEXTAUTH_SECRET")),
    DATABASE_URL: databaseUrl,
    YANLU_DATA_DIR: dataDir,
    NEXT_TELEMETRY_DISABLED: "1",
    ...(address === undefined ? {} : { NEXTAUTH_URL: address }),
  };
}

/**
 * What a build is made with. An action's name comes of its key: with a key of its own for each build no form that stood
 * open could be sent after the next one. Who serves a build finds the key in it.
 */
export const buildEnvironment = () => secrets("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY");

/** @param {string} name @returns {Promise<Record<string, string>>} */
async function secrets(name) {
  const file = inData("secrets.json");
  makePrivateFolder(DATA);
  return withLock(inData("secrets.lock"), () => {
    const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};
    if (!kept[name]) {
      kept[name] = randomBytes(32).toString(SECRETS[name]);
      fs.writeFileSync(`${file}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 });
      fs.renameSync(`${file}.new`, file);
    }
    return { [name]: process.env[name] || kept[name] };
  });
}
