// @ts-check
import { atEnd } from "./lifecycle.mjs";
import { inData } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";

/**
 * The database to work with: the one at DATABASE_URL, or our own, which ends with this process.
 * @param {{ name?: string }} [options] folder of our own server below `.data`
 * @returns {Promise<{ url: string, note: string, revive: () => Promise<boolean> }>}
 */
export async function openDatabase({ name = "postgres" } = {}) {
  const own = process.env.DATABASE_URL;
  if (own) return { url: own, note: "DATABASE_URL", revive: async () => false };
  const starting = startPostgres({ dataDir: inData(name), disposable: name !== "postgres" });
  // Before it is up: Ctrl-C in this very moment must not leave it behind.
  atEnd(() =>
    starting.then(
      (server) => server.stop(),
      () => {},
    ),
  );
  const server = await starting;
  return {
    url: server.url,
    note: `127.0.0.1:${new URL(server.url).port}  ${server.cluster}`,
    revive: server.revive,
  };
}

/** Starts our own server again whenever it dies, as long as this process lives. @param {() => Promise<boolean>} revive */
export function keepAlive(revive) {
  const watch = async () => {
    const died = await revive().catch((error) => console.error(error));
    if (died) console.error("数据库意外停止，已重新启动 · the database had died and was started again");
    setTimeout(watch, 2_000).unref();
  };
  setTimeout(watch, 2_000).unref();
}
