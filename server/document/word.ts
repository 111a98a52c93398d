import "server-only";
import { Document as File, Header, Packer, PageOrientation, Paragraph, TextRun } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { TextWatermark } from "docx/watermarks";
import type { Document } from "@/domain/document/document";
import { cleaned } from "./clean";
import { AREA, FACES, FOOT, PAGE } from "./look";
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
    // The contents are written with their pages, so that Word need not ask to fill them in.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: sectionsOf(clean).map((children) => ({
      properties: { page: { size: sizeOf(clean), margin: MARGIN, pageNumbers: { start: 1 } } },
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

const MARGIN = {
  top: twips(PAGE.top),
  left: twips(PAGE.left),
  right: twips(PAGE.width - PAGE.left - AREA.width),
  bottom: twips(PAGE.bottom),
  header: twips(PAGE.top / 2),
  footer: twips(PAGE.bottom - FOOT.below - FOOT.size * 1.4),
};

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
