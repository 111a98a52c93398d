import "server-only";
import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import { FACES, FOOT } from "./look";
import { twips } from "./word-styles";

/** "— 1 —", outside on the page as in a bound book, one character from the edge of the text (7.5). */
export const footers = () => ({ default: foot(AlignmentType.RIGHT), even: foot(AlignmentType.LEFT) });

const foot = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: twips(FOOT.size), right: twips(FOOT.size) },
        children: [
          new TextRun({
            font: FACES.fang.word,
            size: FOOT.size * 2,
            children: ["— ", PageNumber.CURRENT, " —"],
          }),
        ],
      }),
    ],
  });
