import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import { preferencesOf } from "../front/asker";
import type { Step } from "../front/front";
import type { keptPages, Page } from "./kept-pages";
import { plainWords } from "./out-of-order";
import { waitOf } from "./search-limit";
import { withoutScripts } from "./without-scripts";

/** Where finished pages are kept; tests bring none. */
type Shelf = ReturnType<typeof keptPages>;

/**
 * Serves the portal's pages as plain HTML. Next sends 130 kB of script with every page, and the page once more as data
 * for it; a reader of the portal needs neither. So its pages are gathered, freed of scripts, packed and given a tag,
 * and a page that could not be made is a 503 that says so.
 */
export const servePlainPages =
  (shelf?: Shelf): Step =>
  (request, response, pass) => {
    if (!isPortal(request)) return pass();
    const wait = waitOf(request);
    if (wait !== null) return refuse(request, response, wait);
    const make = (keep?: Keep) => {
      gather(request, response, keep);
      pass();
    };
    if (!shelf || !isKeepable(request)) return make();
    const key = pageKey(request);
    shelf
      .find(key)
      .then((page) => (page ? again(request, response, page) : make(shelf.begin(key))))
      .catch(() => response.destroy());
  };

type Keep = (page: Page) => Promise<void>;

// What somebody searches for is hardly asked for twice.
const isKeepable = ({ method, url = "" }: IncomingMessage) =>
  (method === "GET" || method === "HEAD") && !/[?&]q=[^&]/.test(url);

// A page differs by its address and by how its reader wants to see it, nothing else (no page of the portal knows who
// is signed in).
const pageKey = ({ url, headers }: IncomingMessage): string => JSON.stringify([url, preferencesOf(headers)]);

/** Sends a page that was made before. */
async function again(request: IncomingMessage, response: ServerResponse, page: Page): Promise<void> {
  const { headers: asked, method } = request;
  for (const [name, value] of Object.entries(page.headers))
    if (value !== undefined) response.setHeader(name, Array.isArray(value) ? [...value] : value);
  const body = isKnown(asked, response, page.html)
    ? notAgain(response)
    : await wrapped(asked, response, page);
  response.end(method === "HEAD" ? undefined : body);
}

/** The body as this reader takes it; packed once for all. */
async function wrapped(asked: Asked, response: ServerResponse, page: Page): Promise<Buffer> {
  const type = String(response.getHeader("content-type") ?? "");
  if (!/text|json|xml/.test(type) || page.html.length < 1000) return sized(response, page.html);
  response.appendHeader("Vary", "Accept-Encoding");
  if (!/\bgzip\b/.test(String(asked["accept-encoding"] ?? ""))) return sized(response, page.html);
  page.packed ??= await packed(page.html, { level: constants.Z_BEST_SPEED + 5 });
  response.setHeader("Content-Encoding", "gzip");
  return sized(response, page.packed);
}

function notAgain(response: ServerResponse): Buffer {
  response.statusCode = 304;
  response.removeHeader("content-length");
  return Buffer.alloc(0);
}

// Files go through as they are; what a script of ours asks for (`rsc`) is no page.
const isPortal = ({ url = "", headers }: IncomingMessage) =>
  /^\/portal(?:[/?]|$)/.test(url) && !url.startsWith("/portal/files/") && headers.rsc === undefined;

/** Says that somebody searches too often; nothing of Next's is asked for it. */
function refuse({ headers }: IncomingMessage, response: ServerResponse, wait: number): void {
  response.writeHead(429, {
    "Retry-After": wait,
    "Cache-Control": "no-store",
    "Content-Type": "text/html; charset=utf-8",
  });
  response.end(plainWords("tooMany", headers));
}

