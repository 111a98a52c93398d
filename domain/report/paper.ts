import type { Block, Document, TextStyle } from "../document/document";
import type { FilledBlock } from "./fill";
import type { ReportTable } from "./table";
import type { LineStyle } from "./template";

/** A chart's picture by the chart's name. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** Points of a picture's width on the page: the width of the text on A4 with the margins of an official document. */
const PICTURE_WIDTH = 430;

/** A filled report as a document, of which Word and PDF are made. */
export function reportPaper(
  title: string,
  blocks: readonly FilledBlock[],
  pictures: Pictures,
  notes: readonly string[],
): Document {
  return {
    title,
    language: "zh-CN",
    numbered: true,
    blocks: [
      ...blocks.flatMap((block) => blocksOf(block, pictures)),
      ...notes.map((note): Block => ({ kind: "text", style: "note", runs: [note] })),
    ],
  };
}

const STYLES = {
  title: "title",
  heading: "heading",
  subheading: "subheading",
  plain: "addressee",
  body: "body",
} as const satisfies Record<LineStyle, TextStyle>;

function blocksOf(block: FilledBlock, pictures: Pictures): Block[] {
  if (block.kind === "text") {
    const runs = block.runs.map((run) => (run.kind === "blank" ? `〔${run.text}〕` : run.text));
    return [{ kind: "text", style: STYLES[block.style], runs }];
  }
  if (block.kind === "table") return tableBlocks(block.table);
  const png = pictures.get(block.name);
  const { finding } = block.chart;
  return png ? [{ kind: "picture", png, width: PICTURE_WIDTH, alt: finding }] : [];
}

function tableBlocks({ caption, columns, rows, note }: ReportTable): Block[] {
  const table: Block = {
    kind: "table",
    caption,
    columns: columns.map(({ head, width, align }) => ({ head, width, align })),
    rows: rows.map((cells) => cells.map(({ text }) => text)),
  };
  return note === undefined ? [table] : [table, { kind: "text", style: "note", runs: [note] }];
}
