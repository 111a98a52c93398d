import "server-only";
import type { Content, CustomTableLayout, TableCell } from "pdfmake/interfaces";
import type { Block } from "@/domain/document/document";
import { CELL, FORM, INK, LINE } from "./look";
import { alignmentOf, type Press, spans, typeOf } from "./pdf-text";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** The words above a table; the layout does not tell whether its first row still found room below them. */
export const CAPTION = 2;

/** What has to find room: the words, the head and a row of three lines. */
export const UNDER_CAPTION = 20 + LINE / 4 + (CELL.line + 6) + (3 * CELL.line + 6);

/** A table with its head on every page; no row is torn, unless one is too long for any page. */
export function tableNode({ caption, columns, rows }: Of<"table">, press: Press): Content {
  const cell = (text: string, face: "hei" | "fang", alignment: "left" | "center" | "right"): TableCell => ({
    text: spans([text], face, press),
    ...typeOf(face, CELL.size, CELL.line),
    alignment,
  });
  const head = columns.map(({ head }) => cell(head, "hei", "center"));
  const body = rows.map((row) =>
    columns.map(({ align }, index) => cell(row[index] ?? "", "fang", alignmentOf(align ?? "start"))),
  );
  const widths = shares(
    columns.map(({ width }) => width),
    press.width,
  );
  const whole = rows.every((row) => fitsPage(row, widths, CELL, press));
  const table = {
    table: {
      headerRows: 1,
      keepWithHeaderRows: rows.length > 0 && whole ? 1 : 0,
      dontBreakRows: whole,
      widths,
      body: [head, ...body],
    },
    layout: GRID,
    margin: [0, LINE / 4, 0, LINE / 2] as [number, number, number, number],
  };
  if (caption === undefined) return table;
  const above = {
    text: spans([caption], "hei", press),
    ...typeOf("hei", 12, 20),
    alignment: "center" as const,
    margin: [0, LINE / 3, 0, 0] as [number, number, number, number],
    headlineLevel: CAPTION,
  };
  return { stack: [above, table] };
}

/**
 * Whether a row surely fits a page. One that is kept whole and does not fit is left out by pdfmake, without a word. No
 * character is wider than its size.
 */
const fitsPage = (
  row: readonly string[],
  widths: readonly number[],
  { size, line }: { size: number; line: number },
  { height }: Press,
): boolean =>
  row.every((text, index) => {
    const perLine = Math.max(1, Math.floor((widths[index] ?? 0) / size));
    const lines = text.split("\n").map((part) => Math.max(1, Math.ceil(part.length / perLine)));
    return lines.reduce((sum, one) => sum + one, 0) * line < MOST_OF_PAGE * height;
  });

// The rest is for the head, the lines that cannot be filled up, and the room to write in.
const MOST_OF_PAGE = 0.7;

/** A form: labels at the left, what is filled in or room to write at the right. */
export function formNode({ rows }: Of<"form">, press: Press): Content {
  const cell = (text: string, face: "hei" | "fang", alignment: "left" | "center", lines = 1): TableCell => ({
    text: spans([text], face, press),
    ...typeOf(face, FORM.size, FORM.line),
    alignment,
    margin: [0, 0, 0, Math.max(0, lines - lineCount(text)) * FORM.line],
  });
  const widths = shares([FORM.label, 1 - FORM.label], press.width);
  return {
    table: {
      dontBreakRows: rows.every(({ label, value }) => fitsPage([label, value], widths, FORM, press)),
      widths,
      body: rows.map(({ label, value, lines }) => [
        cell(label, "hei", "center"),
        cell(value, "fang", "left", lines),
      ]),
    },
    layout: GRID,
    margin: [0, LINE / 4, 0, LINE / 2],
  };
}

const lineCount = (text: string) => text.split("\n").length;

const PADDING = 4;
const GRID: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => INK,
  vLineColor: () => INK,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** The shares of columns as widths in points, without what lines and padding take. */
function shares(parts: readonly number[], width: number): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0) || 1;
  const free = width - parts.length * 2 * PADDING - (parts.length + 1) * 0.5;
  return parts.map((part) => (part / whole) * free);
}
