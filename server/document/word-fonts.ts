import "server-only";
import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import type { Document } from "@/domain/document/document";
import { textsOf } from "@/domain/document/text";
import { loadFont, USUAL, WEIGHTS } from "./fonts";
import { FACES } from "./look";
import { renameFont } from "./rename";

/**
 * The typefaces of a letter to lie inside its file, each with the characters used only: an office's Word has its own
 * 仿宋 and takes that; elsewhere these stand in under the same name.
 */
export function fontsFor(document: Document) {
  const text = `${textsOf(document).join("")}${document.title}${ALWAYS}`;
  return Promise.all(
    Object.values(FACES).map(async ({ word, family, bold }) => {
      const { file } = await loadFont(family, USUAL, WEIGHTS[family][bold ? "bold" : "normal"]);
      const small = await subsetFont(await readFile(file), text, { targetFormat: "sfnt" });
      return { name: word, data: renameFont(small, word) };
    }),
  );
}

// What is typed into the file later should not change its typeface at once: numbers, dates, the usual marks.
const ALWAYS =
  "0123456789 —-年月日第号一二三四五六七八九十（）〔〕《》，。：；、！？代表建议答复办理满意基本不";
