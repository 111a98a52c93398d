import "server-only";
import { randomBytes } from "node:crypto";
import { Server } from "node:http";
import { headers } from "next/headers";
import { env } from "./env";

// Next writes X-Forwarded-For from the socket only when the client sent none, so it proves nothing. The socket's
// address is noted under a name that no client can guess. Next loads modules more than once: one name for all.
const held = globalThis as typeof globalThis & { yanluAddressHeader?: string };

/** Notes on each request which address it really comes from. Called once, from instrumentation.ts. */
export function noteAddresses(): void {
  if (held.yanluAddressHeader) return;
  const header = `x-address-${randomBytes(16).toString("hex")}`;
  held.yanluAddressHeader = header;
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (event: string | symbol, ...rest: unknown[]) {
    const [request] = rest;
    if (event === "request" && isRequest(request))
      request.headers[header] = request.socket.remoteAddress ?? "";
    return Reflect.apply(emit, this, [event, ...rest]);
  };
}

/** The address this request comes from; null when nobody can tell. */
export async function clientAddress(): Promise<string | null> {
  const all = await headers();
  const socket = held.yanluAddressHeader ? all.get(held.yanluAddressHeader) : null;
  return behindProxies(env().TRUSTED_PROXIES, all.get("x-forwarded-for"), socket) || null;
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

type Request = { headers: Record<string, unknown>; socket: { remoteAddress?: string } };

const isRequest = (value: unknown): value is Request =>
  typeof value === "object" && value !== null && "headers" in value && "socket" in value;
