import "server-only";
import type { Reader } from "./client";

/**
 * Writes a statement once for each pool. Drizzle takes longer over a statement's text than PostgreSQL over its answer,
 * so what every request asks is made with `prepare`, and only its values are new.
 */
export function statement<Made>(write: (db: Reader) => Made): (db: Reader) => Made {
  const written = new WeakMap<Reader, Made>();
  return (db) => {
    const made = written.get(db) ?? write(db);
    written.set(db, made);
    return made;
  };
}
