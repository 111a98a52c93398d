/** A piece of a text: Chinese, or something else. */
type Piece = { text: string; isChinese: boolean };

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{Letter}/u;
// Han characters and full-width punctuation.
const SIGNS = /[\p{Script=Han}\u3001-\u303f\uff01-\uff60]+/gu;
const LATIN = /[A-Za-z\d]/;

/** Whether there is Chinese in it. */
export const hasChinese = (text: string): boolean => HAN.test(text);

/** Whether a text is Chinese as a whole: nothing else in it is words. */
export const isChinese = (text: string): boolean =>
  hasChinese(text) && piecesOf(text).every((piece) => piece.isChinese || !LETTER.test(piece.text));

/** A text in its pieces, Chinese and other, in their order. Every sign is looked at a few times, however long it is. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const run of runsIn(text)) {
    if (!hasChinese(text.slice(run.from, run.to))) continue;
    const [from, to] = withLatin(text, run, end);
    if (from > end) pieces.push({ text: text.slice(end, from), isChinese: false });
    pieces.push({ text: text.slice(from, to), isChinese: true });
    end = to;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), isChinese: false }] : pieces;
}

type Run = { from: number; to: number };

/** Signs with what stands between two of them without a space, or is only a number: 推进IPv6部署, 第 3 条. */
function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  for (const { index, 0: signs } of text.matchAll(SIGNS)) {
    const last = runs.at(-1);
    const to = index + signs.length;
    if (last && joins(text.slice(last.to, index))) last.to = to;
    else runs.push({ from: index, to });
  }
  return runs;
}

const joins = (between: string): boolean => !/\s/.test(between) || /^[\d.]*$/.test(between.trim());

/** A run with the Latin letters and digits that are written on to it: 2023年, 5G. */
function withLatin(text: string, { from, to }: Run, after: number): [number, number] {
  let [first, last] = [from, to];
  while (first > after && LATIN.test(text[first - 1] ?? "")) first -= 1;
  while (last < text.length && LATIN.test(text[last] ?? "")) last += 1;
  return [first, last];
}
