import "server-only";
import { type Family, loadFont, sliceRanges, USUAL, WEIGHTS } from "./fonts";

/** A piece of text that one font file can write. */
export type Spelled = { text: string; font: string };

/** The fonts a document needs, by name, and how its texts are spelt with them. */
export type Speller = {
  fonts: Record<string, { normal: string; bold: string }>;
  spell: (text: string, family: Family) => Spelled[];
};

/** Stands for what no font of ours has, as a printer's turned type did: a reader sees that something is there. */
export const MISSING = "〓";

/**
 * Finds a font for every character of a text: the usual file, or the slice that claims the rare one. A run has one font,
 * so a text is cut where the font changes.
 */
export async function spellerFor(text: string): Promise<Speller> {
  const [serif, sans] = await Promise.all([loadFamily("serif", text), loadFamily("sans", text)]);
  const families = { serif, sans };
  return {
    fonts: { ...serif.fonts, ...sans.fonts },
    spell: (part, family) => spelled(part, family, families[family].rare),
  };
}

type Loaded = { fonts: Speller["fonts"]; rare: ReadonlyMap<string, string> };

/** The fonts of a family that a text needs, and which of them has each of its rare letters. */
export async function loadFamily(family: Family, text: string): Promise<Loaded> {
  const { file, characters } = await loadFont(family, USUAL, WEIGHTS[family].normal);
  const bold = await loadFont(family, USUAL, WEIGHTS[family].bold);
  const fonts: Speller["fonts"] = { [family]: { normal: file, bold: bold.file } };
  const rare = new Map<string, string>();
  const strange = [...new Set(text)].filter((one) => one > " " && !characters.has(pointOf(one)));
  const ranges = strange.length > 0 ? await slicesOf(family) : [];
  for (const character of strange) {
    const slice = ranges.find(({ holds }) => holds(pointOf(character)))?.slice;
    const found = slice === undefined ? null : await loadSlice(family, slice, character);
    if (slice !== undefined && found) fonts[`${family}-${slice}`] = found;
    rare.set(character, found ? `${family}-${slice}` : "");
  }
  return { fonts, rare };
}

async function loadSlice(family: Family, slice: string, character: string) {
  const normal = await loadFont(family, slice, WEIGHTS[family].normal);
  if (!normal.characters.has(pointOf(character))) return null;
  return { normal: normal.file, bold: (await loadFont(family, slice, WEIGHTS[family].bold)).file };
}

async function slicesOf(family: Family) {
  const named = Object.entries(await sliceRanges(family)).filter(([name]) => /^\[\d+\]$/.test(name));
  return named.map(([name, ranges]) => ({ slice: name.slice(1, -1), holds: holder(ranges) }));
}

/** Whether a character lies in ranges such as `U+4e00-4e05,U+4e07`. */
function holder(ranges: string): (point: number) => boolean {
  const pairs = ranges.split(",").map((range) => {
    const [first = "", last = first] = range.trim().replace("U+", "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (point) => pairs.some(([first, last]) => first <= point && point <= last);
}

function spelled(text: string, family: Family, rare: ReadonlyMap<string, string>): Spelled[] {
  const pieces: Spelled[] = [];
  for (const character of text) {
    const slice = rare.get(character);
    const [font, shown] = slice === "" ? [family, MISSING] : [slice ?? family, character];
    const last = pieces.at(-1);
    if (last?.font === font) last.text += shown;
    else pieces.push({ text: shown, font });
  }
  return pieces;
}

const pointOf = (character: string) => character.codePointAt(0) ?? 0;
