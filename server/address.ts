import "server-only";
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { headers } from "next/headers";
import { env } from "./env";
import type { Step } from "./front/front";

// Next writes X-Forwarded-For from the socket only when the client sent none, so it proves nothing. The socket's
// address is noted under a name that no client can guess. Next loads modules more than once: one name for all.
const held = globalThis as typeof globalThis & { yanluAddressHeader?: string };

/** Notes on each request which address it really comes from. */
export const noteAddress: Step = ({ headers: asked, socket }, _response, pass) => {
  held.yanluAddressHeader ??= `x-address-${randomBytes(16).toString("hex")}`;
  asked[held.yanluAddressHeader] = socket.remoteAddress ?? "";
  pass();
};

/** The address this request comes from; null when nobody can tell. */
export async function clientAddress(): Promise<string | null> {
  const all = await headers();
  const socket = held.yanluAddressHeader ? all.get(held.yanluAddressHeader) : null;
  return behindProxies(env().TRUSTED_PROXIES, all.get("x-forwarded-for"), socket) || null;
}

/** The same for a request that Next has not seen. */
export function addressOf({ headers: asked, socket }: IncomingMessage): string | null {
  const forwarded = [asked["x-forwarded-for"] ?? []].flat().join(",");
  return behindProxies(env().TRUSTED_PROXIES, forwarded || null, socket.remoteAddress ?? "") || null;
}

/** The address that the outermost of our own proxies saw; without proxies, the socket's. */
export function behindProxies(
  trusted: number,
  forwardedFor: string | null,
  socket: string | null,
): string | null {
  if (trusted === 0) return socket;
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  return hops.at(-trusted) || socket;
}
