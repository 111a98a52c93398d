import "server-only";
import type { Database } from "@/db/client";
import { tokenHash } from "@/db/commands/access-token";
import { countTokenRequest } from "@/db/commands/api-count";
import { settingsOf } from "@/db/queries/congress";
import { type ApiNoun, mayRead, mayWrite } from "@/domain/access-token/scopes";
import { bearerIn } from "@/domain/access-token/secret";
import type { Viewer } from "@/domain/viewer";
import { type Left, left } from "./limits";
import { Problem } from "./problem";

/**
 * Who calls: a person through a token, or in his browser (`scopes: null`: all that he may). `key`: what his requests
 * are counted under, at most `perMinute` of them.
 */
export type Caller = { viewer: Viewer; scopes: readonly string[] | null; key: string; perMinute: number };

type Where = { database: Database; cookieViewer: () => Promise<Viewer | null> };

/** Who calls from his browser. */
export async function callerBySession({ database, cookieViewer }: Where): Promise<Caller> {
  const viewer = await cookieViewer();
  if (!viewer) throw stranger();
  const { apiPerMinute } = await settingsOf(database, viewer.congressId);
  return { viewer, scopes: null, key: `person:${viewer.userId}`, perMinute: apiPerMinute };
}

/**
 * The caller of a request with a token, counted already: an address that asks too often is told nothing else, and uses
 * no token up; whoever sends a wrong one is told the same as whoever sends none. `counts`: how many requests are left to
 * the address, then to the token.
 */
export async function countedTokenCaller(
  header: string,
  { database, now, address, perAddress }: CountedWhere,
  counts: Left[],
): Promise<Caller> {
  const secretHash = tokenHash(bearerIn(header) ?? "");
  const told = await countTokenRequest(database, { secretHash, address, perAddress }, now);
  counts.push(left(told.ofAddress, perAddress, now));
  if (!told.token) throw stranger();
  const { viewer, id, scopes, perMinute } = told.token;
  counts.push(left(told.ofToken ?? 1, perMinute, now));
  return { viewer, scopes, key: `token:${id}`, perMinute };
}

type CountedWhere = { database: Database; now: Date; address: string; perAddress: number };

/** Refuses a token that was not made for reading. */
export function mustRead({ scopes }: Caller): void {
  if (scopes !== null && !mayRead(scopes)) throw new Problem(403, "api.scope", { values: { scope: "read" } });
}

/** Refuses a token that was not made for this. */
export function mustWrite({ scopes }: Caller, noun: ApiNoun): void {
  if (scopes !== null && !mayWrite(scopes, noun))
    throw new Problem(403, "api.scope", { values: { scope: `write:${noun}` } });
}

const stranger = () =>
  new Problem(401, "api.token", { headers: { "WWW-Authenticate": 'Bearer realm="yanlu"' } });
