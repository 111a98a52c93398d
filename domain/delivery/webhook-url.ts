/**
 * Whether this can be the address of a webhook: https to a named host. Addresses in figures and names of local
 * networks are none; what a name stands for is looked at whenever something is sent (server/delivery/address.ts).
 */
export function isWebhookUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash, hostname } = new URL(text);
  const bare = username === "" && password === "" && hash === "";
  return protocol === "https:" && bare && NAMED.test(hostname) && !LOCAL.test(hostname);
}

/** A webhook's address as it may be shown: its key is in the rest. */
export const shownUrl = (url: string): string => `${new URL(url).host}/…${url.slice(-4)}`;

// The last part of a name is never a number; that of an address is.
const NAMED = /^(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*$/;
const LOCAL = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;
