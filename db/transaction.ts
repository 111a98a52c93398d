import "server-only";
import type postgres from "postgres";
import { endsConnection, unlessOfAnother } from "./broken";
import { gathering } from "./gather";

/** What is done in a transaction, with a client that knows it. */
export type Work = (sql: postgres.TransactionSql) => unknown;

type Begin = (work: Work) => Promise<unknown>;
type Ask = postgres.Sql["unsafe"];

/** How the driver's client is asked: how it reads values, and how it is told of a statement. */
type Manner = { parsers: postgres.ParsedOptions["parsers"]; asked: (ask: Ask) => Ask };

/** The connection of a transaction; `broken`: why nobody can ask it any more. */
type Line = { broken: unknown };

/**
 * Does work in a transaction that it cannot outlive. postgres.js opens a broken connection again and gives it to the
 * next one; what is asked late, and the `rollback` or `commit` that postgres.js sends itself, would end up in a
 * stranger's transaction, or in a socket that is gone, after which that connection never speaks again (its issues 1208
 * and 1216). So nothing is asked of a transaction that has ended, and postgres.js is not told how work on a broken
 * connection ended: PostgreSQL has rolled it back.
 */
export function inTransaction(begin: Begin, manner: Manner, work: Work): Promise<unknown> {
  let begun = false;
  const once = () => {
    const line: Line = { broken: null };
    // One that breaks while nothing is asked of it tells only the driver's own `begin`.
    const noted: Begin = (within) =>
      begin(within).catch((error: unknown) => {
        breaks(line, error);
        throw error;
      });
    return onLine(noted, line, manner, (sql) => {
      begun = true;
      return work(sql);
    });
  };
  return unlessOfAnother((query) => begun || query === BEGIN, once);
}

// As postgres.js writes it.
const BEGIN = "begin ";

/** A step of it too: then `begin` sets a savepoint. */
function onLine(begin: Begin, line: Line, manner: Manner, work: Work): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settled = async (transaction: postgres.TransactionSql) => {
      try {
        const value = await gathered(transaction, line, manner, work);
        if (line.broken === null) return value;
      } catch (error) {
        if (line.broken === null) throw error;
      }
      reject(line.broken);
      return new Promise(() => {});
    };
    begin(settled).then(resolve, reject);
  });
}

/** Reads and writes that are asked in the same moment go together (db/gather.ts); nothing waits when the work ends. */
async function gathered(transaction: postgres.TransactionSql, line: Line, manner: Manner, work: Work) {
  const { parsers, asked } = manner;
  let ended = false;
  const { ask, flush } = gathering(asked(watching(transaction.unsafe, line)), parsers);
  const whileItLasts = (...statement: Parameters<Ask>) => {
    if (ended) throw new Error("Asked after its transaction had ended.");
    return ask(...statement);
  };
  const client = new Proxy(transaction, {
    get(sql, property) {
      if (property === "unsafe") return whileItLasts;
      if (property !== "savepoint") return Reflect.get(sql, property);
      return (step: Work) => {
        flush();
        return onLine((within) => sql.savepoint(within), line, manner, step);
      };
    },
  });
  try {
    return await work(client);
  } finally {
    flush();
    ended = true;
  }
}

/** Asks as long as the connection lives, and notes when it breaks, before whoever asked can go on. */
const watching = (ask: Ask, line: Line): Ask =>
  ((...statement: Parameters<Ask>) => {
    if (line.broken !== null) return refused(line.broken);
    const query = ask(...statement);
    // The driver sends a statement when its own `then` is called.
    Promise.prototype.then.call(
      query,
      undefined,
      (error: unknown) => endsConnection(error) && breaks(line, error),
    );
    return query;
  }) as Ask;

function refused(error: unknown): ReturnType<Ask> {
  const answer = Promise.reject(error);
  answer.catch(() => {});
  return Object.assign(answer, { values: () => answer }) as unknown as ReturnType<Ask>;
}

function breaks(line: Line, error: unknown): void {
  line.broken ??= error;
}
