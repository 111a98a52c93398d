import type { Block, Document, Run } from "./document";

/** The text of a run. */
export const textOf = (run: Run): string => (typeof run === "string" ? run : run.text);

/** Every text of a document in its order, a line, a cell or a label each: what a file made of it must hold. */
export const textsOf = (document: Document): string[] =>
  document.blocks.flatMap(textsIn).filter((text) => text !== "");

function textsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case "text":
      return [block.runs.map(textOf).join("")];
    case "sides":
      return [block.start, block.end];
    case "signoff":
      return [block.issuer, block.day];
    case "imprint":
      return block.lines.flatMap((line) => (typeof line === "string" ? [line] : [line.start, line.end]));
    case "table":
      return [block.caption ?? "", ...block.columns.map(({ head }) => head), ...block.rows.flat()];
    case "form":
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case "contents":
      return [block.title];
    default:
      return [];
  }
}
