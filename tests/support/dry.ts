import type { Database } from "@/db/client";

/** Thrown at the end of a rehearsed transaction, so that nothing of it stays. */
export class Rehearsed extends Error {}

/** The same database, on which every transaction that would succeed is rolled back and says so. */
export function rehearsal(database: Database): Database {
  const transaction: Database["transaction"] = (work, config) =>
    database.transaction(async (tx) => {
      await work(tx);
      throw new Rehearsed();
    }, config);
  return new Proxy(database, {
    get: (target, property) => (property === "transaction" ? transaction : Reflect.get(target, property)),
  });
}
