/** A run of words; a plain string is one without emphasis. */
export type Run = string | { text: string; bold?: boolean };

/** What a line of a document is; each has one look in Word and in PDF (GB/T 9704-2012 for letters). */
export const TEXT_STYLES = [
  "redHead",
  "mark",
  "docNumber",
  "title",
  "heading",
  "subheading",
  "addressee",
  "body",
  "plain",
  "signature",
  "note",
] as const;
export type TextStyle = (typeof TEXT_STYLES)[number];

/** Where a line or a cell stands. */
export type Align = "start" | "center" | "end";

/** A column of a table: its head, its share of the width, where its cells stand. */
export type Column = { head: string; width: number; align?: Align };

/** A row of a form; `lines` leaves room for that many lines by hand. */
export type FormRow = { label: string; value: string; lines?: number };

/** Something at the start of a line and something at its end. */
export type Sides = { start: string; end: string };

/** A part of a document, from top to bottom. */
export type Block =
  | { kind: "text"; style: TextStyle; runs: readonly Run[]; align?: Align }
  /** A line with something at both ends, as a head has the number and the signer. */
  | ({ kind: "sides"; style: TextStyle } & Sides)
  | { kind: "rule"; tone: "red" | "ink" }
  /** Empty lines of the body's height. */
  | { kind: "blank"; lines: number }
  /** Who issues it and on which day, at the end of the text on the right; one stands centred over the other. */
  | { kind: "signoff"; issuer: string; day: string }
  /** The lines at the foot of the last page, between rules (版记): copies, who printed it. */
  | { kind: "imprint"; lines: readonly (string | Sides)[] }
  | { kind: "table"; caption?: string; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  /** A form: a label and what is filled in, or empty lines to write on. */
  | { kind: "form"; rows: readonly FormRow[] }
  /** A picture as PNG bytes; its width on the page in points (1/72 inch), its height follows. */
  | { kind: "picture"; png: Uint8Array; width: number; alt: string }
  /** The list of the headings that follow, with their pages. */
  | { kind: "contents"; title: string }
  /** A new page; with `restart` a new letter in the same file, whose pages count from 1 again. */
  | { kind: "pageBreak"; restart?: boolean };

/** What a file is made of: `server/document` makes Word and PDF of it. */
export type Document = {
  title: string;
  language: "zh-CN" | "en";
  landscape?: boolean;
  /** Page numbers at the foot, as official documents have them (GB/T 9704-2012 7.5). */
  numbered?: boolean;
  /** Written large and pale across each page, such as that it is a draft. */
  watermark?: string;
  blocks: readonly Block[];
};
