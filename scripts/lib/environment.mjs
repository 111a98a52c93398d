// @ts-check
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { withLock } from "./lock.mjs";
import { DATA, inData, makePrivateFolder } from "./paths.mjs";

/** Secrets that an installation makes for itself once, unless the environment brings them. */
const SECRETS = ["NEXTAUTH_SECRET"];

/**
 * The environment the application, its scripts and its tests run in.
 * @param {{ databaseUrl: string, address?: string, dataDir?: string }} what
 *   address: where browsers find it; without one, NEXTAUTH_URL stays as it is
 * @returns {Promise<Record<string, string>>}
 */
export async function applicationEnvironment({ databaseUrl, address, dataDir = DATA }) {
  makePrivateFolder(dataDir);
  return {
    ...(await secrets()),
    DATABASE_URL: databaseUrl,
    YANLU_DATA_DIR: dataDir,
    NEXT_TELEMETRY_DISABLED: "1",
    ...(address === undefined ? {} : { NEXTAUTH_URL: address }),
  };
}

/** @returns {Promise<Record<string, string>>} */
async function secrets() {
  const file = inData("secrets.json");
  makePrivateFolder(DATA);
  return withLock(inData("secrets.lock"), () => {
    const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};
    const missing = SECRETS.filter((name) => !kept[name]);
    for (const name of missing) kept[name] = randomBytes(32).toString("base64url");
    if (missing.length > 0) {
      fs.writeFileSync(`${file}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 });
      fs.renameSync(`${file}.new`, file);
    }
    return Object.fromEntries(SECRETS.map((name) => [name, process.env[name] || kept[name]]));
  });
}
