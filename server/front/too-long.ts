import type { IncomingMessage, ServerResponse } from "node:http";
import { FORM_BYTES } from "@/domain/form-state";
import { SECURITY_HEADERS } from "../security-headers";
import type { Step } from "./front";
import { escaped, plainPage } from "./plain-answer";

/** Addresses that take files or count for themselves what they take. */
export const OWN_COUNT = ["/api/", "/imports/", "/files/"];

/** How long the rest of such a form is taken in (and thrown away), so that the browser reads the answer. */
const PATIENCE_MS = 10_000;

/**
 * Answers a form that is longer than Next takes: in plain words instead of a bare 500, before it is read. A browser
 * without JavaScript keeps what was typed when one goes back; with it the form is not sent at all
 * (components/ui/form-size.ts).
 */
export const refuseTooLong: Step = (request, response, pass) =>
  isTooLong(request) ? answer(request, response) : pass();

function isTooLong({ method, url = "", headers }: IncomingMessage): boolean {
  if (method !== "POST" || OWN_COUNT.some((start) => url.startsWith(start))) return false;
  return Number(headers["content-length"] ?? 0) > FORM_BYTES;
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const page = plainPage(request, ({ tooLongTitle, tooLongBack }) => ({
    title: tooLongTitle,
    body: `<p>${escaped(tooLongBack)}</p>`,
  }));
  response.writeHead(413, {
    ...SECURITY_HEADERS,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(page),
    "Cache-Control": "no-store",
    Connection: "close",
  });
  response.write(page);
  // Whoever is cut off while sending may lose the answer with the connection: it is closed when all has come.
  const close = () => response.end();
  const timer = setTimeout(close, PATIENCE_MS);
  response.once("close", () => clearTimeout(timer));
  request.once("end", close).resume();
}
