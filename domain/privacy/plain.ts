/** A text in which numbers can be looked for, and for each of its characters where it stands in the original. */
export type Plain = { text: string; at: (index: number) => number };

/**
 * Full-width characters as narrow ones, every kind of blank and dash as one, digits written in Han as digits:
 * character by character, so that each place is the original's.
 */
export function plainOf(text: string): Plain {
  const plain = text
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u00A0\u00AD\u2000-\u200D\u202F\u2060\u3000\uFEFF\t]/g, " ")
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll(/[\u2022\u30FB\u2027\u22C5]/g, "·")
    .replaceAll(SPOKEN, (run) => [...run].map((one) => DIGITS.get(one) ?? one).join(""));
  return { text: plain, at: (index) => index };
}

/**
 * The same with numbers and addresses put together again that a line's end has cut; null where none has. Figures that
 * begin their line are a column's, and stay apart.
 */
export function joinedOf({ text }: Plain): Plain | null {
  const cuts = [...text.matchAll(CUT)].map((match) => ({ start: match.index, length: match[0].length }));
  if (cuts.length === 0) return null;
  const lost = (index: number) => {
    let at = index;
    for (const { start, length } of cuts) if (start <= at) at += length;
    return at;
  };
  return { text: text.replaceAll(CUT, ""), at: lost };
}

const CUT =
  /(?<=[^\s\d][\d -]{0,24}[\d-]) *\r?\n *(?=[\d-])|(?<=[\w.-]{2}) *\r?\n *(?=@)|(?<=@) *\r?\n *(?=\w)/g;

const DIGITS = new Map(
  ["〇零", "一壹幺", "二贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap((signs, digit) =>
    [...signs].map((sign) => [sign, String(digit)] as const),
  ),
);

// Seven in a row are a telephone at least; years and figures in words are shorter. Beside figures they are a word.
const HAN_DIGIT = `[${[...DIGITS.keys()].join("")}]`;
const SPOKEN = new RegExp(`(?<!\\d)${HAN_DIGIT}(?:[ -]?${HAN_DIGIT}){6,}(?!\\d)`, "g");
