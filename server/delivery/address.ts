import "server-only";
import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { SendFailure } from "@/db/commands/delivery/send";

/** An address that a name stood for when it was asked, and that was found to be public. */
export type Pinned = { address: string; family: 4 | 6 };

/** Asks for all addresses of a name; node:dns unless a test brings its own. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/**
 * The URL of a webhook, or a failure: https, no user in it, and no address of a private network written in any
 * way. Names are asked when something is sent.
 */
export function webhookUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "" || url.hash !== "")
    throw new SendFailure("url");
  const host = bare(url.hostname);
  if (isIP(host) !== 0 && !isPublic(host)) throw new SendFailure("address");
  if (/(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host)) throw new SendFailure("address");
  return url;
}

/**
 * Asks once for the addresses of a host and gives back the one to connect to. One address among them that is not
 * public refuses all: a name that is answered differently the next time must not be a way in.
 */
export async function pin(hostname: string, resolve: Resolve = resolveAll): Promise<Pinned> {
  const host = bare(hostname);
  const addresses = isIP(host) === 0 ? await resolve(host).catch(() => []) : [host];
  const [first] = addresses;
  if (first === undefined) throw new SendFailure("dns");
  if (!addresses.every(isPublic)) throw new SendFailure("address");
  return { address: first, family: isIP(first) === 6 ? 6 : 4 };
}

/** Whether an IP address is one of the open internet. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !CLOSED_4.check(address, "ipv4");
  if (family !== 6 || address.includes("%")) return false;
  return OPEN_6.check(address, "ipv6") && !CLOSED_6.check(address, "ipv6");
}

const resolveAll: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

// URL writes an IPv6 address in brackets.
const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, "").toLowerCase();

// biome-ignore format: a table (IANA special-purpose registries)
const CLOSED_4 = listOf("ipv4", [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16],
  ["172.16.0.0", 12], ["192.0.0.0", 24], ["192.0.2.0", 24], ["192.88.99.0", 24], ["192.168.0.0", 16],
  ["198.18.0.0", 15], ["198.51.100.0", 24], ["203.0.113.0", 24], ["224.0.0.0", 4], ["240.0.0.0", 4],
]);

// Only global unicast is open: loopback, ULA, link-local, multicast and mapped IPv4 all lie outside of it.
const OPEN_6 = listOf("ipv6", [["2000::", 3]]);

// biome-ignore format: a table (Teredo, ORCHID, documentation, 6to4: some carry an IPv4 address inside)
const CLOSED_6 = listOf("ipv6", [
  ["2001::", 23], ["2001:db8::", 32], ["2002::", 16], ["3fff::", 20],
]);

function listOf(family: "ipv4" | "ipv6", nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, family);
  return list;
}
