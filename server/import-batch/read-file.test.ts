import { Buffer } from "node:buffer";
import Excel from "exceljs";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { columnsOf, IMPORT_KIND_NAMES } from "@/domain/import-batch/kinds";
import { parseRow } from "@/domain/import-batch/row";
import { refused } from "@/tests/support/refused";
import { readImportFile } from "./read-file";
import { importTemplate, type TemplateWords } from "./template";
import { mustUnpackSmall } from "./unpacked";
import { importWords } from "./words";
import { showsDay } from "./workbook-frame";

const HEAD = ["姓名", "账号", "代表证号", "代表团"];

async function workbook(
  rows: readonly unknown[][],
  change?: (sheet: Excel.Worksheet) => void,
): Promise<Uint8Array> {
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet("名册");
  for (const row of rows) sheet.addRow(row);
  change?.(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const read = (bytes: Uint8Array, name = "a.xlsx") => readImportFile("roster", { name, bytes });
const csv = (text: string) => new TextEncoder().encode(text);
// 姓名,账号,代表证号,代表团 / 李甲,d1,1,浚县
const GB = new Uint8Array(
  Buffer.from(
    "d0d5c3fb2cd5cbbac52cb4fab1edd6a4bac52cb4fab1edcdc50d0ac0eebcd72c64312c312cbfa3cfd80d0a",
    "hex",
  ),
);

/** A workbook as no Excel writes it, and as the format allows. */
const otherProgram = () =>
  zipSync({
    "xl/workbook.xml": csv(
      '<x:workbook xmlns:x="x" xmlns:k="k"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="b" k:id="R2"/><x:sheet name="a" k:id="R1"/></x:sheets></x:workbook>',
    ),
    "xl/_rels/workbook.xml.rels": csv(
      '<Relationships><Relationship Id="R1" Type="http://x/worksheet" Target="worksheets/one.xml"/><Relationship Id="R2" Type="http://x/worksheet" Target="/xl/worksheets/two.xml"/></Relationships>',
    ),
    "xl/styles.xml": csv(
      '<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="31"/></cellXfs></styleSheet>',
    ),
    "xl/sharedStrings.xml": csv(
      "<sst><si><r><t>李</t></r><r><t>甲</t></r><rPh><t>リ</t></rPh></si><si><t>d_x000D_1</t></si></sst>",
    ),
    "xl/worksheets/one.xml": csv("<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
    "xl/worksheets/two.xml": csv(
      `<x:worksheet xmlns:x="x"><x:sheetData><x:row>${HEAD.map((word) => `<x:c t="inlineStr"><x:is><x:t>${word}</x:t></x:is></x:c>`).join("")}</x:row>
<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c s="1"><x:v>44971</x:v></x:c></x:row>
<x:row r="4"><x:c r="A4" t="str"><x:f>1+1</x:f><x:v><![CDATA[王乙]]></x:v></x:c><x:c r="B4"><x:v>1.0E-1</x:v></x:c><x:c r="D4" t="str"><x:v>二月</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ),
  });

describe("a workbook", () => {
  test("is read by its header, with the row's own numbers, in either language and with stars", async () => {
    const rows = [
      ["Name *", "ACCOUNT", "Deputy card", "Delegation", "备注"],
      ["李甲", "d1", 120001, "浚县代表团", "x"],
      [],
      ["王乙", "d2", "120002", "浚县代表团"],
    ];
    const { rows: found, letters, ignored } = await read(await workbook(rows));
    expect(found).toEqual([
      { number: 2, cells: { name: "李甲", account: "d1", cardNo: "120001", delegation: "浚县代表团" } },
      { number: 4, cells: { name: "王乙", account: "d2", cardNo: "120002", delegation: "浚县代表团" } },
    ]);
    expect([letters.name, letters.delegation, ignored]).toEqual(["A", "D", ["备注"]]);
  });

  test("a formula is its last value and is never run; a link, rich text and an error are their words", async () => {
    const bytes = await workbook([HEAD], (sheet) => {
      const row = sheet.getRow(2);
      row.getCell(1).value = { formula: 'HYPERLINK("http://evil","x")', result: "李甲" };
      row.getCell(2).value = { text: "d1", hyperlink: "http://evil" };
      row.getCell(3).value = { richText: [{ text: "12" }, { text: "0001" }] };
      row.getCell(4).value = { error: "#DIV/0!" };
    });
    const { rows } = await read(bytes);
    expect(rows[0]?.cells).toEqual({ name: "李甲", account: "d1", cardNo: "120001", delegation: "#DIV/0!" });
  });

  test("a letter that lies across two pieces of the file stays whole, in each of thousands of cells", async () => {
    const titles = Array.from(
      { length: 1500 },
      (_, index) => `关于加强淇河水质保护与𠮷村污水治理的建议第${index}件`,
    );
    const { rows } = await read(await workbook([HEAD, ...titles.map((title) => [title, `${title}甲`])]));
    expect(rows.map(({ cells }) => [cells.name, cells.account])).toEqual(
      titles.map((title) => [title, `${title}甲`]),
    );
  });

  test("of another program: prefixes, cells without places, reading aids, escapes, days of 1904", async () => {
    const { rows, letters } = await read(otherProgram());
    expect(letters.name).toBe("A");
    expect(rows).toEqual([
      { number: 2, cells: { name: "李甲", account: "d\r1", cardNo: "true", delegation: "2027-02-15" } },
      { number: 4, cells: { name: "王乙", account: "0.1", delegation: "二月" } },
    ]);
  });

  test.each([
    ["yyyy-mm-dd", true],
    ['m"月"d"日"', true],
    ["[$-804]yyyy\\年;@", true],
    ["mmm", true],
    ["h:mm", false],
    ["mm:ss.0", false],
    ["General", false],
    ['0"days"', false],
    ["#,##0_d;[Red]-0", false],
  ])("%s is the look of a day: %s", (code, is) => {
    expect(showsDay(code)).toBe(is);
  });

  test("dates of a spreadsheet are days, whatever they look like", async () => {
    const rows = [
      ["日期", "放假或上班", "节日"],
      [new Date("2027-02-15T00:00:00Z"), "放假", "春节"],
    ];
    const { rows: found } = await readImportFile("calendar", { name: "a.xlsx", bytes: await workbook(rows) });
    const parsed = found.map((row) => parseRow("calendar", {}, row));
    expect(parsed[0]?.values).toEqual({ date: "2027-02-15", kind: "holiday", name: "春节" });
  });
});

describe("a CSV file", () => {
  const text = '姓名,账号,代表证号,代表团\r\n"李""甲""",d1,1,"浚县,代表团"\r\n';
  const cells = { name: '李"甲"', account: "d1", cardNo: "1", delegation: "浚县,代表团" };

  test("in UTF-8, with a mark or without", async () => {
    expect((await read(csv(text), "a.csv")).rows).toEqual([{ number: 2, cells }]);
    expect((await read(csv(`\uFEFF${text}`), "a.csv")).rows).toEqual([{ number: 2, cells }]);
  });

  test("in GB18030, as Excel in China saves it", async () => {
    expect((await read(GB, "a.csv")).rows[0]?.cells.name).toBe("李甲");
  });

  test("what our exports put before a formula is taken off again", async () => {
    const { rows } = await read(csv(`${HEAD.join(",")}\n'=1+1,d1,1,x\n`), "a.csv");
    expect(rows[0]?.cells.name).toBe("=1+1");
  });
});

describe("a file that is refused", () => {
  test.each([
    ["nothing in it", new Uint8Array(), "importBatch.empty"],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "importBatch.oldWorkbook"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), "importBatch.unknownFile"],
    ["a zip that is no workbook", zipSync({ "a.txt": csv("x") }), "importBatch.unknownFile"],
    ["a workbook that is cut off", otherProgram().subarray(0, 900), "importBatch.unknownFile"],
    ["half a zip", zipSync({ "xl/workbook.xml": csv("<a/>") }).subarray(0, 40), "importBatch.unknownFile"],
    ["no header", csv("a,b\n1,2\n"), "importBatch.noHeader"],
    ["a required column missing", csv("姓名,账号\n李甲,d1\n"), "importBatch.missingColumns"],
    [
      "UTF-8 that was cut within a letter",
      csv(`${HEAD.join(",")}\n李甲,d1,1,鹤`).slice(0, -1),
      "importBatch.brokenText",
    ],
    ["GB18030 that was cut within a letter", GB.slice(0, -3), "importBatch.brokenText"],
    [
      "a quote that is never closed",
      csv(`${HEAD.join(",")}\n"李甲,d1,1,x\n王乙,d2,2,y\n`),
      "importBatch.openQuote",
    ],
    ["no rows", csv(`${HEAD.join(",")}\n,,,\n`), "importBatch.noRows"],
    ["too many rows", csv(`${HEAD.join(",")}\n${"李甲,d1,1,x\n".repeat(20_001)}`), "importBatch.tooManyRows"],
    ["too many bytes", new Uint8Array(20 * 1024 * 1024 + 1), "importBatch.tooLarge"],
  ])("%s", async (_what, bytes, key) => {
    expect(await refused(read(bytes))).toBe(`conflict ${key}`);
  });

  test("a zip bomb, before anything of it is read", () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(5_000_000) });
    expect(bomb.byteLength).toBeLessThan(20_000);
    expect(() => mustUnpackSmall(bomb, 1_000_000)).toThrow("importBatch.tooLargeInside");
    expect(() => mustUnpackSmall(bomb, 6_000_000)).not.toThrow();
  });
});

