import "server-only";
import { setImmediate } from "node:timers/promises";
import { Unzip, UnzipInflate } from "fflate";
import { SaxesParser } from "saxes";

/** What is done with a part's elements, whose names come without a prefix. */
export type Reader = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/**
 * Reads the wanted parts of a zip of XML piece by piece: after each piece, what it brought can be taken, and other
 * requests have their turn. A letter that lies across two pieces stays whole; a part that is broken or ends too early
 * is an error.
 */
export async function* readParts(
  bytes: Uint8Array,
  readerOf: (path: string) => Reader | undefined,
): AsyncGenerator<void> {
  let unfinished = 0;
  const unzip = new Unzip((file) => {
    const reader = readerOf(file.name);
    if (!reader) return;
    const parser = parserFor(reader);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    unfinished += 1;
    file.ondata = (error, piece, last) => {
      if (error) throw error;
      parser.write(decoder.decode(piece, { stream: !last }));
      if (!last) return;
      parser.close();
      unfinished -= 1;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) {
    unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    yield;
    await setImmediate();
  }
  if (unfinished > 0) throw new Error("A part ends too early");
}

const PIECE = 32_768;

function parserFor({ open, text, close }: Reader) {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  if (open) parser.on("opentag", ({ name, attributes }) => open(local(name), attributes));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  if (close) parser.on("closetag", ({ name }) => close(local(name)));
  return parser;
}

// Some programs write <x:row> where Excel writes <row>.
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Collects the words between elements: those of `<t>` and `<v>`, without the reading aids (`<rPh>`) that Excel keeps
 * beside East Asian words.
 */
export class Words {
  #text = "";
  #takes = false;
  #aid = false;
  open(name: string): void {
    if (name === "rPh") this.#aid = true;
    else if (name === "t" || name === "v") this.#takes = !this.#aid;
  }
  add(text: string): void {
    if (this.#takes) this.#text += text;
  }
  close(name: string): void {
    if (name === "rPh") this.#aid = false;
    else if (name === "t" || name === "v") this.#takes = false;
  }
  /** What was collected; the next begins empty. */
  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }
}