/** Holds back what Next writes until it has ended. */
function gather(request: IncomingMessage, response: ServerResponse, keep?: Keep): void {
  const asked = { ...request.headers };
  request.headers["accept-encoding"] = "identity";
  // For one who runs no scripts Next waits until the page is whole, and writes the head's words into the head.
  request.headers["user-agent"] = "Twitterbot";
  const { end, writeHead } = response;
  let ended = false;
  const chunks: Buffer[] = [];
  const take = (chunk: unknown) => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    return true;
  };
  response.flushHeaders = () => undefined;
  response.writeHead = ((...rest: unknown[]) => {
    if (ended) return Reflect.apply(writeHead, response, rest);
    return noteHead(response, rest);
  }) as typeof response.writeHead;
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    called(rest);
    return take(chunk);
  };
  response.end = ((...rest: unknown[]) => {
    take(rest[0]);
    finished(asked, response, Buffer.concat(chunks), keep)
      .catch(() => Buffer.concat(chunks))
      .then((body) => {
        ended = true;
        Reflect.apply(end, response, [request.method === "HEAD" ? undefined : body]);
      });
    called(rest);
    return response;
  }) as typeof response.end;
}

/** The head of an answer, kept until its body is known. */
function noteHead(response: ServerResponse, [status, ...rest]: unknown[]): ServerResponse {
  if (typeof status === "number") response.statusCode = status;
  const headers = rest.find((one) => typeof one === "object" && one !== null);
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  return response;
}

function called(rest: unknown[]): void {
  const done = rest.at(-1);
  if (typeof done === "function") queueMicrotask(() => done());
}

type Asked = IncomingMessage["headers"];

/** What goes out in the end, with its head. */
async function finished(asked: Asked, response: ServerResponse, raw: Buffer, keep?: Keep): Promise<Buffer> {
  const type = String(response.getHeader("content-type") ?? "");
  const isPage = type.startsWith("text/html") || (response.statusCode >= 500 && raw.length > 0);
  const html = isPage ? pageOf(asked, response, raw) : raw;
  const page: Page = { headers: kept(response), html, packed: null };
  if (isPage && isGood(response) && isWhole(response, html)) await keep?.(page);
  return isPage && isKnown(asked, response, html) ? notAgain(response) : wrapped(asked, response, page);
}

// An answer to HEAD has no body, and whoever goes away in the middle leaves half a page behind.
const isWhole = (response: ServerResponse, html: Buffer) =>
  !response.destroyed && html.subarray(-20).includes("</html>");

const packed = promisify<Buffer, { level: number }, Buffer>(gzip);

function sized(response: ServerResponse, body: Buffer): Buffer {
  response.removeHeader("transfer-encoding");
  if (response.statusCode !== 304) response.setHeader("Content-Length", body.length);
  return body;
}

function pageOf(asked: Asked, response: ServerResponse, raw: Buffer): Buffer {
  response.removeHeader("link");
  response.appendHeader("Vary", "Cookie, Accept-Language");
  const html = withoutScripts(raw.toString("utf8"));
  if (response.statusCode === 404 && html.includes('id="__next_error__"'))
    return Buffer.from(plainWords("notFound", asked));
  if (response.statusCode < 500) return Buffer.from(html);
  response.statusCode = 503;
  response.setHeader("Retry-After", "30");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  return Buffer.from(plainWords("outOfOrder", asked));
}

const isGood = (response: ServerResponse) => response.statusCode === 200 && !response.hasHeader("set-cookie");

// These belong to one answer, or to how it was wrapped.
const OF_ONE = [
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "keep-alive",
  "transfer-encoding",
];

const kept = (response: ServerResponse) =>
  Object.fromEntries(Object.entries(response.getHeaders()).filter(([name]) => !OF_ONE.includes(name)));

/** Gives a page its tag; true when the reader has it already. Nobody keeps it unasked: what is withdrawn is gone. */
function isKnown(asked: Asked, response: ServerResponse, body: Buffer): boolean {
  if (!isGood(response)) {
    response.setHeader("Cache-Control", "no-store");
    return false;
  }
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  response.setHeader("ETag", tag);
  response.setHeader("Cache-Control", "public, no-cache, stale-if-error=86400");
  return asked["if-none-match"]?.includes(tag) === true;
}
