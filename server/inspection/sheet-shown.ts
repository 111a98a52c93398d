import type ExcelJS from "exceljs";

/** Whether a row (in points) or a column (in letters) is dragged so narrow that nobody reads what stands in it. */
export const isSlit = (what: "row" | "column", size: number | string | null | undefined): boolean =>
  typeof size !== "object" && size !== undefined && Number(size) < (what === "row" ? 3 : 0.5);

/** What a cell shows on paper: a formula is its last result, a link its words; nothing where it shows nothing. */
export function shownValue(cell: ExcelJS.Cell): ExcelJS.CellValue {
  const value = plainValue(cell);
  if (value === null || value === "" || showsNothing(cell.numFmt, value)) return null;
  if (typeof value !== "object" || !("richText" in value))
    return isUnseen(cell.font, cell.fill) ? null : value;
  const richText = value.richText.filter(({ font }) => !isUnseen({ ...cell.font, ...font }, cell.fill));
  return richText.length === 0 ? null : { richText };
}

/** Whether a cell holds something that it does not show; a nought that is not printed tells nothing. */
export function hidesSomething(cell: ExcelJS.Cell): boolean {
  const [held, shown] = [plainValue(cell), shownValue(cell)];
  return held !== null && held !== "" && held !== 0 && lengthOf(held) > lengthOf(shown);
}

const lengthOf = (value: ExcelJS.CellValue): number =>
  typeof value === "object" && value !== null && "richText" in value
    ? value.richText.length
    : value === null
      ? 0
      : 1;

function plainValue(cell: ExcelJS.Cell): ExcelJS.CellValue {
  const { value } = cell;
  if (typeof value !== "object" || value === null || value instanceof Date) return literal(value ?? null);
  // Asked of the cell: the library leaves 0 and FALSE out of the value of a formula.
  if ("formula" in value || "sharedFormula" in value) return partValue(cell.result ?? null);
  return partValue(value);
}

function partValue(value: ExcelJS.CellValue): ExcelJS.CellValue {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if ("richText" in value)
    return { richText: value.richText.map((part) => ({ ...part, text: escaped(part.text) })) };
  if ("error" in value) return String(value.error);
  if ("text" in value) return literal(partValue(value.text as ExcelJS.CellValue));
  return null;
}

const literal = (value: ExcelJS.CellValue) => (typeof value === "string" ? escaped(value) : value);

// The library reads Excel's way of writing a character by its number and does not write it back.
const escaped = (text: string) => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");

/** Whether a format such as `;;;` shows nothing of a value: its parts are for more, less and nought, and for words. */
function showsNothing(format: string | undefined, value: ExcelJS.CellValue): boolean {
  const parts = partsOf(format ?? "");
  if (parts.length < 2) return false;
  const isWord = typeof value === "string" || (typeof value === "object" && !(value instanceof Date));
  const place = isWord ? 3 : value === 0 ? 2 : Number(value) < 0 ? 1 : 0;
  if (/\[[<>=]/.test(format ?? "")) return parts.every(isBlank);
  if (isWord) return parts.length > 3 && isBlank(parts[3] ?? "");
  return typeof value !== "boolean" && isBlank(parts[place] ?? parts[0] ?? "");
}

/** A format at its semicolons, without colours, spaces and fillings. */
const partsOf = (format: string): string[] =>
  format
    .replaceAll(/"([^"]*)"|\\(.)/g, (_all, words = "", sign = "") => `${words}${sign}`.trim() && "x")
    .replaceAll(/[_*]./g, "")
    .replaceAll(/\[[^\]]*\]/g, "")
    .split(";");

const isBlank = (part: string) => part.trim() === "";

// Nobody reads smaller letters; the smallest print of a contract has five.
const LEAST_POINTS = 3;

/** Whether words have the colour of the ground they stand on, or are too small to be seen. */
function isUnseen(font: Partial<ExcelJS.Font> | undefined, fill: ExcelJS.Fill | undefined): boolean {
  if (font?.size !== undefined && font.size < LEAST_POINTS) return true;
  const ink = colourOf(font?.color) ?? "";
  if (fill?.type === "gradient") return false;
  const ground = (fill?.type === "pattern" && fill.pattern === "solid" && colourOf(fill.fgColor)) || WHITE;
  return ink !== "" && (ink === ground || (isPale(ink) && isPale(ground)));
}

const WHITE = "FFFFFF";

/** A colour by its six digits; the first of a theme is white paper, others are known by their number only. */
function colourOf(colour: Partial<ExcelJS.Color> | undefined): string | null {
  if (!colour) return null;
  if (colour.argb !== undefined) return colour.argb.slice(-6).toUpperCase();
  const { theme, tint = 0 } = colour as { theme?: number; tint?: number };
  if (theme === undefined) return null;
  return theme === 0 && tint === 0 ? WHITE : `theme ${theme} ${tint}`;
}

const isPale = (colour: string) => /^(?:F[0-9A-F]){3}$/.test(colour);
