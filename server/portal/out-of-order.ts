import type { IncomingHttpHeaders } from "node:http";
import english from "@/messages/en/portal.json";
import chinese from "@/messages/zh-CN/portal.json";
import { preferencesOf } from "../front/asker";

/**
 * What a reader is told when a page cannot be made, or is not there: no database, no template, nothing that could fail
 * as well. Next leaves both to a script.
 */
export function plainWords(
  about: "outOfOrder" | "notFound" | "tooMany",
  headers: IncomingHttpHeaders,
): string {
  const { locale } = preferencesOf(headers);
  const words = locale === "en" ? english : chinese;
  const { title, text } = words[about];
  const [href, next] =
    about === "outOfOrder" ? ["", words.outOfOrder.retry] : ["/portal", words.notFound.back];
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${LOOK}</style></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="${href}">${next}</a></p></main></body></html>`;
}

const LOOK =
  "body{margin:0;font:1rem/1.7 system-ui,sans-serif;color:#17212b;border-top:6px solid #b3261e}main{max-width:34rem;margin:3rem auto;padding:0 1rem}h1{font-size:1.5rem}a{color:#1b549c}";
