import "server-only";
import type postgres from "postgres";
import { record } from "./recorder";

type Work = (sql: postgres.TransactionSql) => unknown;
type Ask = postgres.Sql["unsafe"];

/**
 * The same client, but Drizzle's queries are prepared once for each connection instead of being parsed each time:
 * Drizzle asks through `unsafe`, which postgres.js prepares only when it is told to.
 */
export const preparing = (client: postgres.Sql): postgres.Sql =>
  new Proxy(client, {
    get(sql, property) {
      if (property === "begin") return (work: Work) => sql.begin((tx) => work(preparingWithin(tx)));
      return property === "unsafe" ? asked(sql.unsafe) : Reflect.get(sql, property);
    },
  });

const preparingWithin = (transaction: postgres.TransactionSql): postgres.TransactionSql =>
  new Proxy(transaction, {
    get(sql, property) {
      if (property === "savepoint") return (work: Work) => sql.savepoint((tx) => work(preparingWithin(tx)));
      return property === "unsafe" ? asked(sql.unsafe) : Reflect.get(sql, property);
    },
  });

const asked =
  (ask: Ask): Ask =>
  (query, values, options) => {
    record(query, values);
    return ask(query, values, { ...options, prepare: true });
  };
