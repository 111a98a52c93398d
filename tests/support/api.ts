import type { Database } from "@/db/client";
import { perform } from "@/db/command";
import { createAccessToken } from "@/db/commands/access-token";
import { users } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { asResponse } from "@/server/api/asked";
import { handle, type World } from "@/server/api/handle";

export const NOW = new Date("2026-06-01T02:00:00Z");

/** People of a test have never signed in; for a token they must have a password of their own. */
export const letSignIn = (database: Database) => database.update(users).set({ mustChangePassword: false });

/** A token of this person in this role. */
export async function tokenOf(
  database: Database,
  viewer: Viewer,
  { scopes = ["read", "write"], now = NOW }: { scopes?: readonly string[]; now?: Date } = {},
) {
  return perform(createAccessToken, viewer, { name: "t", scopes, days: 30 }, { database, now });
}

type Asking = {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  world?: Partial<World>;
};

/** Asks the API as a program does; the answer with its body read. */
export function apiOf(database: Database) {
  return async (token: string | null, path: string, asking: Asking = {}) => {
    const { body, headers = {}, world = {} } = asking;
    const method = asking.method ?? (body === undefined ? "GET" : "POST");
    const sent = new Headers(headers);
    if (token !== null) sent.set("authorization", `Bearer ${token}`);
    if (body !== undefined && !sent.has("content-type")) sent.set("content-type", "application/json");
    const text = body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body);
    const request = new Request(`http://localhost/api/v1${path}`, { method, headers: sent, body: text });
    const told = await handle(request, {
      database,
      now: NOW,
      cookieViewer: async () => null,
      isOurs: () => false,
      address: async () => null,
      perAddress: 1_000_000,
      ...world,
    });
    const response = asResponse(told);
    const answer = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text: answer,
      // biome-ignore lint/suspicious/noExplicitAny: a test looks into what it got
      body: (answer === "" ? null : JSON.parse(answer)) as any,
    };
  };
}