const words: TemplateWords = {
  kind: "名册",
  column: (name) => name,
  hint: (name) => `${name}?`,
  choice: (_words, name) => name,
  say: (key) => key,
  rules: ["a rule"],
  lists: { delegations: ["浚县代表团"], units: ["市水利局"], categories: ["教育"], classes: ["A"] },
};

describe.each(IMPORT_KIND_NAMES)("the template of %s", (kind) => {
  test("names every column, and filled with its own examples it is read without an error in a cell", async () => {
    const book = new Excel.Workbook();
    await book.xlsx.load((await importTemplate(kind, words)).buffer);
    const sheet = book.worksheets[0];
    const columns = Object.entries(columnsOf(kind));
    for (const [index, [, { example }]] of columns.entries())
      if (sheet) sheet.getCell(2, index + 1).value = example;
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const { rows, ignored } = await readImportFile(kind, { name: "a.xlsx", bytes });
    expect(ignored).toEqual([]);
    expect(rows).toHaveLength(1);
    const [row] = rows.map((each) => parseRow(kind, {}, each));
    expect(row?.errors).toEqual([]);
    expect(Object.keys(row?.values ?? {})).toEqual(columns.map(([name]) => name));
  });

  test("both languages name its columns and choices", async () => {
    const { headers, choices } = await importWords(kind);
    for (const each of Object.values(headers)) expect(each).toHaveLength(2);
    for (const list of Object.values(choices))
      for (const each of Object.values(list)) expect(each).toHaveLength(2);
  });
});
