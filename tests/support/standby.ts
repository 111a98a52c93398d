import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { inData } from "@/scripts/lib/paths.mjs";
import { findBinaries } from "@/scripts/lib/postgres/binaries.mjs";
import { initialise } from "@/scripts/lib/postgres/cluster.mjs";
import { reaches, serverOwner, spareFolder } from "@/scripts/lib/postgres/owner.mjs";
import { bringDown, bringUp, type Place } from "@/scripts/lib/postgres/server.mjs";
import { prepare } from "@/scripts/prepare";

const PASSWORD = "only-for-this-test";
const address = (port: number) => `postgresql://yanlu:${PASSWORD}@127.0.0.1:${port}/yanlu`;

/**
 * Two servers of our own: a primary, migrated and with the reference data, and a standby that follows it by streaming.
 * The standby begins as a copy of the stopped primary's files, for the bundled PostgreSQL has no pg_basebackup.
 */
export async function openPair() {
  const home = inData(`test-standby-${process.pid}`);
  const owner = serverOwner();
  fs.mkdirSync(home, { recursive: true });
  const base = reaches(owner, home) ? home : spareFolder(home);
  const binaries = findBinaries(owner, () => base);
  const placeOf = (name: string): Place => {
    const folder = path.join(home, name);
    fs.mkdirSync(folder, { recursive: true });
    return { home: folder, cluster: path.join(base, `${name}-cluster`), binaries, owner, disposable: true };
  };
  const [first, second] = [placeOf("primary"), placeOf("standby")];
  await initialise({ ...first, password: PASSWORD });
  const primary = address(await bringUp(first, undefined));
  // Two servers that start at once.
  const applied = await Promise.all([prepare(primary), prepare(primary)]);
  await bringDown(first);
  spawnSync("cp", ["-a", first.cluster, second.cluster]);
  const port = await bringUp(first, Number(new URL(primary).port));
  follow(second, port);
  const replica = address(await bringUp(second, undefined));
  return {
    primary,
    /** How many migrations each of two servers applied that started at once. */
    applied,
    replica,
    stopReplica: () => bringDown(second),
    close: async () => {
      await bringDown(second);
      await bringDown(first);
      for (const folder of [first.cluster, second.cluster, home])
        fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function follow({ cluster, owner }: Place, port: number): void {
  const settings = path.join(cluster, "postgresql.auto.conf");
  fs.appendFileSync(
    settings,
    `primary_conninfo = 'host=127.0.0.1 port=${port} user=yanlu password=${PASSWORD}'\n`,
  );
  const mark = path.join(cluster, "standby.signal");
  fs.writeFileSync(mark, "");
  const { uid, gid } = owner;
  if (uid !== undefined && gid !== undefined) fs.chownSync(mark, uid, gid);
}
