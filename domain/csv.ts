/** A table as a spreadsheet opens it: UTF-8 with a mark, every cell quoted, lines ended as RFC 4180 says. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/** A cell that a spreadsheet shows as words and never runs as a formula, full-width signs included. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

// Without it Excel takes Chinese for another encoding.
const BYTE_ORDER_MARK = "\uFEFF";
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
