import type { IncomingMessage, ServerResponse } from "node:http";
import { FORM_BYTES } from "@/domain/form-state";
import en from "@/messages/en/ui.json";
import zh from "@/messages/zh-CN/ui.json";
import { preferencesOf } from "./asker";
import type { Step } from "./front";

/** Addresses that take files or count for themselves what they take. */
const OWN_COUNT = ["/api/", "/imports/", "/files/"];

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
  const page = pageFor(request);
  response.writeHead(413, {
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

function pageFor({ headers }: IncomingMessage): string {
  const { locale } = preferencesOf(headers);
  const words = { "zh-CN": zh, en }[locale];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.tooLongTitle}</title>`;
  const body = `<main><h1>${words.tooLongTitle}</h1><p>${words.tooLongBack}</p></main>`;
  return `<!doctype html><html lang="${locale}"><head>${head}</head><body>${body}</body></html>`;
}
