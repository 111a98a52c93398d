import { createRequire } from "node:module";
import path from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";

type Family = "serif" | "sans";

const require = createRequire(import.meta.url);
const folderOf = (family: Family) =>
  path.dirname(require.resolve(`@fontsource/noto-${family}-sc/package.json`));

/** Which slice of a typeface holds which characters, as the package's index says. */
const slices: Partial<Record<Family, [string, [number, number][]][]>> = {};

/**
 * The name of a typeface of ours that has this character, in place of one that a document names but does not bring;
 * null when none has it. Song and imitation Song get the serif face, everything else the other.
 */
export function faceFor(character: string, wanted: string): string | null {
  const family: Family = /song|ming|fang|kai|roman|times|serif/i.test(wanted) ? "serif" : "sans";
  const code = character.codePointAt(0) ?? 0;
  const slice = slicesOf(family).find(([, ranges]) =>
    ranges.some(([from, to]) => code >= from && code <= to),
  );
  if (!slice) return null;
  const [name] = slice;
  const face = `Yanlu ${family} ${name}`;
  if (GlobalFonts.has(face)) return face;
  const file = path.join(folderOf(family), "files", `noto-${family}-sc-${name}-400-normal.woff`);
  return GlobalFonts.registerFromPath(file, face) ? face : null;
}

function slicesOf(family: Family) {
  slices[family] ??= Object.entries(indexOf(family)).map(([name, ranges]) => [
    name.replaceAll(/[[\]]/g, ""),
    ranges.split(",").map(rangeOf),
  ]);
  return slices[family];
}

const indexOf = (family: Family): Record<string, string> =>
  require(path.join(folderOf(family), "unicode.json"));

function rangeOf(text: string): [number, number] {
  const [from = "", to = from] = text.replace("U+", "").split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
