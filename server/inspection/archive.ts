import { unzipSync, zipSync } from "fflate";

/** The parts of an Office file by name. */
export type Parts = Record<string, Uint8Array>;

/** What an archive may unpack to, at most; beyond it is a bomb or nothing for the public. */
const LIMITS = { entries: 4000, entry: 64 * 1024 * 1024, total: 160 * 1024 * 1024 };

/** Thrown for an archive that would unpack to too much. */
export class TooLarge extends Error {}

/** Unpacks an Office file; sizes are added up before anything is unpacked. */
export function unpack(bytes: Uint8Array): Parts {
  let [entries, total] = [0, 0];
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      entries += 1;
      total += originalSize;
      if (entries > LIMITS.entries || originalSize > LIMITS.entry || total > LIMITS.total)
        throw new TooLarge(name);
      return !name.endsWith("/");
    },
  });
}

/** Packs parts in the order of their names and without a time, so that the same parts are the same bytes. */
export function pack(parts: Parts): Uint8Array {
  const sorted = Object.entries(parts).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 6, mtime: new Date(1980, 0, 1, 12) });
}

// Readers look for the list of types first.
const rank = (name: string) => (name === "[Content_Types].xml" ? 0 : 1);

/** A part as text; an absent one is empty. */
export const textOf = (parts: Parts, name: string): string => {
  const bytes = parts[name];
  return bytes ? new TextDecoder().decode(bytes) : "";
};

/** Text as a part. */
export const partOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The names of the parts that a pattern fits. */
export const named = (parts: Parts, pattern: RegExp): string[] =>
  Object.keys(parts).filter((name) => pattern.test(name));
