import type { Block, Document, Run, Sides } from "@/domain/document/document";
import { textOf } from "@/domain/document/text";

/**
 * The document with texts that every reader of files bears: no control characters, no marks that turn the direction of
 * writing, no halves of characters; a text of several lines as several paragraphs.
 */
export function cleaned(document: Document): Document {
  return { ...document, title: line(document.title), blocks: document.blocks.flatMap(cleanedBlock) };
}

/** A text without what XML forbids or what is invisible; line breaks stay. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(UNSEEN, "")
    .replace(APOSTROPHE, "'");

// Controls, marks of direction and of form, halves of characters.
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}\p{Noncharacter_Code_Point}]/gu;

// A Chinese typeface draws ’ as wide as a character: in an English word it tears a hole.
const APOSTROPHE = /(?<=[A-Za-z])’/g;

const line = (text: string) => cleanText(text).replace(/\n+/g, " ");

function cleanedBlock(block: Block): Block[] {
  switch (block.kind) {
    case "text":
      return paragraphs(block.runs).map((runs) => ({ ...block, runs }));
    case "sides":
      return [{ ...block, start: line(block.start), end: line(block.end) }];
    case "signoff":
      return [{ ...block, issuer: line(block.issuer), day: line(block.day) }];
    case "imprint":
      return [{ ...block, lines: block.lines.map(imprintLine) }];
    case "table":
      return [cleanedTable(block)];
    case "form":
      return [
        {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            label: cleanText(row.label),
            value: cleanText(row.value),
          })),
        },
      ];
    default:
      return [block];
  }
}

const imprintLine = (one: string | Sides) =>
  typeof one === "string" ? line(one) : { start: line(one.start), end: line(one.end) };

type Table = Extract<Block, { kind: "table" }>;

const cleanedTable = (table: Table): Table => ({
  ...table,
  ...(table.caption !== undefined && { caption: line(table.caption) }),
  columns: table.columns.map((column) => ({ ...column, head: cleanText(column.head) })),
  rows: table.rows.map((row) => row.map(cleanText)),
});

/** Runs cut at line breaks; empty lines between paragraphs go, for paragraphs have their own distance. */
function paragraphs(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const { text, bold } = typeof run === "string" ? { text: run, bold: undefined } : run;
    cleanText(text)
      .split("\n")
      .forEach((part, index) => {
        if (index > 0) lines.push([]);
        if (part !== "") lines.at(-1)?.push(bold === undefined ? part : { text: part, bold });
      });
  }
  const full = lines.filter((parts) => parts.some((part) => textOf(part).trim() !== ""));
  return full.length > 0 ? full : [[]];
}
