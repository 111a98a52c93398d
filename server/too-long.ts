import "server-only";
import type { NextRequest } from "next/server";
import { FORM_BYTES } from "@/domain/form-state";
import { preferencesFrom } from "@/domain/preferences";
import en from "@/messages/en/ui.json";
import zh from "@/messages/zh-CN/ui.json";

/** Addresses that take files or count for themselves what they take. */
const OWN_COUNT = ["/api/", "/imports/", "/files/"];

/**
 * The answer to a form that is longer than Next takes: in plain words instead of a bare 500. A browser without
 * JavaScript keeps what was typed when one goes back; with it the form is not sent at all (components/ui/form-size.ts).
 */
export function tooLong(request: NextRequest): Response | null {
  if (request.method !== "POST" || OWN_COUNT.some((start) => request.nextUrl.pathname.startsWith(start)))
    return null;
  if (Number(request.headers.get("content-length")) <= FORM_BYTES) return null;
  const language = request.headers.get("accept-language");
  const { locale } = preferencesFrom((name) => request.cookies.get(name)?.value, language);
  const words = { "zh-CN": zh, en }[locale];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.tooLongTitle}</title>`;
  const body = `<main><h1>${words.tooLongTitle}</h1><p>${words.tooLongBack}</p></main>`;
  return new Response(
    `<!doctype html><html lang="${locale}"><head>${head}</head><body>${body}</body></html>`,
    {
      status: 413,
      headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
    },
  );
}
