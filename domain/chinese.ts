/** A piece of a text: Chinese, or something else. */
type Piece = { text: string; isChinese: boolean };

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{Letter}/u;
// Han characters and full-width punctuation; what stands between two of them without a space, or is only a number,
// belongs to them, and so do Latin letters and digits that are written on to them: 推进IPv6部署, 2023年, 第 3 条.
const SIGN = String.raw`[\p{Script=Han}\u3001-\u303f\uff01-\uff60]`;
const OTHER = String.raw`[^\s\p{Script=Han}\u3001-\u303f\uff01-\uff60]`;
const RUN = new RegExp(String.raw`[A-Za-z\d]*${SIGN}(?:(?:${OTHER}*|\s*[\d.]*\s*)${SIGN})*[A-Za-z\d]*`, "gu");

/** Whether there is Chinese in it. */
export const hasChinese = (text: string): boolean => HAN.test(text);

/** Whether a text is Chinese as a whole: nothing else in it is words. */
export const isChinese = (text: string): boolean =>
  hasChinese(text) && piecesOf(text).every((piece) => piece.isChinese || !LETTER.test(piece.text));

/** A text in its pieces, Chinese and other, in their order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!hasChinese(run)) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), isChinese: false });
    pieces.push({ text: run, isChinese: true });
    end = index + run.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), isChinese: false }] : pieces;
}
