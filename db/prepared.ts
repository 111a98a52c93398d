import "server-only";
import type postgres from "postgres";
import { gathering } from "./gather";
import { record } from "./recorder";

type Work = (sql: postgres.TransactionSql) => unknown;
type Ask = postgres.Sql["unsafe"];
type Options = postgres.ParsedOptions["parsers"];

/**
 * The same client, but Drizzle's queries are prepared once for each connection instead of being parsed each time:
 * Drizzle asks through `unsafe`, which postgres.js prepares only when it is told to. Within a transaction, reads that
 * are asked in the same moment go together: they share a connection anyway.
 */
export const preparing = (client: postgres.Sql): postgres.Sql =>
  new Proxy(client, {
    get(sql, property) {
      if (property === "begin") return (work: Work) => sql.begin(within(sql.options.parsers, work));
      return property === "unsafe" ? asked(sql.unsafe) : Reflect.get(sql, property);
    },
  });

/** A prepared client, where reads that are asked in the same moment go together: for one request at a time. */
export function gatheringReads(client: postgres.Sql): postgres.Sql {
  const { ask } = gathering(client.unsafe, client.options.parsers);
  return new Proxy(client, {
    get: (sql, property) => (property === "unsafe" ? ask : Reflect.get(sql, property)),
  });
}

/** What is done in a transaction, with a client that gathers; nothing waits when it ends. */
const within = (parsers: Options, work: Work) => async (transaction: postgres.TransactionSql) => {
  const { ask, flush } = gathering(asked(transaction.unsafe), parsers);
  const gathered = new Proxy(transaction, {
    get(sql, property) {
      if (property === "unsafe") return ask;
      if (property !== "savepoint") return Reflect.get(sql, property);
      return (step: Work) => {
        flush();
        return sql.savepoint(within(parsers, step));
      };
    },
  });
  try {
    return await work(gathered);
  } finally {
    flush();
  }
};

const asked =
  (ask: Ask): Ask =>
  (query, values, options) => {
    record(query, values);
    return ask(query, values, { prepare: true, ...options });
  };
