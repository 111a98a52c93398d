import "server-only";
import Excel from "exceljs";
import type { Column, LivingList } from "@/domain/import-batch/column";
import { columnsOf, type ImportKind } from "@/domain/import-batch/kinds";
import { letterOf } from "@/domain/import-batch/row";

/** The words of a template in the reader's language; `lists` are the names that stand in the database. */
export type TemplateWords = {
  kind: string;
  column: (name: string) => string;
  hint: (name: string) => string;
  choice: (words: string, name: string) => string;
  say: (
    key: "sheet" | "lists" | "title" | "column" | "required" | "hint" | "example" | "yes" | "no",
  ) => string;
  rules: readonly string[];
  lists: Readonly<Record<LivingList, readonly string[]>>;
};

/** The workbook to fill in: a sheet with the header only, one that explains each column, and the lists to choose from. */
export async function importTemplate(
  kind: ImportKind,
  words: TemplateWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const book = new Excel.Workbook();
  const columns = Object.entries(columnsOf(kind));
  const data = book.addWorksheet(words.kind, { views: [{ state: "frozen", ySplit: 1 }] });
  const lists = listsOf(columns, words);
  for (const [index, [name, column]] of columns.entries()) layOut(data, index + 1, name, column, words);
  data.getRow(1).height = 24;
  explain(book.addWorksheet(words.say("sheet")), columns, words);
  if (lists.length > 0) {
    const sheet = book.addWorksheet(words.say("lists"));
    for (const [index, { name, names }] of lists.entries()) {
      sheet.getColumn(index + 1).values = [words.column(name), ...names];
      sheet.getColumn(index + 1).width = 28;
      offer(
        data,
        columns.findIndex(([each]) => each === name) + 1,
        words.say("lists"),
        index + 1,
        names.length,
      );
    }
    sheet.getRow(1).font = { bold: true };
    sheet.views = [{ state: "frozen", ySplit: 1 }];
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

type Named = readonly [string, Column];

/** Choices are offered as words of the reader's language; the names of the database as they are. */
function listsOf(columns: readonly Named[], words: TemplateWords) {
  return columns.flatMap(([name, { choices, list }]) => {
    if (choices) return [{ name, names: choices.names.map((each) => words.choice(choices.words, each)) }];
    return list ? [{ name, names: words.lists[list] }] : [];
  });
}

const LOOKS = {
  text: { width: 18, style: { numFmt: "@" } },
  long: { width: 40, style: { numFmt: "@", alignment: { wrapText: true, vertical: "top" } } },
  number: { width: 10, style: { numFmt: "0" } },
  day: { width: 14, style: { numFmt: "yyyy-mm-dd" } },
} as const satisfies Record<Column["look"], Partial<Excel.Column>>;

function layOut(
  sheet: Excel.Worksheet,
  at: number,
  name: string,
  column: Column,
  words: TemplateWords,
): void {
  const { width, style } = LOOKS[column.look];
  const title = words.column(name);
  const place = sheet.getColumn(at);
  place.width = Math.max(width, title.length * 2 + 4);
  place.style = { ...style };
  const head = sheet.getCell(1, at);
  head.value = column.required ? `${title} *` : title;
  head.style = HEAD;
  head.note = words.hint(name);
}

const HEAD: Partial<Excel.Style> = {
  font: { bold: true, color: { argb: "FFFFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FF9E2A22" } },
  alignment: { vertical: "middle" },
};

const FILLED = 2000;

/** A list to choose from; what is not in it may be typed all the same where several names stand in one cell. */
function offer(sheet: Excel.Worksheet, at: number, lists: string, from: number, count: number): void {
  if (count === 0) return;
  const [cell, list] = [letterOf(at), letterOf(from)];
  for (let row = 2; row <= FILLED; row += 1)
    sheet.getCell(`${cell}${row}`).dataValidation = {
      type: "list",
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "warning",
      formulae: [`'${lists}'!$${list}$2:$${list}$${count + 1}`],
    };
}

function explain(sheet: Excel.Worksheet, columns: readonly Named[], words: TemplateWords): void {
  sheet.columns = [{ width: 18 }, { width: 8 }, { width: 60 }, { width: 36 }];
  sheet.addRow([words.say("title")]).font = { bold: true, size: 14 };
  for (const rule of words.rules) {
    const row = sheet.addRow([rule]);
    sheet.mergeCells(row.number, 1, row.number, 4);
    row.alignment = { wrapText: true, vertical: "top" };
    row.height = 32;
  }
  sheet.addRow([]);
  const head = sheet.addRow([
    words.say("column"),
    words.say("required"),
    words.say("hint"),
    words.say("example"),
  ]);
  head.eachCell((cell) => {
    cell.style = HEAD;
  });
  for (const [name, { required, choices, example }] of columns) {
    const shown = choices ? words.choice(choices.words, example) : example;
    const row = sheet.addRow([
      words.column(name),
      words.say(required ? "yes" : "no"),
      words.hint(name),
      shown,
    ]);
    row.alignment = { wrapText: true, vertical: "top" };
    row.getCell(1).font = { bold: true };
    // A spreadsheet makes room by itself only for what is typed into it.
    row.height = 16 * Math.max(linesOf(words.hint(name), 60), linesOf(shown, 36));
  }
  sheet.pageSetup = { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 2) / width)), 0);
