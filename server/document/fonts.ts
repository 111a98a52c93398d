import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "../env";
import { charactersOf } from "./cmap";
import { tablesOf, unpackWoff } from "./woff";

/** The typefaces of our documents: the book face for text and titles, the black one for heads. */
export const FAMILIES = ["serif", "sans"] as const;
export type Family = (typeof FAMILIES)[number];

/** The weights a family is used in. */
export const WEIGHTS = { serif: { normal: 400, bold: 700 }, sans: { normal: 500, bold: 700 } } as const;

/** The file with the usual 7,946 characters; rarer ones lie in numbered slices. */
export const USUAL = "chinese-simplified";

/** A font file, unpacked once for this machine, and its characters. */
export type Font = { file: string; characters: ReadonlySet<number> };

const fonts = new Map<string, Promise<Font>>();

/** A font by family, slice and weight; unpacked at the first use and kept on disk for the next process. */
export function loadFont(family: Family, slice: string, weight: 400 | 500 | 700): Promise<Font> {
  const name = `noto-${family}-sc-${slice}-${weight}-normal`;
  const known = fonts.get(name);
  if (known) return known;
  const loading = unpack(family, name);
  fonts.set(name, loading);
  loading.catch(() => fonts.delete(name));
  return loading;
}

/** The folder of the unpacked fonts. Absolute, so that a change of folder does not lose them. */
export const fontFolder = () => path.resolve(env().YANLU_DATA_DIR, "fonts");

/** Which slice claims which characters, as the package's index says (`U+4e00-4e05,U+4e07`). */
export async function sliceRanges(family: Family): Promise<Record<string, string>> {
  return JSON.parse(await readFile(path.join(packageOf(family), "unicode.json"), "utf8"));
}

// Not resolved by name: a bundler would take the files along, or fail to.
const packageOf = (family: Family) =>
  path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@fontsource", `noto-${family}-sc`);

async function unpack(family: Family, name: string): Promise<Font> {
  const woff = await readFile(path.join(packageOf(family), "files", `${name}.woff`));
  const cmap = tablesOf(woff).find(({ tag }) => tag === "cmap");
  if (!cmap) throw new Error(`${name} has no table of characters`);
  const file = path.join(fontFolder(), `${name}.ttf`);
  if (!(await exists(file))) await writeFont(file, unpackWoff(woff));
  return { file, characters: charactersOf(cmap.bytes) };
}

/** Keeps a font. Under another name first: a second process must not read half of one. */
export async function writeFont(file: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, bytes, { mode: 0o600 });
  await rename(draft, file);
}

const exists = (file: string) =>
  stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
