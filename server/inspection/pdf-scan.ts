import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Findings } from "./finding";
import { coveredText, type Drawn, drawnOn } from "./pdf-drawing";

const PAGES = 500;

/** Looks through a PDF; `blocked` when something lies in its drawing that copying the pages would take along or bare. */
export async function scanPdf(
  bytes: Uint8Array,
  findings: Findings,
): Promise<{ text: string; blocked: boolean }> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    ...{ isEvalSupported: false, useSystemFonts: false, disableFontFace: true, stopAtErrors: false },
  });
  try {
    const document = await task.promise;
    if (document.numPages > PAGES) {
      findings.add("tooLarge", String(document.numPages));
      return { text: "", blocked: true };
    }
    await inspectDocument(document, findings);
    const texts: string[] = [];
    let blocked = await hasLayers(document, findings);
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await inspectPage(await document.getPage(number), number, findings);
      texts.push(page.text);
      blocked ||= page.blocked;
    }
    return { text: texts.join("\n"), blocked };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "PasswordException") throw error;
    findings.add("protected");
    return { text: "", blocked: true };
  } finally {
    await task.destroy();
  }
}

async function inspectDocument(document: PDFDocumentProxy, findings: Findings): Promise<void> {
  const { info, metadata } = await document.getMetadata();
  for (const [name, value] of Object.entries(info))
    if (TELLING.has(name) && typeof value === "string" && value.trim() !== "")
      findings.add("metadata", `${name}: ${value}`);
  if (metadata) findings.add("metadata", "XMP");
  for (const name of Object.keys((await document.getAttachments()) ?? {})) findings.add("attachments", name);
  const scripts = await document.getJSActions();
  for (const name of Object.keys(scripts ?? {})) findings.add("scripts", name);
}

const TELLING = new Set([
  "Title",
  "Author",
  "Subject",
  "Keywords",
  "Creator",
  "Producer",
  "CreationDate",
  "ModDate",
]);

// A layer that is switched off is drawn by whoever switches it on.
async function hasLayers(document: PDFDocumentProxy, findings: Findings): Promise<boolean> {
  const layers = await document.getOptionalContentConfig();
  let hidden = false;
  for (const [, group] of layers) {
    if (group.visible) continue;
    findings.add("layers", group.name ?? "");
    hidden = true;
  }
  return hidden;
}

async function inspectPage(page: PDFPageProxy, number: number, findings: Findings) {
  const [content, operators, annotations] = await Promise.all([
    page.getTextContent(),
    page.getOperatorList({ annotationMode: 0 }),
    page.getAnnotations(),
  ]);
  const drawn = drawnOn(operators);
  const covers = annotations
    .filter(isCover)
    .map(({ rect }): Drawn["boxes"][number] => ({ at: Number.POSITIVE_INFINITY, rect }));
  for (const { subtype } of annotations) findings.add("annotations", `${number}: ${subtype}`);
  for (const { actions } of annotations) if (actions) findings.add("scripts", String(number));
  const covered = coveredText({ ...drawn, boxes: [...drawn.boxes, ...covers] });
  if (covered > 0) findings.add("textUnderBox", String(number), covered);
  if (drawn.invisible > 0) findings.add("invisibleText", String(number), drawn.invisible);
  const text = content.items
    .map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""))
    .join("");
  page.cleanup();
  return { text, blocked: covered > 0 || drawn.invisible > 0 };
}

// Marks that can lie over words: once the copy is without them, the words would be bare.
const COVERS = ["Square", "Circle", "Polygon", "Redact", "Stamp", "FreeText", "Ink"];
const isCover = ({ subtype }: { subtype: string }) => COVERS.includes(subtype);
