import "server-only";
import { AlignmentType, type IStylesOptions, LineRuleType } from "docx";
import { type Document, TEXT_STYLES, type TextStyle } from "@/domain/document/document";
import { CHARACTER, FACES, LOOKS, type Look } from "./look";

/** Points as Word counts them, in twentieths. */
export const twips = (points: number) => Math.round(points * 20);

/** The name of the paragraph style for a line; headings are Word's own, so that its contents find them. */
export const styleOf = (style: TextStyle): string =>
  style === "heading" ? "Heading1" : style === "subheading" ? "Heading2" : `yanlu-${style}`;

/** The styles of the file: whoever mends a letter in Word changes a style, not every line. */
export const styles = (language: Document["language"]): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: FACES.fang.word,
        size: LOOKS.body.size * 2,
        language: { value: language, eastAsia: "zh-CN" },
      },
    },
    heading1: styleFor("heading"),
    heading2: styleFor("subheading"),
  },
  paragraphStyles: TEXT_STYLES.filter((style) => styleOf(style).startsWith("yanlu-")).map((style) => ({
    id: styleOf(style),
    name: `言路 ${style}`,
    basedOn: "Normal",
    quickFormat: true,
    ...styleFor(style),
  })),
});

function styleFor(style: TextStyle) {
  const look = LOOKS[style];
  const { word, bold } = FACES[look.face];
  return {
    run: {
      font: word,
      size: look.size * 2,
      // The embedded face of a title is bold already; Word must not embolden it again.
      bold: false,
      color: look.red ? "D7000F" : "000000",
      ...(bold && { boldComplexScript: false }),
    },
    paragraph: {
      alignment: ALIGNMENT[look.align],
      spacing: spacingOf(look),
      indent: {
        firstLine: twips((look.indent ?? 0) * CHARACTER),
        right: twips((look.inset ?? 0) * CHARACTER),
      },
      keepNext: look.keepNext === true,
    },
  };
}

const spacingOf = (look: Look) => ({
  line: twips(look.line),
  lineRule: LineRuleType.EXACT,
  before: twips(look.before ?? 0),
  after: twips(look.after ?? 0),
});

/** Word's word for where a line stands. */
export const ALIGNMENT = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;
