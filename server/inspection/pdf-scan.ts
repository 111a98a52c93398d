import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api";
import type { Findings } from "./finding";
import { coveredText, type Drawn, drawnOn, isWithin, type Rect, type Unseen } from "./pdf-drawing";
import { isUnseenMark, openPdf } from "./pdf-open";

const PAGES = 500;

/**
 * What was seen of a PDF. `way` to its copy: its pages as they are; drawn as pictures, because something lies in the
 * drawing that copying would take along or bare; or none. `text` is what is seen of it; `unseen`, page by page, where
 * something is not.
 */
export type Scan = { text: string; way: "copy" | "draw" | "none"; unseen: Unseen[] };

/** Looks through a PDF. */
export async function scanPdf(bytes: Uint8Array, findings: Findings): Promise<Scan> {
  const task = openPdf(bytes);
  try {
    const document = await task.promise;
    if (document.numPages > PAGES) {
      findings.add("tooLarge", String(document.numPages));
      return { text: "", way: "none", unseen: [] };
    }
    await inspectDocument(document, findings);
    const texts: string[] = [];
    const unseen: Unseen[] = [];
    let draws = await hasLayers(document, findings);
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await inspectPage(await document.getPage(number), number, findings);
      texts.push(page.text);
      unseen.push(page.unseen);
      draws ||= page.draws;
    }
    return { text: texts.join("\n"), way: draws ? "draw" : "copy", unseen };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "PasswordException") throw error;
    findings.add("protected");
    return { text: "", way: "none", unseen: [] };
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
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const drawn = drawnOn(operators, [left, bottom, right, top]);
  const covers = annotations.filter(isCover).map(({ rect, subtype }): Drawn["boxes"][number] => {
    // A mark shows what lies under it, unless it is one that says that it has to go.
    return { at: Number.POSITIVE_INFINITY, rect, picture: subtype !== "Redact" };
  });
  const black = annotations.filter(({ subtype }) => subtype === "Redact").map(({ rect }): Rect => rect);
  for (const { subtype } of annotations) findings.add("annotations", `${number}: ${subtype}`);
  for (const { actions } of annotations) if (actions) findings.add("scripts", String(number));
  const boxes = [...drawn.boxes, ...covers];
  const texts = coveredText({ ...drawn, boxes });
  // Text under a scan is what the scan shows, so that what was found in it is asked about.
  const gone = coveredText({ ...drawn, boxes: boxes.filter(({ picture }) => !picture) }).flat();
  if (texts.length > 0) findings.add("textUnderBox", String(number), texts.length);
  if (drawn.invisible.length > 0) findings.add("invisibleText", String(number), drawn.invisible.length);
  if (drawn.cropped > 0) findings.add("croppedAway", String(number), drawn.cropped);
  const text = content.items.map((item) =>
    "str" in item && !isUnder(gone, item) ? item.str + (item.hasEOL ? "\n" : "") : "",
  );
  page.cleanup();
  const hidden = [...texts.flat(), ...drawn.invisible];
  return {
    text: [text.join(""), ...annotations.flatMap(filledIn)].join("\n"),
    unseen: { hidden, black },
    draws: drawn.cropped + hidden.length + black.length > 0,
  };
}

/** What is seen in the fields of a form. */
const filledIn = ({ fieldValue, annotationFlags }: { fieldValue?: unknown; annotationFlags?: number }) =>
  typeof fieldValue === "string" && !isUnseenMark(annotationFlags ?? 0) ? [fieldValue] : [];

// The middle of the line's beginning; a text that is gone from the copy is nothing to ask about.
const isUnder = (covered: readonly Rect[], { transform, height }: TextItem) =>
  isWithin(covered, Number(transform[4]) + 1, Number(transform[5]) + height / 3);

// Marks that can lie over words: once the copy is without them, the words would be bare.
const COVERS = ["Square", "Circle", "Polygon", "Redact", "Stamp", "FreeText", "Ink"];
const isCover = ({ subtype }: { subtype: string }) => COVERS.includes(subtype);
