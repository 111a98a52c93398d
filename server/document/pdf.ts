import "server-only";
import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import type { Document } from "@/domain/document/document";
import { textsOf } from "@/domain/document/text";
import { cleaned } from "./clean";
import { fontFolder } from "./fonts";
import { type Speller, spellerFor } from "./glyphs";
import { FOOT, LINE, pageOf } from "./look";
import { contentOf, type Free, imprintEnd, isStart } from "./pdf-content";
import { CAPTION, UNDER_CAPTION } from "./pdf-table";

/** A document as PDF, with the fonts it needs inside, cut to the characters it uses. */
export async function toPdf(document: Document): Promise<Buffer> {
  const clean = cleaned(document);
  const speller = await spellerFor([clean.title, clean.watermark, ...textsOf(clean)].join(""));
  const free: Free = new Map();
  const made = await print(clean, speller, free);
  // What stands at the foot is known only once the text above it is laid out.
  return free.size > 0 ? print(clean, speller, free) : made;
}

function print(document: Document, speller: Speller, free: Free): Promise<Buffer> {
  pdfmake.setFonts(speller.fonts);
  pdfmake.setLocalAccessPolicy((file) => file.startsWith(fontFolder()));
  pdfmake.setUrlAccessPolicy(() => false);
  return pdfmake.createPdf(definitionOf(document, speller, free)).getBuffer();
}

function definitionOf(document: Document, speller: Speller, free: Free): TDocumentDefinitions {
  const { watermark, landscape, numbered } = document;
  const page = pageOf(document);
  const measured = free.size > 0;
  const starts = new Map<string, number>();
  return {
    info: { title: document.title, creator: "Yanlu", producer: "Yanlu" },
    language: document.language,
    pageSize: "A4",
    pageOrientation: landscape ? "landscape" : "portrait",
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: "serif" },
    content: contentOf(document, speller, free),
    ...(watermark && {
      watermark: { text: watermark, font: "serif", bold: true, color: "#000000", opacity: 0.08, angle: -35 },
    }),
    ...(numbered && { footer: (at: number) => pageNumber(at - lastBefore(starts, at) + 1, page) }),
    pageBreakBefore: (node, around) => {
      // Laid out again after each break: the last place counts.
      if (isStart(node) && node.id) starts.set(node.id, node.startPosition.pageNumber);
      const end = imprintEnd(node);
      if (end && !measured) free.set(end.id, page.height - page.bottom - end.bottom);
      if (node.headlineLevel === CAPTION)
        return node.startPosition.top + UNDER_CAPTION > page.height - page.bottom;
      return node.headlineLevel === 1 && around.getFollowingNodesOnPage().length === 0;
    },
  };
}

/** The page on which the letter of a page begins. */
const lastBefore = (starts: ReadonlyMap<string, number>, page: number) =>
  Math.max(1, ...[...starts.values()].filter((start) => start <= page));

/** "— 1 —", outside on the page as in a bound book, one character from the edge of the text (7.5). */
const pageNumber = (page: number, { left, right }: { left: number; right: number }) => ({
  text: `— ${page} —`,
  fontSize: FOOT.size,
  alignment: page % 2 === 1 ? ("right" as const) : ("left" as const),
  margin: [left + FOOT.size, FOOT.below - LINE / 4, right + FOOT.size, 0] as [number, number, number, number],
});
