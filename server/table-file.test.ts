import Excel from "exceljs";
import { describe, expect, test } from "vitest";
import { type Column, type TableFile, tableOf } from "@/domain/table/table";
import { type TableFormat, tableFile } from "./table-file";

type Row = { title: string; n: number | null; on: string | null; at: Date | null; share: number };

const COLUMNS: Column<Row>[] = [
  { heading: "标题", kind: "text", width: 30, cell: ({ title }) => title },
  { heading: "件数", kind: "number", cell: ({ n }) => n },
  { heading: "日期", kind: "day", cell: ({ on }) => on },
  { heading: "时间", kind: "moment", cell: ({ at }) => at },
  { heading: "比例", kind: "percent", cell: ({ share }) => share },
];

const ROW: Row = {
  title: "关于公交的建议",
  n: 3,
  on: "2026-03-01",
  at: new Date("2026-03-01T18:30:00Z"),
  share: 0.5,
};

const fileOf = (rows: Iterable<Row> | AsyncIterable<Row>): TableFile => ({
  ...tableOf(COLUMNS, rows),
  name: "建议/清单-2026-03-01",
  sheet: "建议/清单",
  plain: "suggestions",
  notes: { sheet: "说明", lines: [["导出人", "=王"]] },
});

const send = (rows: Iterable<Row> | AsyncIterable<Row>, format: TableFormat) =>
  tableFile(fileOf(rows), format);

async function opened(rows: Iterable<Row> | AsyncIterable<Row>) {
  const book = new Excel.Workbook();
  await book.xlsx.load(await (await send(rows, "xlsx")).arrayBuffer());
  const [sheet, notes] = book.worksheets;
  if (!sheet || !notes) throw new Error("Two sheets are expected");
  return { sheet, notes };
}

async function* failing(after: number): AsyncGenerator<Row> {
  for (let n = 0; n < after; n += 1) yield ROW;
  throw new Error("The database went away");
}

describe("a workbook", () => {
  test("holds numbers and dates as such, under a bold head that stays, with a filter over all rows", async () => {
    const { sheet } = await opened([ROW, { ...ROW, n: null, on: null, at: null }]);
    expect(sheet.name).toBe("建议 清单");
    expect(sheet.getRow(2).values).toEqual([
      undefined,
      ROW.title,
      3,
      new Date("2026-03-01T00:00:00Z"),
      new Date("2026-03-02T02:30:00Z"),
      0.5,
    ]);
    expect([3, 4, 5].map((column) => sheet.getRow(2).getCell(column).numFmt)).toEqual([
      "yyyy-mm-dd",
      "yyyy-mm-dd hh:mm",
      "0.0%",
    ]);
    expect(sheet.getRow(3).getCell(3).value).toBeNull();
    expect(sheet.getRow(1).font.bold).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.autoFilter).toBe("A1:E3");
    expect(sheet.getColumn(1).width).toBe(30);
  });

  test.each(["=1+1", "+86", "-2", "@SUM(A1)", "\t=1", "＝1"])("keeps %j as words", async (title) => {
    const { sheet, notes } = await opened([{ ...ROW, title }]);
    const cell = sheet.getRow(2).getCell(1);
    expect([cell.value, cell.type, cell.formula]).toEqual([title, Excel.ValueType.String, undefined]);
    expect(notes.getRow(1).getCell(2).value).toBe("=王");
  });

  test("says on a second sheet what it is", async () => {
    const { notes } = await opened([]);
    expect([notes.name, notes.getRow(1).getCell(1).value]).toEqual(["说明", "导出人"]);
  });
});

test("a CSV file has the same rows, and its words are no formulas", async () => {
  const response = await send([{ ...ROW, title: "=1+1" }], "csv");
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe(
    `"标题","件数","日期","时间","比例"\r\n"'=1+1",3,"2026-03-01","2026-03-02 02:30",50%\r\n`,
  );
  expect(response.headers.get("content-disposition")).toBe(
    `attachment; filename="suggestions.csv"; filename*=UTF-8''${encodeURIComponent("建议/清单-2026-03-01.csv")}`,
  );
});

describe.each(["csv", "xlsx"] as const)("a failure in a %s", (format) => {
  test("at the first row comes before anything is sent", () =>
    expect(send(failing(0), format)).rejects.toThrow("The database went away"));

  test("later breaks the file off", async () => {
    const response = await send(failing(5_000), format);
    await expect(response.arrayBuffer()).rejects.toThrow("The database went away");
  });
});

test.each(["csv", "xlsx"] as const)("whoever stops a %s download stops the reading", async (format) => {
  let ended = false;
  async function* endless(): AsyncGenerator<Row> {
    try {
      while (true) yield ROW;
    } finally {
      ended = true;
    }
  }
  const response = await send(endless(), format);
  await response.body?.cancel();
  await expect.poll(() => ended).toBe(true);
});
