import "server-only";
import type postgres from "postgres";
import { evenAfterABreak } from "./broken";
import { gathering } from "./gather";
import { record } from "./recorder";
import { inTransaction, type Work } from "./transaction";

type Ask = postgres.Sql["unsafe"];

/**
 * The same client, but Drizzle's queries are prepared once for each connection instead of being parsed each time:
 * Drizzle asks through `unsafe`, which postgres.js prepares only when it is told to. Within a transaction, reads that
 * are asked in the same moment go together: they share a connection anyway.
 */
export const preparing = (client: postgres.Sql): postgres.Sql =>
  new Proxy(client, {
    get(sql, property) {
      if (property === "begin") {
        const { parsers } = sql.options;
        return (work: Work) => inTransaction((within) => sql.begin(within), { parsers, asked }, work);
      }
      return property === "unsafe" ? evenAfterABreak(asked(sql.unsafe)) : Reflect.get(sql, property);
    },
  });

/** A prepared client, where reads that are asked in the same moment go together: for one request at a time. */
export function gatheringReads(client: postgres.Sql): postgres.Sql {
  const { ask } = gathering(client.unsafe, client.options.parsers);
  return new Proxy(client, {
    get: (sql, property) => (property === "unsafe" ? ask : Reflect.get(sql, property)),
  });
}

const asked =
  (ask: Ask): Ask =>
  (query, values, options) => {
    record(query, values);
    return ask(query, values, { prepare: true, ...options });
  };
