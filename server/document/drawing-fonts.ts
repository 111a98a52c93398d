import "server-only";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fontFolder, loadFont, USUAL, writeFont } from "./fonts";
import { loadFamily } from "./glyphs";
import { renameFont } from "./rename";

/**
 * The font files with which a drawing writes all its words: the usual ones, and for rare letters the slices that have
 * them. All of them go by one name, under which the drawer looks into one file only, so each slice gets its own.
 */
export async function drawingFonts(words: string): Promise<string[]> {
  const usual = await Promise.all(([500, 700] as const).map((weight) => loadFont("sans", USUAL, weight)));
  const { fonts } = await loadFamily("sans", words);
  const rare = Object.entries(fonts).filter(([name]) => name !== "sans");
  const apart = rare.flatMap(([name, { normal, bold }]) => [normal, bold].map((file) => named(file, name)));
  return [...usual.map(({ file }) => file), ...(await Promise.all(apart))];
}

async function named(file: string, name: string): Promise<string> {
  const place = path.join(fontFolder(), `apart-${path.basename(file)}`);
  const isThere = await stat(place).then(
    ({ size }) => size > 0,
    () => false,
  );
  if (!isThere) await writeFont(place, renameFont(await readFile(file), `Yanlu ${name}`));
  return place;
}
