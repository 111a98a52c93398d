import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { cookieName } from "../session-cookie";
import type { Standing } from "../standing";
import { isGood, isWhole, lastingHead, sendPieces, setHead, sized, takesGzip, wrapped } from "./answer";
import { cookiesOf, preferencesOf } from "./asker";
import { type CutPage, cut, packedCut, woven } from "./cut-page";
import type { Step } from "./front";
import { gather } from "./gather";
import { isKept } from "./kept-addresses";
import { keptPages } from "./kept-pages";
import { nonceOf } from "./policy";

/** A finished page of somebody, with the nonce it was made with. */
type Page = CutPage & { headers: OutgoingHttpHeaders; nonce: string };

/** All kept pages of this process together. */
const MOST_BYTES = 8 * 1024 * 1024;
// Beside its body a page has a head, a key and its cuts.
const AROUND = 4096;

/**
 * Keeps finished pages for those they were made for. Every write is an event of its congress, so as long as the chains
 * stand where they stood, the same session gets the same page from the same address (docs/decisions/0031-own-pages.md).
 * The session and the chains are asked for each time; only the making is spared.
 */
export function serveOwnPages(
  standingOf: (sealed: string) => Promise<Standing | null>,
  { most = 4000, mostBytes = MOST_BYTES } = {},
): Step {
  const shelf = keptPages<Page>({ most, mostBytes, bytesOf: ({ body }) => body.length + AROUND });
  return (request, response, pass) => {
    const sealed = isReading(request) ? cookiesOf(request.headers).get(cookieName()) : undefined;
    if (!sealed) return pass();
    // Whatever fails here fails once more behind, and is answered there.
    const asking = standingOf(sealed).catch(() => null);
    asking
      .then((standing) => {
        if (!standing) return pass();
        const key = keyOf(request, standing);
        const page = shelf.find(key, standing.stamp);
        if (page) return again(request, response, page);
        make(request, response, shelf.begin(key, standing.stamp));
        pass();
      })
      .catch(() => response.destroy());
  };
}

// What a script of Next's asks for is no page, but a part of one for where it comes from.
const OF_SCRIPTS = ["rsc", "next-router-state-tree", "next-router-prefetch", "next-url", "next-action"];

const isReading = ({ method, url = "", headers }: IncomingMessage): boolean =>
  method === "GET" && isKept(url) && OF_SCRIPTS.every((name) => headers[name] === undefined);

const keyOf = ({ url, headers }: IncomingMessage, { sessionId }: Standing): string =>
  JSON.stringify([sessionId, url, headers.host, preferencesOf(headers), takesGzip(headers)]);

type Keep = (page: Page) => Promise<void>;

/** Lets Next make the page, keeps it if it is one, and sends it. */
function make(request: IncomingMessage, response: ServerResponse, keep: Keep): void {
  const asked = { ...request.headers };
  const nonce = nonceOf(asked);
  gather(request, response, async (raw) => {
    if (!isPage(response, raw)) return wrapped(asked, response, raw);
    const plain = cut(raw, nonce);
    const body = takesGzip(asked) ? await packedCut(plain, nonce.length) : plain;
    if (body.sum) {
      response.appendHeader("Vary", "Accept-Encoding");
      response.setHeader("Content-Encoding", "gzip");
    }
    const page = { ...body, nonce, headers: headOf(response) };
    await keep(page);
    return sized(response, page.sum ? Buffer.concat(woven(page, Buffer.from(nonce))) : raw);
  });
}

const headOf = (response: ServerResponse): OutgoingHttpHeaders => ({
  ...lastingHead(response),
  ...(response.hasHeader("content-encoding") && { "content-encoding": "gzip" }),
});

/** Sends what was kept, with this request's nonce; its policy has been written already. */
function again({ headers }: IncomingMessage, response: ServerResponse, page: Page): void {
  const nonce = nonceOf(headers);
  const { "content-security-policy": _policy, ...others } = page.headers;
  const fresh = (value: unknown) => (typeof value === "string" ? value.replaceAll(page.nonce, nonce) : value);
  setHead(
    response,
    Object.fromEntries(Object.entries(others).map(([name, value]) => [name, fresh(value)])) as typeof others,
  );
  sendPieces(response, woven(page, Buffer.from(nonce)));
}

const isPage = (response: ServerResponse, html: Buffer): boolean =>
  isGood(response) &&
  String(response.getHeader("content-type")).startsWith("text/html") &&
  isWhole(response, html) &&
  !hasFailed(html);

// A part that failed after the page had begun stands in its data as an error with a digest.
const hasFailed = (html: Buffer): boolean => html.includes('E{\\"digest\\"') || html.includes("data-dgst=");
