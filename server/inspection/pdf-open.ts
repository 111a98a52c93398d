import { createRequire } from "node:module";
import path from "node:path";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

const parts = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/**
 * Opens a PDF to look at it. With the tables of characters: Chinese texts in a typeface that the document names and
 * does not bring along cannot be read without them, and what stands in them would not be asked about.
 */
export const openPdf = (bytes: Uint8Array) =>
  getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    ...{ isEvalSupported: false, useSystemFonts: false, disableFontFace: true, stopAtErrors: false },
    ...{ cMapUrl: `${parts}/cmaps/`, cMapPacked: true },
    ...{ standardFontDataUrl: `${parts}/standard_fonts/`, wasmUrl: `${parts}/wasm/` },
  });

/** Whether a mark or a field is one that no reader shows: invisible, hidden, or not for the screen. */
export const isUnseenMark = (flags: number): boolean => (flags & (1 | 2 | 32)) !== 0;
