import type { Align, TextStyle } from "@/domain/document/document";
import type { Family } from "./fonts";

const MM = 72 / 25.4;

/** The page of GB/T 9704-2012 5.2: A4, margins above and at the left, a text area of 156 × 225 mm. In points. */
export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  top: 37 * MM,
  left: 28 * MM,
  right: 26 * MM,
  bottom: 35 * MM,
};

/** The page of a document; laid on its side (6) it has the margins of the edges that lie there then. */
export const pageOf = ({ landscape }: { landscape?: boolean }) =>
  landscape
    ? {
        width: PAGE.height,
        height: PAGE.width,
        top: PAGE.right,
        left: PAGE.left,
        right: PAGE.right,
        bottom: PAGE.left,
      }
    : PAGE;

/** The text area: 22 lines of 28 characters. */
export const AREA = { width: 156 * MM, height: 225 * MM, lines: 22, characters: 28 };
export const LINE = AREA.height / AREA.lines;

/** 三号 is 16 points; 28 of them are 2 mm too many for 156 mm, so a printed character takes a hair less. */
export const CHARACTER = AREA.width / AREA.characters;

/** The number at the foot: 四号, a line away from the text (7.5). */
export const FOOT = { size: 14, below: 7 * MM };

export const RED = "#D7000F";
export const INK = "#000000";

/** How a line looks: typeface, size in points, where it stands, its distances in points. */
export type Look = {
  face: Face;
  size: number;
  bold?: boolean;
  red?: boolean;
  align: Align | "justify";
  /** First-line indent, in characters. */
  indent?: number;
  /** Kept free at the right, in characters. */
  inset?: number;
  /** Height of a line, in points. */
  line: number;
  before?: number;
  after?: number;
  /** Stays on the page of what follows. */
  keepNext?: boolean;
};

/** The names an office's Word knows its typefaces by, and which of ours takes their place elsewhere. */
export const FACES = {
  song: { word: "方正小标宋简体", family: "serif", bold: true },
  fang: { word: "仿宋_GB2312", family: "serif", bold: false },
  kai: { word: "楷体_GB2312", family: "serif", bold: true },
  hei: { word: "黑体", family: "sans", bold: false },
} as const satisfies Record<string, { word: string; family: Family; bold: boolean }>;
export type Face = keyof typeof FACES;

// biome-ignore format: a table
export const LOOKS: Record<TextStyle, Look> = {
  mark:       { face: "hei",  size: 16, align: "end", line: LINE },
  redHead:    { face: "song", size: 36, align: "center", line: 50, red: true, before: 45, keepNext: true },
  docNumber:  { face: "fang", size: 16, align: "center", line: LINE, before: LINE, after: 4 * MM, keepNext: true },
  title:      { face: "song", size: 22, align: "center", line: 36, before: LINE, after: LINE, keepNext: true },
  heading:    { face: "hei",  size: 16, align: "start", indent: 2, line: LINE, keepNext: true },
  subheading: { face: "kai",  size: 16, align: "start", indent: 2, line: LINE, keepNext: true },
  addressee:  { face: "fang", size: 16, align: "start", line: LINE, keepNext: true },
  body:       { face: "fang", size: 16, align: "justify", indent: 2, line: LINE },
  plain:      { face: "fang", size: 16, align: "start", line: LINE },
  signature:  { face: "fang", size: 16, align: "end", inset: 2, line: LINE },
  note:       { face: "fang", size: 14, align: "start", line: 24 },
};

/** Lines in tables and forms are smaller, for a table is read across. */
export const CELL = { size: 10.5, line: 16 };
export const FORM = { size: 14, line: 24, label: 0.24 };

/** The head's size: as large as its name allows on one line, at most the 36 points of its look. */
export const headSize = (text: string): number =>
  Math.max(18, Math.min(LOOKS.redHead.size, Math.floor(AREA.width / Math.max(1, widthOf(text)))));

/** The width of a text in characters: what is not Chinese takes about half of one. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1), 0);

/** Where issuer and day stand: both centred in a box, the day four characters from the right (7.3.5.1). */
export function signoffBox(issuer: string, day: string): { left: number; right: number } {
  const [long, short] = [Math.max(widthOf(issuer), widthOf(day)), widthOf(day)];
  const right = Math.max(0, 4 - (long - short) / 2);
  return { left: Math.max(0, AREA.characters - right - long - 1) * CHARACTER, right: right * CHARACTER };
}

/** A title in lines of about one length, broken where its words allow: before a number's 第 or a year, never within one. */
export function titleLines(text: string, width = AREA.width): string[] {
  const room = Math.floor(width / LOOKS.title.size);
  const count = Math.ceil(widthOf(text) / room);
  if (count < 2 || /\s/.test(text)) return [text];
  const end = breakNear(text, Math.ceil(text.length / count), room);
  return [text.slice(0, end), ...titleLines(text.slice(end), width)];
}

function breakNear(text: string, near: number, room: number): number {
  const places = [0, -1, 1, -2, 2, -3, 3, -4, 4].map((step) => near + step);
  // A letter beyond the first 65,536 is two places wide, and halves of it are nothing.
  const inLetter = (at: number) => /^[\uDC00-\uDFFF]/.test(text.slice(at));
  const fits = (at: number) =>
    at > 0 && at < text.length && !inLetter(at) && widthOf(text.slice(0, at)) <= room;
  const clean = (at: number) =>
    !/[0-9A-Za-z（《“〔第]$/.test(text.slice(0, at)) && !/^[号届次年度）》”〕，。、的]/.test(text.slice(at));
  const good = (at: number) =>
    text[at] === "第" ||
    /[会《]$/.test(text.slice(0, at)) ||
    text[at] === "《" ||
    /^\d{4}年/.test(text.slice(at));
  return (
    places.find((at) => fits(at) && clean(at) && good(at)) ??
    places.find((at) => fits(at) && clean(at)) ??
    places.find(fits) ??
    Math.min(near, room)
  );
}
