// @ts-check

/** Lines up columns; a Chinese character takes two places. @param {string[][]} rows */
export function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows
    .map((row) =>
      row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell))).join("  "),
    )
    .map((line) => line.trimEnd())
    .join("\n");
}

/** @param {string} text */
const width = (text) =>
  [...text].reduce((sum, character) => sum + (/[\u2E80-\uFFEF]/.test(character) ? 2 : 1), 0);
