import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { FILE_KINDS } from "@/domain/attachment/kinds";
import { inspect } from "./inspect";

const SECRET = "LEAK";

/** What the clean copy of a workbook holds, row by row. */
const copied = async (change: (sheet: ExcelJS.Worksheet) => void, xml = (text: string) => text) => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("汇总");
  change(sheet);
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  for (const name of ["xl/worksheets/sheet1.xml", "xl/styles.xml"])
    parts[name] = strToU8(xml(Buffer.from(parts[name] ?? []).toString()));
  const bytes = zipSync(parts);
  const { findings, clean } = await inspect(bytes, FILE_KINDS.xlsx.mime);
  const kinds = findings.map(({ kind }) => kind);
  const copy = new ExcelJS.Workbook();
  if (clean) await copy.xlsx.load(clean.slice().buffer as ArrayBuffer);
  const [made] = copy.worksheets;
  const rows = made?.getSheetValues().map((row) => (row as unknown[]).slice(1));
  const text = Object.values(clean ? unzipSync(clean) : {}).map((part) => Buffer.from(part).toString());
  return { kinds, rows: rows?.slice(1), made, text: text.join("\n") };
};

describe("what a sheet shows stays as it is shown", () => {
  test("noughts and FALSE that formulas gave, powers, long numbers, rare letters, what looks like an escape", async () => {
    const power = { richText: [{ text: "10" }, { text: "4", font: { vertAlign: "superscript" as const } }] };
    const texts = ["410621198001011234", "007", "𠮷㐂阿卜杜拉·买买提", "一\n二", "_x005F_x0041_", -1e15];
    const { rows, text } = await copied(
      (sheet) => sheet.addRows([[1, 1, power], texts]),
      (xml) =>
        xml.replace(
          '<c r="A1"><v>1</v></c><c r="B1"><v>1</v></c>',
          '<c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="b"><f>1=2</f><v>0</v></c>',
        ),
    );
    expect(rows).toEqual([[0, false, power], texts.with(4, "_x0041_")]);
    expect(text).toContain("_x005F_x0041_");
  });

  test("the words of a merged cell whose first column or row is hidden, and what is printed above", async () => {
    const { rows, made, kinds } = await copied((sheet) => {
      sheet.addRows([["跨列"], [], ["", "跨行", "三"], ["", "", "四"], ["", "", "五"]]);
      sheet.mergeCells("A1:C1");
      sheet.mergeCells("B3:B5");
      sheet.getColumn(1).hidden = true;
      sheet.getRow(3).hidden = true;
      sheet.headerFooter.oddHeader = "&C汇总表";
    });
    expect(rows).toEqual([["跨列", "跨列"], [], ["跨行", "四"], ["跨行", "五"]]);
    expect(made?.model.merges).toEqual(["A1:B1", "A3:A4"]);
    expect(made?.headerFooter.oddHeader).toBe("&C汇总表");
    expect(kinds).toContain("headers");
  });

  test("a row or a column dragged to a slit, and letters that nobody can read, are not", async () => {
    const { rows, kinds } = await copied((sheet) => {
      sheet.addRows([["甲", "缝里", "丙", "微字"], ["线下"], ["丁"]]);
      sheet.getColumn(2).width = 0.08;
      sheet.getRow(2).height = 0.5;
      sheet.getCell("D1").font = { size: 1 };
    });
    expect(rows).toEqual([["甲", "丙"], ["丁"]]);
    expect(kinds).toEqual(expect.arrayContaining(["hiddenRows", "hiddenText"]));
  });

  test("white on a dark ground is seen; on paper, or in a format that shows nothing, it is not", async () => {
    const white = { color: { argb: "FFFFFFFF" } };
    const { rows, kinds, text } = await copied((sheet) => {
      sheet.addRows([["表头", `${SECRET}白`, 13_803_921_234, `${SECRET}无`, 0, -5, `${SECRET}底`]]);
      sheet.getCell("A1").style = {
        font: { color: { theme: 0 } as ExcelJS.Color },
        fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FF9E2A22" } },
      };
      sheet.getCell("B1").font = white;
      sheet.getCell("C1").numFmt = ";;;";
      sheet.getCell("D1").numFmt = ";;;";
      sheet.getCell("E1").numFmt = '0;-0;;@"件"';
      sheet.getCell("F1").numFmt = '0;[Red]"负"0;;';
      sheet.getCell("G1").style = {
        font: white,
        fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFEFEFE" } },
      };
    });
    expect(rows).toEqual([["表头", undefined, undefined, undefined, undefined, -5]]);
    expect(kinds).toContain("hiddenText");
    expect(text).not.toMatch(/LEAK|13803921234/);
  });

  test("days and sums in the formats that a Chinese Excel names by number only", async () => {
    const { made } = await copied(
      (sheet) => {
        sheet.addRow([46_387.5, 46_387.5]);
        sheet.getCell("A1").numFmt = "000";
        sheet.getCell("B1").numFmt = "0000";
      },
      (xml) =>
        xml
          .replace(/<numFmts.*<\/numFmts>/, "")
          .replace('numFmtId="164"', 'numFmtId="31"')
          .replace('numFmtId="165"', 'numFmtId="43"'),
    );
    const [day, sum] = [made?.getCell("A1"), made?.getCell("B1")];
    expect([day?.value, day?.numFmt]).toEqual([new Date("2026-12-31T12:00:00Z"), 'yyyy"年"m"月"d"日"']);
    expect([sum?.value, sum?.numFmt]).toEqual([46_387.5, expect.stringContaining("#,##0.00")]);
  });

  test("a day that the library would read as a number makes no copy", async () => {
    const { kinds, rows } = await copied(
      (sheet) => sheet.addRow([1]),
      (xml) => xml.replace('<c r="A1"><v>1<', '<c r="A1" t="d"><v>2026-12-31<'),
    );
    expect([kinds, rows]).toEqual([["metadata", "unreadable"], undefined]);
  });
});
