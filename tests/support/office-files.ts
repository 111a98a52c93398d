import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";

/** Whether a program is on this machine; without it a test says so and is skipped. */
export const hasProgram = (name: string) =>
  spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined;

/** The parts of a Word file by name, as text. */
export function wordParts(file: Buffer): Record<string, string> {
  const parts = Object.entries(unzipSync(new Uint8Array(file)));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes, name.endsWith(".odttf"))]));
}

/** The text of a Word file's body, run after run, with nothing between. */
export const wordText = (file: Buffer): string =>
  [...(wordParts(file)["word/document.xml"] ?? "").matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = ""]) => unescaped(text))
    .join("");

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

/** The text of a PDF as poppler reads it. */
export function pdfText(file: Buffer): string {
  const place = path.join(mkdtempSync(path.join(tmpdir(), "yanlu-pdf-")), "file.pdf");
  writeFileSync(place, file);
  return execFileSync("pdftotext", ["-layout", place, "-"], { encoding: "utf8" });
}

/** A text without what layout adds or takes: spaces, line ends, page numbers' dashes stay. */
export const dense = (text: string) => text.replace(/[\s\u3000\ufeff]+/g, "");
