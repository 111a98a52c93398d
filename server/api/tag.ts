import "server-only";
import { createHash } from "node:crypto";
import { Problem } from "./problem";

/** The tag of an answer: the version of what it tells, where that has one, and a hash of the whole. */
export function tagOf(text: string, version: unknown): string {
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 16);
  return typeof version === "number" ? `"v${version}.${hash}"` : `"${hash}"`;
}

/**
 * The tag after a write: the version that the row has now, and no hash, because nothing of it was read. A command may
 * go on from it; it is never the tag of something read, so nobody is told that he knows what he has not seen.
 */
export const versionTag = (version: number): string => `"v${version}"`;

/** Whether the reader has this answer already. */
export const isKnown = (ifNoneMatch: string | null, tag: string): boolean =>
  (ifNoneMatch ?? "").split(",").some((each) => each.trim().replace(/^W\//, "") === tag);

/**
 * A command's input with the version that `If-Match` names: the command itself holds it against the row, in its own
 * transaction. A version in the body must be the same one.
 */
export function withSeen(
  input: Record<string, unknown>,
  ifMatch: string | null,
  takesVersion: boolean,
): Record<string, unknown> {
  if (ifMatch === null || ifMatch.trim() === "*") return input;
  if (!takesVersion) throw new Problem(400, "api.noVersion");
  const [, version] = /^"v(\d{1,9})[."]/.exec(ifMatch.trim()) ?? [];
  if (version === undefined) throw new Problem(412, "api.precondition");
  if (input.version !== undefined && Number(input.version) !== Number(version))
    throw new Problem(412, "api.precondition");
  return { ...input, version: Number(version) };
}
