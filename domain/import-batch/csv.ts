/** The lines of a CSV text (RFC 4180): quoted cells may hold commas, quotes and line ends. */
export function csvLines(text: string): string[][] {
  const lines: string[][] = [];
  let [line, cell, quoted]: [string[], string, boolean] = [[], "", false];
  const endCell = () => {
    line.push(unguarded(cell));
    cell = "";
  };
  const endLine = () => {
    endCell();
    lines.push(line);
    line = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] !== '"') quoted = false;
      else {
        cell += sign;
        at += 1;
      }
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === ",") endCell();
    else if (sign === "\n") endLine();
    else if (sign !== "\r" || text[at + 1] !== "\n") cell += sign;
  }
  if (cell !== "" || line.length > 0) endLine();
  return lines;
}

// Our own exports put a ' before what a spreadsheet would run; it goes when the file comes back.
const unguarded = (cell: string) => (/^'[\s]*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
