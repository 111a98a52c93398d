import "server-only";
import { z } from "zod";
import { Problem } from "./problem";
import type { Listed } from "./read";

const cursorShape = z.tuple([z.string().max(200), z.number().int().min(0)]);

/**
 * One page of a list, and where the next one begins. A cursor names the last row told: rows that come or go before it
 * neither repeat nor hide others. When that row itself is gone, the list goes on at its place.
 */
export async function pageOf({ keys, rows }: Listed, limit: number, cursor: string | undefined) {
  const start = cursor === undefined ? 0 : startAfter(keys, cursor);
  const part = keys.slice(start, start + limit);
  const last = part.at(-1);
  const more = start + part.length < keys.length && last !== undefined;
  return {
    items: await rows(part),
    total: keys.length,
    next: more ? written([last, start + part.length]) : null,
  };
}

function startAfter(keys: readonly string[], cursor: string): number {
  const [key, place] = read(cursor);
  const at = keys.indexOf(key);
  return at === -1 ? Math.max(0, place - 1) : at + 1;
}

const written = (cursor: [string, number]) => Buffer.from(JSON.stringify(cursor)).toString("base64url");

function read(cursor: string): [string, number] {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw new Problem(400, "api.query", { fields: { cursor: [{ key: "invalid" }] } });
  }
}
