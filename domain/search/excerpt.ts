import { plain, wordsOf } from "./words";

/** A piece of a text; `hit` is what was looked for. */
export type Piece = { text: string; hit: boolean };

/** A text in pieces, the words that were looked for marked; the pieces together are the text. */
export function piecesOf(text: string, search: string): Piece[] {
  const marks = marksIn(text, search);
  const pieces: Piece[] = [];
  for (const [index, letter] of [...text].entries()) {
    const hit = marks[index] ?? false;
    const last = pieces.at(-1);
    if (last && last.hit === hit) last.text += letter;
    else pieces.push({ text: letter, hit });
  }
  return pieces;
}

/** About `length` letters around the first word that was looked for, in pieces; null where none stands in the text. */
export function excerptOf(text: string, search: string, length = 80): Piece[] | null {
  const letters = [...text.replaceAll(/\s+/gu, " ")];
  const first = marksIn(letters.join(""), search).indexOf(true);
  if (first === -1) return null;
  const from = Math.max(0, Math.min(first - Math.floor(length / 4), letters.length - length));
  const part = letters.slice(from, from + length).join("");
  const pieces = piecesOf(part, search);
  return [
    ...(from > 0 ? [{ text: "…", hit: false }] : []),
    ...pieces,
    ...(from + length < letters.length ? [{ text: "…", hit: false }] : []),
  ];
}

/** For each letter of a text whether it belongs to a word that was looked for. */
function marksIn(text: string, search: string): boolean[] {
  const letters = [...text].map(plain);
  const marks = letters.map(() => false);
  for (const word of wordsOf(search)) {
    const wanted = [...plain(word)];
    for (let at = 0; at + wanted.length <= letters.length; at += 1)
      if (wanted.every((letter, index) => letters[at + index] === letter))
        marks.fill(true, at, at + wanted.length);
  }
  return marks;
}
