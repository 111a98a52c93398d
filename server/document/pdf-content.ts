import "server-only";
import type { Content, ContentText, Node } from "pdfmake/interfaces";
import type { Block, Document, TextStyle } from "@/domain/document/document";
import { textOf } from "@/domain/document/text";
import type { Speller } from "./glyphs";
import { CHARACTER, headSize, INK, LINE, LOOKS, pageOf, RED, signoffBox, titleLines } from "./look";
import { formNode, tableNode } from "./pdf-table";
import { alignmentOf, type Press, spans, typeOf } from "./pdf-text";

/** Empty space above the lines at the foot of a page, by their id. */
export type Free = Map<string, number>;

/** The blocks as pdfmake knows them. */
export function contentOf(document: Document, speller: Speller, free: Free): Content[] {
  const { width, height, left, right, top, bottom } = pageOf(document);
  const press = { speller, width: width - left - right, height: height - top - bottom };
  return document.blocks.flatMap((block, index): Content[] => {
    if (block.kind === "pageBreak") return [];
    const next = document.blocks[index + 1];
    if (block.kind === "text" && next?.kind === "signoff" && isShort(block)) {
      // Who signs must not stand alone on a page (GB/T 9704-2012 7.3.5.6).
      return [{ stack: [textNode(block, press), signoffNode(next, press)], unbreakable: true }];
    }
    const before = document.blocks[index - 1];
    if (block.kind === "signoff" && before?.kind === "text" && isShort(before)) return [];
    const node = nodeOf(block, press, { id: `imprint-${index}`, free });
    if (before?.kind !== "pageBreak") return [node];
    return [
      {
        stack: [before.restart ? { ...nothing(), id: `start-${index}` } : nothing(), node],
        pageBreak: "before",
      },
    ];
  });
}

// What is longer may be torn: kept whole it might not fit on any page.
const isShort = ({ runs }: Of<"text">) => runs.map(textOf).join("").length < 200;

// Takes no room and has a place on the page. Made anew each time: pdfmake writes into what it is given.
const nothing = () => ({ text: " ", fontSize: 1, lineHeight: 0.1 });

/** Where a letter begins whose pages count from 1. */
export const isStart = ({ id }: Node): boolean => id?.startsWith("start-") === true;

type Foot = { id: string; free: Free };

function nodeOf(block: Exclude<Block, { kind: "pageBreak" }>, press: Press, foot: Foot): Content {
  switch (block.kind) {
    case "text":
      return textNode(block, press);
    case "sides":
      return sidesNode(block, press);
    case "rule":
      return { ...ruleOf(press.width, block.tone), margin: [0, 0, 0, block.tone === "red" ? 0 : LINE / 3] };
    case "blank":
      return { ...nothing(), margin: [0, 0, 0, LINE * block.lines] };
    case "signoff":
      return signoffNode(block, press);
    case "imprint":
      return imprintNode(block.lines, press, foot);
    case "table":
      return tableNode(block, press);
    case "form":
      return formNode(block, press);
    case "picture":
      return pictureNode(block);
    case "contents":
      return contentsNode(block.title, press);
  }
}

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

function textNode({ style, runs, align }: Of<"text">, press: Press): ContentText {
  const look = LOOKS[style];
  const text = runs.map(textOf).join("");
  const size = style === "redHead" ? headSize(text) : look.size;
  return {
    text: spans(style === "title" ? [titleLines(text, press.width).join("\n")] : runs, look.face, press),
    ...typeOf(look.face, size, look.line),
    color: look.red ? RED : INK,
    alignment: alignmentOf(align ?? look.align),
    leadingIndent: (look.indent ?? 0) * CHARACTER,
    margin: [0, look.before ?? 0, (look.inset ?? 0) * CHARACTER, look.after ?? 0],
    ...(look.keepNext && { headlineLevel: 1 }),
    ...tocItem(style),
  };
}

const tocItem = (style: TextStyle) =>
  style === "heading" || style === "subheading"
    ? { tocItem: true, tocMargin: [style === "heading" ? 0 : CHARACTER, 0, 0, 0] as Margins }
    : {};
type Margins = [number, number, number, number];

function sidesNode({ style, start, end }: Of<"sides">, press: Press): Content {
  const look = LOOKS[style];
  const side = (text: string, alignment: "left" | "right") => ({
    text: spans([text], look.face, press),
    ...typeOf(look.face, look.size, look.line),
    alignment,
  });
  return {
    columns: [side(start, "left"), side(end, "right")],
    margin: [CHARACTER, look.before ?? 0, CHARACTER, look.after ?? 0],
  };
}

function signoffNode({ issuer, day }: Of<"signoff">, press: Press): Content {
  const { left, right } = signoffBox(issuer, day);
  const line = (text: string): ContentText => ({
    text: spans([text], "fang", press),
    ...typeOf("fang", LOOKS.body.size, LINE),
    alignment: "center",
  });
  return { stack: [line(issuer), line(day)], unbreakable: true, margin: [left, LINE, right, 0] };
}

function imprintNode(lines: Of<"imprint">["lines"], press: Press, { id, free }: Foot): Content {
  const { face, size, line: height } = LOOKS.note;
  const text = (part: string, alignment: "left" | "right" = "left") => ({
    text: spans([part], face, press),
    ...typeOf(face, size, height),
    alignment,
  });
  const written = lines.flatMap((line, index): Content[] => [
    ruleOf(press.width, "ink", index === 0 ? THICK : THIN),
    {
      columns: typeof line === "string" ? [text(line)] : [text(line.start), text(line.end, "right")],
      margin: [size, 0, size, 0],
    },
  ]);
  const space = free.get(id);
  return {
    stack: [...written, ruleOf(press.width, "ink", THICK), { ...nothing(), id }],
    // Measured in pieces first: within what is kept together positions do not count from the page.
    unbreakable: space !== undefined,
    margin: [0, Math.max(LINE / 2, (space ?? 0) + LINE / 2 - SLACK), 0, 0],
  };
}

/** Where the lines at the foot ended in the first printing. */
export const imprintEnd = ({ id, startPosition }: Node): { id: string; bottom: number } | null =>
  id?.startsWith("imprint-") ? { id, bottom: startPosition.top + THICK } : null;

// 0.35 mm and 0.25 mm (7.4.1).
const [THICK, THIN] = [1, 0.7];
const SLACK = 2;

const ruleOf = (width: number, tone: "red" | "ink", thickness = tone === "red" ? 1.6 : THIN) => ({
  canvas: [
    {
      type: "line" as const,
      x1: 0,
      y1: 0,
      x2: width,
      y2: 0,
      lineWidth: thickness,
      lineColor: tone === "red" ? RED : INK,
    },
  ],
});

const pictureNode = ({ png, width }: Of<"picture">): Content => ({
  image: `data:image/png;base64,${Buffer.from(png).toString("base64")}`,
  width,
  alignment: "center",
  margin: [0, LINE / 3, 0, LINE / 3],
});

const contentsNode = (title: string, press: Press): Content => ({
  toc: {
    title: {
      text: spans([title], "song", press),
      ...typeOf("song", LOOKS.title.size, LOOKS.title.line),
      alignment: "center",
      margin: [0, 0, 0, LINE / 2],
    },
    numberStyle: { font: "serif", fontSize: 14 },
  },
});
