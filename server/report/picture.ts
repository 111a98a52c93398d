import "server-only";
import { Resvg } from "@resvg/resvg-js";
import type { FilledBlock } from "@/domain/report/fill";
import type { Pictures } from "@/domain/report/paper";
import { CHART_FONT, chartSvg } from "@/domain/report/svg";
import { drawingFonts } from "../document/drawing-fonts";

/** Pixels of a picture's width: twice what it takes on the page, so that it prints sharply. */
const PIXELS = 1800;

/** The charts of a filled report as PNG pictures, drawn with the engine's own fonts. */
export async function picturesOf(blocks: readonly FilledBlock[]): Promise<Pictures> {
  const charts = blocks.flatMap((block) => (block.kind === "chart" ? [block] : []));
  if (charts.length === 0) return new Map();
  const drawings = charts.map(({ name, chart }) => ({ name, svg: chartSvg(chart) }));
  const font = {
    fontFiles: await drawingFonts(drawings.map(({ svg }) => svg).join("")),
    loadSystemFonts: false,
    defaultFontFamily: CHART_FONT,
  };
  return new Map(
    drawings.map(({ name, svg }) => {
      const drawing = new Resvg(svg, { font, fitTo: { mode: "width", value: PIXELS } });
      return [name, new Uint8Array(drawing.render().asPng())];
    }),
  );
}
