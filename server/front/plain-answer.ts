import type { IncomingMessage } from "node:http";
import en from "@/messages/en/ui.json";
import zh from "@/messages/zh-CN/ui.json";
import { preferencesOf } from "./asker";

/** The words of an answer that is given before Next is asked. */
type Words = typeof zh;

/** A plain page in the language of whoever asks. */
export function plainPage(
  { headers }: Pick<IncomingMessage, "headers">,
  write: (words: Words) => { title: string; body: string },
): string {
  const { locale } = preferencesOf(headers);
  const { title, body } = write({ "zh-CN": zh, en }[locale]);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${LOOK}</style>`;
  const main = `<main><h1>${escaped(title)}</h1>${body}</main>`;
  return `<!doctype html><html lang="${locale}"><head>${head}</head><body>${main}</body></html>`;
}

const LOOK =
  ":root{color-scheme:light dark}body{font:1rem/1.7 system-ui,sans-serif;margin:0}main{max-width:42rem;margin:auto;padding:1.5rem 1rem}" +
  "h1{font-size:1.5rem}button{font:inherit;min-height:2.75rem;padding:.25rem 1.25rem}textarea{box-sizing:border-box;display:block;width:100%;margin-block:.75rem;padding:.5rem .75rem;font:inherit}";

/** Words as HTML shows them; line ends stay what they were, also in an attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"'\r\n]/g, (letter) => `&#${letter.charCodeAt(0)};`);
