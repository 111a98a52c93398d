import "server-only";
import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Align, Block } from "@/domain/document/document";
import { CELL, FACES, FORM, LINE, LOOKS } from "./look";
import { ALIGNMENT, styleOf, twips } from "./word-styles";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;
type Type = { face: "hei" | "fang"; size: number; line: number; align: Align; keepNext?: boolean };

/** A table with its head on every page; no row is torn. */
export function gridTable({ caption, columns, rows }: Of<"table">, width: number): (Paragraph | Table)[] {
  const widths = shares(
    columns.map((column) => column.width),
    width,
  );
  const head = columns.map(({ head }, index) => cell(head, { ...HEAD, align: "center" }, widths[index]));
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ align }, index) =>
          cell(row[index] ?? "", { ...BODY, align: align ?? "start" }, widths[index]),
        ),
      }),
  );
  const above =
    caption === undefined
      ? []
      : lines(caption, { face: "hei", size: 12, line: 24, align: "center", keepNext: true });
  return [
    ...above,
    grid([new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body], widths),
    after(),
  ];
}

/** A form: labels at the left, what is filled in or room to write at the right. */
export function formTable({ rows }: Of<"form">, width: number): (Paragraph | Table)[] {
  const widths = shares([FORM.label, 1 - FORM.label], width);
  const made = rows.map(
    ({ label, value, lines = 1 }) =>
      new TableRow({
        cantSplit: true,
        height: { value: twips(FORM.line * lines + 6), rule: "atLeast" },
        children: [
          cell(label, { ...LABEL, align: "center" }, widths[0]),
          cell(value, { ...VALUE, align: "start" }, widths[1]),
        ],
      }),
  );
  return [grid(made, widths), after()];
}

/** The lines at the end between their rules, at the foot of the page on which the text ends. */
export function imprintTable({ lines }: Of<"imprint">, width: number): (Paragraph | Table)[] {
  const rows = lines.map((line, index) => {
    const cell = new TableCell({
      borders: {
        top: index === 0 ? THICK : THIN,
        bottom: index === lines.length - 1 ? THICK : THIN,
        left: NONE,
        right: NONE,
      },
      margins: { left: twips(LOOKS.note.size), right: twips(LOOKS.note.size) },
      children: [
        new Paragraph({
          style: styleOf("note"),
          tabStops: [{ type: TabStopType.RIGHT, position: twips(width - 2 * LOOKS.note.size) }],
          children: [
            new TextRun(typeof line === "string" ? line : { children: [line.start, "\t", line.end] }),
          ],
        }),
      ],
    });
    return new TableRow({ cantSplit: true, children: [cell] });
  });
  const table = new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(width)],
    float: FOOT,
  });
  // It is anchored in the paragraph after it, which must be on the same page.
  return [after(), table, after()];
}

const FOOT = {
  horizontalAnchor: TableAnchorType.MARGIN,
  verticalAnchor: TableAnchorType.MARGIN,
  relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
  relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
};

// 0.35 mm and 0.25 mm (7.4.1).
const THICK = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };

const HEAD = { face: "hei", size: CELL.size, line: CELL.line } as const;
const BODY = { face: "fang", size: CELL.size, line: CELL.line } as const;
const LABEL = { face: "hei", size: FORM.size, line: FORM.line } as const;
const VALUE = { face: "fang", size: FORM.size, line: FORM.line } as const;

const grid = (rows: TableRow[], widths: readonly number[]) =>
  new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: {
      top: EDGE,
      bottom: EDGE,
      left: EDGE,
      right: EDGE,
      insideHorizontal: EDGE,
      insideVertical: EDGE,
    },
    margins: { left: 80, right: 80, top: 50, bottom: 50 },
  });

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

const cell = (text: string, type: Type, width = 0) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: type.face === "hei" ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: lines(text, type),
  });

const lines = (text: string, { face, size, line, align, keepNext }: Type) =>
  text.split("\n").map(
    (part) =>
      new Paragraph({
        style: styleOf("plain"),
        alignment: ALIGNMENT[align],
        keepNext: keepNext === true,
        spacing: { line: twips(line), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        children: [new TextRun({ text: part, font: FACES[face].word, size: size * 2 })],
      }),
  );

// Two tables in a row would grow together.
const after = () =>
  new Paragraph({ spacing: { line: twips(LINE / 2), lineRule: LineRuleType.EXACT, before: 0, after: 0 } });

function shares(parts: readonly number[], width: number): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0) || 1;
  return parts.map((part) => Math.floor((part / whole) * twips(width)));
}
