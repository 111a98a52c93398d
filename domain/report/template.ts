import { nearestOf } from "./nearest";
import {
  BLOCK_SLOTS,
  type BlockSlot,
  INLINE_SLOTS,
  type InlineSlot,
  PLACEHOLDER,
  PLACEHOLDER_NAMES,
} from "./placeholders";

/** How a line of a report stands on the page. */
export const LINE_STYLES = ["title", "heading", "subheading", "plain", "body"] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

/** A piece of a line: words, a placeholder, or a section that somebody still has to write. */
export type Piece = { text: string } | { slot: InlineSlot; name: string } | { blank: string };

/** A line of a report's text, taken apart. */
export type Line = { kind: "text"; style: LineStyle; pieces: readonly Piece[] } | BlockSlot;

/** What is wrong with a placeholder, and in which line; `nearest` is the known name it resembles. */
export type Complaint = {
  line: number;
  kind: "unknown" | "malformed" | "alone";
  text: string;
  nearest: string | null;
};

/** A text taken apart: its lines, what is wrong with it, and how many sections are still to be written. */
export type Template = { lines: readonly Line[]; complaints: readonly Complaint[]; blanks: number };

/** Reads a text: `# ` title, `## ` and `### ` headings, `> ` a line without indent, `[[…]]` still to be written. */
export function readTemplate(text: string): Template {
  const lines: Line[] = [];
  const complaints: Complaint[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    complaints.push(...complaintsOf(line, index + 1));
    const block = BLOCK_SLOTS.get(PLACEHOLDER_ONLY.exec(line)?.[1] ?? "");
    lines.push(block ?? textLine(line));
  }
  const blanks = lines.flatMap((line) =>
    line.kind === "text" ? line.pieces.filter((piece) => "blank" in piece) : [],
  );
  return { lines, complaints, blanks: blanks.length };
}

const PLACEHOLDER_ONLY = new RegExp(`^${PLACEHOLDER.source}$`);
const MARKS: readonly [string, LineStyle][] = [
  ["### ", "subheading"],
  ["## ", "heading"],
  ["# ", "title"],
  ["> ", "plain"],
];
const BLANK = /\[\[([^\]]*)\]\]/;
const PIECE = new RegExp(`${PLACEHOLDER.source}|${BLANK.source}`, "g");

function textLine(line: string): Line {
  const [mark, style]: readonly [string, LineStyle] = MARKS.find(([start]) => line.startsWith(start)) ?? [
    "",
    "body",
  ];
  return { kind: "text", style, pieces: piecesOf(line.slice(mark.length)) };
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of line.matchAll(PIECE)) {
    if (match.index > from) pieces.push({ text: line.slice(from, match.index) });
    const [whole, name, blank] = match;
    const slot = name === undefined ? undefined : INLINE_SLOTS.get(name);
    if (blank !== undefined) pieces.push({ blank: blank.trim() });
    else pieces.push(slot && name !== undefined ? { slot, name } : { text: whole });
    from = match.index + whole.length;
  }
  if (from < line.length) pieces.push({ text: line.slice(from) });
  return pieces;
}

function complaintsOf(raw: string, line: number): Complaint[] {
  const found = [...raw.matchAll(PLACEHOLDER)].flatMap(([text, name = ""]): Complaint[] => {
    if (INLINE_SLOTS.has(name)) return [];
    if (!BLOCK_SLOTS.has(name))
      return [{ line, kind: "unknown", text, nearest: nearestOf(name, PLACEHOLDER_NAMES) }];
    return text === raw ? [] : [{ line, kind: "alone", text, nearest: null }];
  });
  const rest = raw.replaceAll(PLACEHOLDER, " ");
  const broken = /\{\{[^{}]*\}?\}?|\{[^{}]*\}\}|\}\}/.exec(rest)?.[0];
  if (broken === undefined) return found;
  const name = broken.replaceAll(/[{}\s]/g, "");
  return [...found, { line, kind: "malformed", text: broken, nearest: nearestOf(name, PLACEHOLDER_NAMES) }];
}
