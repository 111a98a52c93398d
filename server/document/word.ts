import "server-only";
import { Document as File, Header, Packer, PageOrientation, Paragraph, TextRun } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { TextWatermark } from "docx/watermarks";
import type { Document } from "@/domain/document/document";
import { cleaned } from "./clean";
import { FACES, FOOT, PAGE, pageOf } from "./look";
import { sectionsOf } from "./word-content";
import { fontsFor } from "./word-fonts";
import { footers } from "./word-foot";
import { styles, twips } from "./word-styles";

/** A document as a Word file. Its fonts lie inside; an office's own 仿宋 goes first. */
export async function toWord(document: Document): Promise<Buffer> {
  const clean = cleaned(document);
  const file = new File({
    title: clean.title,
    creator: "Yanlu",
    lastModifiedBy: "Yanlu",
    fonts: await fontsFor(clean),
    styles: styles(clean.language),
    evenAndOddHeaderAndFooters: clean.numbered === true,
    // Contents are written with their pages, so that Word need not ask to fill them in; it costs a layout of all pages.
    ...(clean.blocks.some(({ kind }) => kind === "contents") && {
      pageNumbers: estimatePageNumbersWith({ guess: true }),
    }),
    sections: sectionsOf(clean).map((children) => ({
      properties: { page: { size: sizeOf(clean), margin: marginOf(clean), pageNumbers: { start: 1 } } },
      ...(clean.watermark && { headers: headersOf(clean.watermark) }),
      ...(clean.numbered && { footers: footers() }),
      children,
    })),
  });
  return Packer.toBuffer(file);
}

const sizeOf = ({ landscape }: Document) => ({
  width: twips(PAGE.width),
  height: twips(PAGE.height),
  orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
});

function marginOf(document: Document) {
  const { top, left, right, bottom } = pageOf(document);
  return {
    ...{ top: twips(top), left: twips(left), right: twips(right), bottom: twips(bottom) },
    header: twips(top / 2),
    footer: twips(bottom - FOOT.below - FOOT.size * 1.4),
  };
}

function headersOf(text: string) {
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          children: [
            new TextWatermark({ text, font: FACES.song.word, color: "silver", layout: "diagonal" }),
            new TextRun(""),
          ],
        }),
      ],
    });
  return { default: header(), even: header() };
}
