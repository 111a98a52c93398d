import "server-only";
import { Resvg } from "@resvg/resvg-js";
import type { FilledBlock } from "@/domain/report/fill";
import type { Pictures } from "@/domain/report/paper";
import { CHART_FONT, chartSvg } from "@/domain/report/svg";
import { loadFont, USUAL } from "../document/fonts";

/** Pixels of a picture's width: twice what it takes on the page, so that it prints sharply. */
const PIXELS = 1800;

/** The charts of a filled report as PNG pictures, drawn with the engine's own fonts. */
export async function picturesOf(blocks: readonly FilledBlock[]): Promise<Pictures> {
  const charts = blocks.flatMap((block) => (block.kind === "chart" ? [block] : []));
  if (charts.length === 0) return new Map();
  const fonts = await Promise.all(([500, 700] as const).map((weight) => loadFont("sans", USUAL, weight)));
  const font = {
    fontFiles: fonts.map(({ file }) => file),
    loadSystemFonts: false,
    defaultFontFamily: CHART_FONT,
  };
  return new Map(
    charts.map(({ name, chart }) => {
      const drawing = new Resvg(chartSvg(chart), { font, fitTo: { mode: "width", value: PIXELS } });
      return [name, new Uint8Array(drawing.render().asPng())];
    }),
  );
}
