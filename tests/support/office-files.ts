import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
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

/** How far from the top of its page the first word that begins so stands, in points. */
export function heightOf(file: Buffer, word: string): number {
  const place = path.join(mkdtempSync(path.join(tmpdir(), "yanlu-pdf-")), "file.pdf");
  writeFileSync(place, file);
  const boxes = execFileSync("pdftotext", ["-bbox", place, "-"], { encoding: "utf8" });
  return Number(new RegExp(`yMin="([0-9.]+)"[^>]*>${word}`).exec(boxes)?.[1] ?? Number.NaN);
}

/** The texts of Word files as LibreOffice opens them, by name; one start for all of them. */
export function officeTexts(files: Readonly<Record<string, Buffer>>): Record<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), "yanlu-office-"));
  const names = Object.keys(files);
  for (const name of names) writeFileSync(path.join(folder, `${name}.docx`), files[name] ?? Buffer.alloc(0));
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  execFileSync(
    "soffice",
    [
      profile,
      "--headless",
      "--convert-to",
      "txt:Text (encoded):UTF8",
      "--outdir",
      folder,
      ...names.map((name) => path.join(folder, `${name}.docx`)),
    ],
    { stdio: "ignore", timeout: 110_000 },
  );
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, `${name}.txt`), "utf8")]),
  );
}

/** A text without what layout adds or takes: spaces, line ends, page numbers' dashes stay. */
export const dense = (text: string) => text.replace(/[\s\u3000\ufeff]+/g, "");
