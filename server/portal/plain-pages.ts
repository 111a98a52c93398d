import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { isGood, isWhole, lastingHead, packed, setHead, wrapped } from "../front/answer";
import { preferencesOf } from "../front/asker";
import type { Step } from "../front/front";
import { gather } from "../front/gather";
import { keptPages } from "../front/kept-pages";
import { plainWords } from "./out-of-order";
import { waitOf } from "./search-limit";
import { withoutScripts } from "./without-scripts";

/** All kept pages of this process together, each plain and, by a third of that at most, packed. */
const MOST_BYTES = 8 * 1024 * 1024;

/** A finished page of the portal, as it goes out. */
type Page = { headers: OutgoingHttpHeaders; html: Buffer; packed: Buffer | null };

type Keep = (page: Page) => Promise<void>;

/**
 * Serves the portal's pages as plain HTML. Next sends 130 kB of script with every page, and the page once more as data
 * for it; a reader of the portal needs neither. So its pages are gathered, freed of scripts, packed and given a tag,
 * and a page that could not be made is a 503 that says so. One that many people read is made once, as long as nothing
 * public has changed: `stamp` says what the public text stands at, null while the database does not say.
 */
export function servePlainPages(stamp: () => Promise<string | null>): Step {
  const shelf = keptPages<Page>({
    most: 300,
    mostBytes: MOST_BYTES,
    bytesOf: ({ html }) => html.length * 1.3,
  });
  const find = async (key: string) => (shelf.has(key) ? shelf.find(key, await stamp()) : null);
  return (request, response, pass) => {
    if (!isPortal(request)) return pass();
    const wait = waitOf(request);
    if (wait !== null) return refuse(request, response, wait);
    const make = (keep?: Keep) => {
      const asked = { ...request.headers };
      // For one who runs no scripts Next waits until the page is whole, and writes the head's words into the head.
      request.headers["user-agent"] = "Twitterbot";
      gather(request, response, (raw) => finished(asked, response, raw, keep));
      pass();
    };
    if (!isKeepable(request)) return make();
    const key = pageKey(request);
    find(key)
      .then((page) => (page ? again(request, response, page) : make(shelf.begin(key, stamp()))))
      .catch(() => response.destroy());
  };
}

// What somebody searches for is hardly asked for twice.
const isKeepable = ({ method, url = "" }: IncomingMessage) =>
  (method === "GET" || method === "HEAD") && !/[?&]q=[^&]/.test(url);

// A page differs by its address and by how its reader wants to see it, nothing else (no page of the portal knows who
// is signed in).
const pageKey = ({ url, headers }: IncomingMessage): string => JSON.stringify([url, preferencesOf(headers)]);

/** Sends a page that was made before. */
async function again(request: IncomingMessage, response: ServerResponse, page: Page): Promise<void> {
  const { headers: asked, method } = request;
  setHead(response, page.headers);
  const body = isKnown(asked, response, page.html) ? notAgain(response) : await sent(asked, response, page);
  response.end(method === "HEAD" ? undefined : body);
}

/** The page as this reader takes it; packed once for all. */
const sent = (asked: Asked, response: ServerResponse, page: Page): Promise<Buffer> =>
  wrapped(asked, response, page.html, async (html) => {
    page.packed ??= await packed(html);
    return page.packed;
  });

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

type Asked = IncomingMessage["headers"];

/** What goes out in the end, with its head. */
async function finished(asked: Asked, response: ServerResponse, raw: Buffer, keep?: Keep): Promise<Buffer> {
  const type = String(response.getHeader("content-type") ?? "");
  const isPage = type.startsWith("text/html") || (response.statusCode >= 500 && raw.length > 0);
  const html = isPage ? pageOf(asked, response, raw) : raw;
  const page: Page = { headers: lastingHead(response), html, packed: null };
  if (isPage && isGood(response) && isWhole(response, html)) await keep?.(page);
  return isPage && isKnown(asked, response, html) ? notAgain(response) : sent(asked, response, page);
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
