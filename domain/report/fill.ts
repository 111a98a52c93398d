import type { Named } from "../local-name";
import { chartOf, type ReportChart } from "./chart";
import type { FigureRef } from "./figure";
import { commitmentList, keyList } from "./list";
import { percentOf } from "./percent";
import type { AboutName, BlockSlot, FigureSlot, InlineSlot } from "./placeholders";
import { type Counted, countOf, groupsOf } from "./snapshot";
import {
  commitmentsTable,
  figuresTable,
  groupTable,
  numberText,
  percentText,
  type ReportTable,
  wholeTable,
} from "./table";
import type { Line, LineStyle, Piece } from "./template";
import type { Say } from "./words";

/** A piece of a filled line: words, a figure that opens its rows, or what is still to be written. */
export type FilledRun =
  | { kind: "words"; text: string }
  | { kind: "figure"; text: string; name: string; ref: FigureRef; slot: FigureSlot | null }
  | { kind: "blank"; text: string };

/** A part of a filled report, from top to bottom. */
export type FilledBlock =
  | { kind: "text"; style: LineStyle; runs: readonly FilledRun[] }
  | { kind: "table"; name: string; table: ReportTable }
  | { kind: "chart"; name: string; chart: ReportChart };

/** What the report itself knows; what is not known yet says so. */
export type About = Record<AboutName, string>;

/** A text filled with what was counted. */
export function fillReport(lines: readonly Line[], counted: Counted, about: About, say: Say): FilledBlock[] {
  return lines.map((line) =>
    line.kind === "text"
      ? { kind: "text", style: line.style, runs: line.pieces.map((piece) => runOf(piece, counted, about)) }
      : blockOf(line, counted, say),
  );
}

/** A placeholder's value as it stands in the text. */
export function slotText(slot: InlineSlot, counted: Counted, about: About): string {
  if (slot.kind === "about") return about[slot.name];
  if (slot.kind === "units") return String(groupsOf(counted, "unit").length);
  if (slot.kind === "share" && slot.among !== null)
    return percentText(percentOf(counted, slot.ref, slot.among));
  return numberText(countOf(counted, slot.ref));
}

/** The names of a filled text's figures, each once. */
export function figuresIn(blocks: readonly FilledBlock[]): Extract<FilledRun, { kind: "figure" }>[] {
  const runs = blocks.flatMap((block) => (block.kind === "text" ? block.runs : []));
  const figures = runs.filter((run) => run.kind === "figure");
  return figures.filter(({ name }, index) => figures.findIndex((each) => each.name === name) === index);
}

/** The filled text as plain words, line by line. */
export const plainText = (blocks: readonly FilledBlock[]): string =>
  blocks
    .flatMap((block) => (block.kind === "text" ? [block.runs.map(({ text }) => text).join("")] : []))
    .join("\n");

/** How a group of rows is called in the reader's language. */
export const namedIn = ({ names }: Counted, key: string): Named => names[key] ?? { name: key, nameEn: key };

function runOf(piece: Piece, counted: Counted, about: About): FilledRun {
  if ("text" in piece) return { kind: "words", text: piece.text };
  if ("blank" in piece) return { kind: "blank", text: piece.blank };
  const { slot, name } = piece;
  const text = slotText(slot, counted, about);
  if (slot.kind === "about") return { kind: "words", text };
  if (slot.kind === "units")
    return { kind: "figure", text, name, ref: { kind: "case", fact: "assigned" }, slot: null };
  return { kind: "figure", text, name, ref: slot.ref, slot };
}

function blockOf(line: BlockSlot, counted: Counted, say: Say): FilledBlock {
  if (line.kind === "chart")
    return { kind: "chart", name: line.name, chart: chartOf(counted, line.name, say) };
  const table =
    line.kind === "list"
      ? { keySuggestions: keyList, commitments: commitmentList }[line.name](counted, say)
      : tableOf(line.name, counted, say);
  return { kind: "table", name: `${line.kind}:${line.name}`, table };
}

function tableOf(
  name: Extract<BlockSlot, { kind: "table" }>["name"],
  counted: Counted,
  say: Say,
): ReportTable {
  if (name === "class" || name === "rating") return wholeTable(counted, name, say);
  if (name === "commitments") return commitmentsTable(counted, say);
  if (name === "figures") return figuresTable(counted, say);
  return groupTable(counted, name, say);
}
