import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from "@cantoo/pdf-lib";
import type { Findings, Read } from "./finding";
import { isUnseenMark } from "./pdf-open";
import { drawPages } from "./pdf-raster";
import { scanPdf } from "./pdf-scan";
import { dropUndrawn } from "./pdf-undrawn";

// What a page or a picture of it can carry beside what is drawn.
const PRIVATE_KEYS = [
  "Annots",
  "AA",
  "A",
  "Metadata",
  "PieceInfo",
  "Thumb",
  "StructParents",
  "StructParent",
  "LastModified",
  "B",
  "Tabs",
  "OpenAction",
  "Names",
  "AF",
];

/** A PDF: what it carries unseen, and a copy of its pages alone; as pictures, when something lies hidden in the drawing. */
export async function readPdf(bytes: Uint8Array, findings: Findings): Promise<Read> {
  const { text, way, unseen } = await scanPdf(bytes, findings);
  if (way === "none") return { text, clean: null };
  if (way === "copy") return { text, clean: await copyPages(bytes, findings) };
  const clean = await drawPages(bytes, unseen);
  findings.add(clean ? "drawn" : "undrawable");
  return { text, clean };
}

/** The pages in a new file: no metadata, no attachments, scripts, outlines, forms or annotations come along. */
async function copyPages(bytes: Uint8Array, findings: Findings): Promise<Uint8Array> {
  const from = await PDFDocument.load(bytes, { updateMetadata: false });
  const undrawn = dropUndrawn(from);
  if (undrawn > 0) findings.add("croppedAway", "", undrawn);
  flatten(from);
  for (const page of from.getPages()) for (const key of PRIVATE_KEYS) page.node.delete(PDFName.of(key));
  const to = await PDFDocument.create({ updateMetadata: false });
  for (const page of await to.copyPages(from, from.getPageIndices())) to.addPage(page);
  for (const [, object] of to.context.enumerateIndirectObjects()) strip(object);
  return to.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

// What is filled in is seen, so it is drawn onto the page before the form goes.
function flatten(document: PDFDocument): void {
  if (!document.catalog.has(PDFName.of("AcroForm"))) return;
  const form = document.getForm();
  const seen = new Set(document.getPages().flatMap(seenMarks));
  for (const field of form.getFields())
    for (const { dict } of field.acroField.getWidgets()) if (!seen.has(dict)) blank(document, dict);
  form.flatten();
}

/** The marks and fields of a page that a reader shows. */
function seenMarks({ node }: PDFPage): PDFDict[] {
  const marks = node.Annots()?.asArray() ?? [];
  return marks.flatMap((mark) => {
    const dict = node.context.lookup(mark);
    if (!(dict instanceof PDFDict)) return [];
    return isUnseenMark(dict.lookupMaybe(PDFName.of("F"), PDFNumber)?.asNumber() ?? 0) ? [] : [dict];
  });
}

// Or it would be drawn like all others, and be seen for the first time.
function blank({ context }: PDFDocument, dict: PDFDict): void {
  const nothing = context.register(context.formXObject([]));
  dict.set(PDFName.of("AP"), context.obj({ N: nothing }));
}

function strip(object: PDFObject, depth = 0): void {
  if (depth > 20) return;
  if (object instanceof PDFArray) for (const item of object.asArray()) strip(item, depth + 1);
  const dict = object instanceof PDFStream || object instanceof PDFRawStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  for (const key of ["Metadata", "PieceInfo", "Thumb", "LastModified", "AF"]) dict.delete(PDFName.of(key));
  for (const [, value] of dict.entries()) strip(value, depth + 1);
}
