import "server-only";
import type { Run } from "@/domain/document/document";
import { textOf } from "@/domain/document/text";
import type { Speller } from "./glyphs";
import { CHARACTER, FACES, type Face, LOOKS } from "./look";

/** What the blocks are made with: the fonts, and the room of a page. */
export type Press = { speller: Speller; width: number; height: number };

/** Runs as pieces that one font each can write. */
export function spans(runs: readonly Run[], face: Face, { speller }: Pick<Press, "speller">) {
  const { family, bold } = FACES[face];
  const pieces = runs.flatMap((run) =>
    speller.spell(textOf(run), family).map((piece) => ({
      ...piece,
      bold: bold || (typeof run !== "string" && run.bold === true),
    })),
  );
  return pieces.length > 0 ? pieces : [{ text: " ", font: family, bold }];
}

// What the fonts themselves call the height of a line, in their size.
const HEIGHT = { serif: 1.437, sans: 1.448 };

/** Typeface, size and height of line. 28 characters of 16 points would be 2 mm too wide for the text area. */
export const typeOf = (face: Face, size: number, line: number) => ({
  font: FACES[face].family,
  fontSize: size === LOOKS.body.size ? CHARACTER : size,
  lineHeight: line / ((size === LOOKS.body.size ? CHARACTER : size) * HEIGHT[FACES[face].family]),
});

/** pdfmake's word for where a line stands. */
export const alignmentOf = <Other extends "center" | "justify">(align: "start" | "end" | Other) =>
  align === "start" ? "left" : align === "end" ? "right" : align;
