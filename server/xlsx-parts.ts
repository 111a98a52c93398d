import "server-only";
import type { CellKind, Head } from "@/domain/table/table";

// biome-ignore format: a table
/** How each kind of column looks: its usual width in characters, and its place among the styles below. */
export const KINDS: Record<CellKind, { width: number; style: number }> = {
  text:    { width: 18, style: 1 },
  number:  { width: 10, style: 1 },
  day:     { width: 12, style: 2 },
  moment:  { width: 17, style: 3 },
  percent: { width: 10, style: 4 },
};

/** The styles of a head and of the two columns of the notes. */
export const STYLE = { head: 5, term: 6, note: 7 } as const;

/** A word of a workbook as XML: what XML cannot hold is left out, and nothing is read as an escape of Excel's. */
export const xmlText = (text: string): string =>
  text
    .replace(UNHOLDABLE, "")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
const UNHOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** The files of a workbook that do not depend on its rows. */
export const fixedParts = (sheets: readonly [string, string]): readonly (readonly [string, string])[] => [
  ["[Content_Types].xml", CONTENT_TYPES],
  ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
  ["xl/workbook.xml", workbook(sheets)],
  [
    "xl/_rels/workbook.xml.rels",
    relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["styles", "styles.xml"],
    ]),
  ],
  ["xl/styles.xml", STYLES],
];

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
// Names of vocabularies, which nobody fetches.
const FORMAT = ["http:/", "schemas.openxmlformats.org"].join("/");
const SPREADSHEET = `${FORMAT}/spreadsheetml/2006/main`;
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The first lines of a sheet: a head that stays, its columns, and A4 across for the printer. */
export const sheetStart = (columns: readonly { width: number; style: number }[], frozen: boolean): string =>
  `${XML}<worksheet xmlns="${SPREADSHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${
    frozen ? '><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>' : "/>"
  }</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns
    .map(
      ({ width, style }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`,
    )
    .join("")}</cols><sheetData>`;

/** The last lines of a sheet; `filter` is the range that a reader can filter. */
export const sheetEnd = (filter: string | null): string =>
  `</sheetData>${filter === null ? "" : `<autoFilter ref="${filter}"/>`}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;

/** A column as its head says it. */
export const columnOf = ({ kind, width }: Head): { width: number; style: number } => ({
  width: width ?? KINDS[kind].width,
  style: KINDS[kind].style,
});

const CONTENT_TYPES = `${XML}<Types xmlns="${FORMAT}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `${XML}<Relationships xmlns="${FORMAT}/package/2006/relationships">${targets
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${FORMAT}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const workbook = (sheets: readonly string[]): string =>
  `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${FORMAT}/officeDocument/2006/relationships"><sheets>${sheets
    .map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join("")}</sheets></workbook>`;

// biome-ignore format: a table, in the order of KINDS and STYLE
const CELL_STYLES = [
  { number: 0,   font: 0, alignment: "" },
  { number: 0,   font: 0, alignment: 'vertical="top"' },
  { number: 164, font: 0, alignment: 'vertical="top"' },
  { number: 165, font: 0, alignment: 'vertical="top"' },
  { number: 166, font: 0, alignment: 'vertical="top"' },
  { number: 0,   font: 1, alignment: 'vertical="center" wrapText="1"' },
  { number: 0,   font: 1, alignment: 'vertical="top"' },
  { number: 0,   font: 0, alignment: 'vertical="top" wrapText="1"' },
];

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
const STYLES = `${XML}<styleSheet xmlns="${SPREADSHEET}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd hh:mm"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${CELL_STYLES.length}">${CELL_STYLES.map(
  ({ number, font, alignment }) =>
    `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment === "" ? "" : `<alignment ${alignment}/>`}</xf>`,
).join("")}</cellXfs></styleSheet>`;
