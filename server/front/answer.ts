import { createHash } from "node:crypto";
import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";

const pack = promisify<Buffer, { level: number }, Buffer>(gzip);

/** Whether whoever asks takes gzip. */
export const takesGzip = (asked: IncomingHttpHeaders): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(asked["accept-encoding"] ?? ""));

/** A body packed for everybody. */
export const packed = (body: Buffer): Promise<Buffer> => pack(body, { level: constants.Z_BEST_SPEED + 5 });

/** The body as this reader takes it, with its head. */
export async function wrapped(
  asked: IncomingHttpHeaders,
  response: ServerResponse,
  body: Buffer,
  packedOf = packed,
): Promise<Buffer> {
  const type = String(response.getHeader("content-type") ?? "");
  if (!/text|json|xml/.test(type) || body.length < 1000) return sized(response, body);
  response.appendHeader("Vary", "Accept-Encoding");
  if (!takesGzip(asked)) return sized(response, body);
  const small = await packedOf(body);
  // Only now: what could not be packed goes out as it is (gather.ts).
  response.setHeader("Content-Encoding", "gzip");
  // It speaks of the bytes as they are sent (RFC 9530, 3).
  if (response.hasHeader("repr-digest")) response.setHeader("Repr-Digest", digestOf(small));
  return sized(response, small);
}

const digestOf = (bytes: Buffer) => `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`;

/** A body whose length is known. */
export function sized(response: ServerResponse, body: Buffer): Buffer {
  response.removeHeader("transfer-encoding");
  if (response.statusCode !== 304) response.setHeader("Content-Length", body.length);
  return body;
}

/** Sends what is kept in pieces as one answer, with its length and in one write, without a copy of them. */
export function sendPieces(response: ServerResponse, pieces: readonly Buffer[]): void {
  response.setHeader(
    "Content-Length",
    pieces.reduce((sum, piece) => sum + piece.length, 0),
  );
  response.cork();
  for (const piece of pieces) response.write(piece);
  response.end();
}

/** Whether an answer is a page to keep: whole, and with nothing in it for this one answer alone. */
export const isGood = (response: ServerResponse): boolean =>
  response.statusCode === 200 && !response.hasHeader("set-cookie");

/** An answer to HEAD has no body, and whoever goes away in the middle leaves half a page behind. */
export const isWhole = (response: ServerResponse, html: Buffer): boolean =>
  !response.destroyed && html.subarray(-20).includes("</html>");

// These belong to one answer, or to how it was wrapped.
const OF_ONE = [
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "keep-alive",
  "transfer-encoding",
];

/** The head of an answer without what belongs to this one alone. */
export const lastingHead = (response: ServerResponse): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(response.getHeaders()).filter(([name]) => !OF_ONE.includes(name)));

/** Writes a head that was kept. */
export function setHead(response: ServerResponse, headers: OutgoingHttpHeaders): void {
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, Array.isArray(value) ? [...value] : value);
}
