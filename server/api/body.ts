import "server-only";
import type { Asked } from "./asked";
import { Problem } from "./problem";

/** The longest body of a command, in bytes. */
export const MOST_BYTES = 1024 * 1024;

/** A command's input out of the request: a JSON object of a bearable size. */
export async function bodyOf(request: Asked): Promise<{ text: string; input: Record<string, unknown> }> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Problem(415, "api.mediaType");
  const text = await textOf(request);
  const input = parsed(text);
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw new Problem(400, "api.malformed");
  return { text, input: { ...input } };
}

// A body need not tell its length, and may lie about it: it is counted while it comes.
async function textOf(request: Asked): Promise<string> {
  if (Number(request.headers.get("content-length")) > MOST_BYTES) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > MOST_BYTES) throw tooLarge();
    parts.push(part);
  }
  return decoded(Buffer.concat(parts));
}

/** JSON is UTF-8 (RFC 8259); read leniently, each letter of another encoding would be stored as a mark of doubt. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, "api.malformed");
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_name, value) => {
      if (typeof value === "string" && isUnstorable(value)) throw new SyntaxError("no text");
      return value;
    });
  } catch {
    throw new Problem(400, "api.malformed");
  }
}

/** PostgreSQL stores no NUL and no half of a character. */
export const isUnstorable = (text: string): boolean => text.includes("\u0000") || /\p{Surrogate}/u.test(text);

const tooLarge = () => new Problem(413, "api.tooLarge", { values: { max: MOST_BYTES / 1024 } });
