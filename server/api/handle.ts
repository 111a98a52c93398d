import "server-only";
import type { Database } from "@/db/client";
import { preferredLocale } from "@/domain/preferences";
import type { Viewer } from "@/domain/viewer";
import { type Answer, type Asked, asJson } from "./asked";
import { isUnstorable } from "./body";
import { callerBySession, countedTokenCaller } from "./caller";
import { counted, type Left, limitHeaders } from "./limits";
import { openApi } from "./openapi";
import { mistake, Problem, problemAnswer, problemOf } from "./problem";
import { runCommand } from "./run-command";
import { readThing } from "./run-read";

/** The world around a request: tests bring their own. */
export type World = {
  database: Database;
  now: Date;
  /** Whoever is signed in in this browser. */
  cookieViewer: () => Promise<Viewer | null>;
  /** Whether the request comes from one of our own pages. */
  isOurs: (request: Asked) => boolean;
  address: () => Promise<string | null>;
  /** Requests of one address in a minute. */
  perAddress: number;
};

/** Answers one request to `/api/v1`: whoever asks is known, counted, and told a problem in his language. */
export async function handle(request: Asked, world: World): Promise<Answer> {
  const counts: Left[] = [];
  const answer = await route(request, world, counts).catch((error: unknown) => {
    const problem = problemOf(error) ?? mistake(error);
    return problemAnswer(problem, preferredLocale(request.headers.get("accept-language")));
  });
  const left = counts.at(-1);
  return left ? answer.with(limitHeaders(left)) : answer;
}

async function route(request: Asked, world: World, counts: Left[]): Promise<Answer> {
  const path = pathOf(request);
  const caller = await callerWithin(request, world, path, counts);
  if (path === null) throw new Problem(404, "general.notFound");
  if (caller === null) {
    mustBe(request, "GET");
    return asJson(openApi(), { headers: { "Cache-Control": "no-cache" } });
  }
  const [, command] = /^\/commands\/([\w.]+)$/.exec(path) ?? [];
  if (command !== undefined) {
    mustBe(request, "POST");
    return runCommand(request, world, caller, command);
  }
  return readThing(request, world, caller, path);
}

/** Looks up who asks while his address is counted; an address that asks too often is told nothing else. */
async function callerWithin(request: Asked, world: World, path: string | null, counts: Left[]) {
  const address = (await world.address()) ?? "unknown";
  const { database, now, perAddress } = world;
  const isOpen = path === null || path === "/openapi.json";
  const header = request.headers.get("authorization");
  if (!isOpen && header !== null)
    return countedTokenCaller(header, { database, now, address, perAddress }, counts);
  counts.push(await counted(database, `address:${address}`, perAddress, now));
  if (isOpen) return null;
  const caller = await callerBySession(world);
  counts.push(await counted(database, caller.key, caller.perMinute, now));
  return caller;
}

/** The path below the API's own; null for one that says nothing, and leads nowhere. */
function pathOf(request: Asked): string | null {
  const path = new URL(request.url).pathname.slice("/api/v1".length).replace(/\/$/, "");
  try {
    const plain = decodeURIComponent(path);
    return isUnstorable(plain) ? null : plain;
  } catch {
    return null;
  }
}

/** Refuses every other method. */
export function mustBe({ method }: Asked, allowed: "GET" | "POST"): void {
  const is = allowed === "GET" ? method === "GET" || method === "HEAD" : method === allowed;
  if (!is) throw new Problem(405, "api.method", { values: { allowed }, headers: { Allow: allowed } });
}
