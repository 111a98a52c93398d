import "server-only";
import {
  BorderStyle,
  ImageRun,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  type Table,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import type { Block, Document, Run } from "@/domain/document/document";
import { textOf } from "@/domain/document/text";
import { CHARACTER, FACES, headSize, LINE, pageOf, signoffBox, titleLines } from "./look";
import { ALIGNMENT, styleOf, twips } from "./word-styles";
import { formTable, gridTable, imprintTable } from "./word-table";

type Child = Paragraph | Table | TableOfContents;
type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** The blocks as Word's paragraphs and tables, in sections: a letter each whose pages count from 1. */
export function sectionsOf({ blocks, ...document }: Document): Child[][] {
  const page = pageOf(document);
  const width = page.width - page.left - page.right;
  const starts = blocks.flatMap((block, index) => (isRestart(block) ? [index + 1] : []));
  return [0, ...starts].map((start, index) => childrenOf(blocks.slice(start, starts[index]), width));
}

const isRestart = (block: Block) => block.kind === "pageBreak" && block.restart === true;

function childrenOf(blocks: readonly Block[], width: number): Child[] {
  return blocks.flatMap((block, index) => {
    const broken = blocks[index - 1]?.kind === "pageBreak";
    const signed = blocks[index + 1]?.kind === "signoff";
    if (block.kind === "text") return [textParagraph(block, { broken, signed }, width)];
    return [...(broken ? [newPage()] : []), ...childOf(block, width)];
  });
}

// A table or a form cannot begin a page by itself.
const newPage = () => new Paragraph({ pageBreakBefore: true, spacing: NO_HEIGHT });
const NO_HEIGHT = { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

function childOf(block: Exclude<Block, { kind: "text" }>, width: number): Child[] {
  switch (block.kind) {
    case "sides":
      return [sidesParagraph(block, width)];
    case "rule":
      return [ruleParagraph(block.tone)];
    case "blank":
      return Array.from({ length: block.lines }, () => new Paragraph({ style: styleOf("plain") }));
    case "signoff":
      return signoff(block);
    case "imprint":
      return imprintTable(block, width);
    case "table":
      return gridTable(block, width);
    case "form":
      return formTable(block, width);
    case "picture":
      return [picture(block)];
    case "contents":
      return contents(block.title);
    case "pageBreak":
      return [];
  }
}

type Place = { broken: boolean; signed: boolean };

function textParagraph(
  { style, runs, align }: Of<"text">,
  { broken, signed }: Place,
  width: number,
): Paragraph {
  const text = runs.map(textOf).join("");
  const size = style === "redHead" ? headSize(text) * 2 : undefined;
  const lines = style === "title" ? titleLines(text, width) : null;
  return new Paragraph({
    style: styleOf(style),
    pageBreakBefore: broken,
    // Who signs must not stand alone on a page (GB/T 9704-2012 7.3.5.6).
    ...(signed && { keepNext: true, keepLines: true }),
    ...(align && { alignment: ALIGNMENT[align] }),
    children: lines
      ? lines.map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }))
      : runs.map((run) => textRun(run, size)),
  });
}

const textRun = (run: Run, size?: number): ParagraphChild =>
  new TextRun({
    text: textOf(run),
    ...(size && { size }),
    ...(typeof run !== "string" && run.bold && { bold: true }),
  });

const sidesParagraph = ({ style, start, end }: Of<"sides">, width: number) =>
  new Paragraph({
    style: styleOf(style),
    alignment: ALIGNMENT.start,
    indent: { left: twips(CHARACTER), right: twips(CHARACTER) },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width - CHARACTER) }],
    children: [new TextRun({ children: [start, "\t", end] })],
  });

const ruleParagraph = (tone: "red" | "ink") =>
  new Paragraph({
    spacing: NO_HEIGHT,
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: tone === "red" ? 13 : 6,
        color: tone === "red" ? "D7000F" : "000000",
        space: 0,
      },
    },
  });

function signoff({ issuer, day }: Of<"signoff">): Paragraph[] {
  const { left, right } = signoffBox(issuer, day);
  return [issuer, day].map(
    (text, index) =>
      new Paragraph({
        style: styleOf("plain"),
        alignment: ALIGNMENT.center,
        keepNext: index === 0,
        spacing: { before: index === 0 ? twips(LINE) : 0, line: twips(LINE), lineRule: LineRuleType.EXACT },
        indent: { left: twips(left), right: twips(right) },
        children: [new TextRun(text)],
      }),
  );
}

function picture({ png, width, alt }: Of<"picture">): Paragraph {
  const bytes = Buffer.from(png);
  // The size stands at a fixed place in every PNG; Word counts pixels of 1/96 inch.
  const ratio = bytes.readUInt32BE(20) / Math.max(1, bytes.readUInt32BE(16));
  const pixels = (width * 96) / 72;
  return new Paragraph({
    alignment: ALIGNMENT.center,
    spacing: { before: twips(LINE / 3), after: twips(LINE / 3) },
    children: [
      new ImageRun({
        type: "png",
        data: bytes,
        transformation: { width: pixels, height: pixels * ratio },
        altText: { name: alt, title: alt, description: alt },
      }),
    ],
  });
}

const contents = (title: string): Child[] => [
  new Paragraph({
    style: styleOf("title"),
    children: [new TextRun({ text: title, font: FACES.song.word })],
  }),
  new TableOfContents(title, { hyperlink: true, headingStyleRange: "1-2" }),
];
