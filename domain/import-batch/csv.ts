import { unguarded } from "../csv";
import { Refusal } from "../refusal";

/**
 * The lines of a CSV text (RFC 4180), one after the other: quoted cells may hold commas, quotes and line ends. Cells
 * are cut out of the text; put together sign by sign, a large file would take fifty times its size. A quote that is
 * never closed is refused, for everything after it would be one cell.
 */
export function* csvLines(text: string): Generator<string[]> {
  let [line, cell, quoted, from]: [string[], string, boolean, number] = [[], "", false, 0];
  let number = 1;
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
    } else if (sign === "\n" || sign === "\r") {
      // Both together are one end; \r alone is how old Macs end a line.
      const next = sign === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
      take(at, next);
      at = next - 1;
      endCell();
      yield line;
      line = [];
      number += 1;
    }
  }
  if (quoted) throw new Refusal("conflict", "importBatch.openQuote", { line: number });
  take(text.length);
  if (cell === "" && line.length === 0) return;
  endCell();
  yield line;
}
