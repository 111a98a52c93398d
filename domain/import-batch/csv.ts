/**
 * The lines of a CSV text (RFC 4180), one after the other: quoted cells may hold commas, quotes and line ends. Cells
 * are cut out of the text; put together sign by sign, a large file would take fifty times its size.
 */
export function* csvLines(text: string): Generator<string[]> {
  let [line, cell, quoted, from]: [string[], string, boolean, number] = [[], "", false, 0];
  /** Takes what has come up to here, and goes on after it. */
  const take = (to: number, next = to + 1) => {
    cell += text.slice(from, to);
    from = next;
  };
  const endCell = () => {
    line.push(unguarded(cell));
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') continue;
      // A doubled quote is one of the cell's own.
      quoted = text[at + 1] === '"';
      if (quoted) at += 1;
      take(at);
    } else if (sign === '"' && cell === "" && from === at) {
      quoted = true;
      from = at + 1;
    } else if (sign === ",") {
      take(at);
      endCell();
    } else if (sign === "\n") {
      take(text[at - 1] === "\r" && from < at ? at - 1 : at, at + 1);
      endCell();
      yield line;
      line = [];
    }
  }
  take(text.length);
  if (cell === "" && line.length === 0) return;
  endCell();
  yield line;
}

// Our own exports put a ' before what a spreadsheet would run; it goes when the file comes back.
const unguarded = (cell: string) => (/^'[\s]*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
