import { PDFDocument } from "@cantoo/pdf-lib";
import { type Canvas, createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { faceFor } from "./han-fonts";
import type { Rect, Unseen } from "./pdf-drawing";
import { openPdf } from "./pdf-open";

/** Dots on an inch of paper, and PDF's points on one. */
const [DPI, POINTS] = [150, 72];

/** Drawing a page takes its time; a longer document has to be made anew. */
export const MOST_DRAWN = 40;

/** The largest page that is drawn, in dots. */
const MOST_DOTS = 25_000_000;

/**
 * The pages as pictures in a new file: what a reader sees, and nothing else. Of what was covered nothing is left,
 * also where the cover lets a trace shine through, and what was marked to be blackened is black. Null when a page cannot be drawn as it is
 * seen, such as with characters of a typeface that nobody has.
 */
export async function drawPages(bytes: Uint8Array, unseen: readonly Unseen[]): Promise<Uint8Array | null> {
  const task = openPdf(bytes);
  try {
    const document = await task.promise;
    const to = await PDFDocument.create({ updateMetadata: false });
    if (document.numPages > MOST_DRAWN) return null;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const picture = await drawPage(page, unseen[number - 1] ?? { hidden: [], black: [] });
      if (picture === null) return null;
      const { width, height } = page.getViewport({ scale: 1 });
      to.addPage([width, height]).drawImage(await to.embedJpg(picture), { x: 0, y: 0, width, height });
      page.cleanup();
    }
    return await to.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
  } finally {
    await task.destroy();
  }
}

async function drawPage(page: PDFPageProxy, { hidden, black }: Unseen): Promise<Buffer | null> {
  const viewport = page.getViewport({ scale: DPI / POINTS });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  if (width * height > MOST_DOTS) return null;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const missing = withOurFaces(context);
  // The types are those of a browser's canvas.
  const target = { canvas, canvasContext: context } as unknown as { canvas: HTMLCanvasElement };
  await page.render({ ...target, viewport, background: "#ffffff" }).promise;
  if (missing.size > 0) return null;
  const { data } = context.getImageData(0, 0, width, height);
  const paint = (rect: Rect, colourOf: (place: Place) => string | null) => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = viewport.convertToViewportRectangle([...rect]);
    const place = dotsOf(canvas, [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]);
    const colour = colourOf(place);
    if (colour === null) return;
    context.fillStyle = `rgb(${colour})`;
    context.fillRect(place.x, place.y, place.width, place.height);
  };
  for (const rect of hidden) paint(rect, (place) => evenColour(data, width, place));
  for (const rect of black) paint(rect, () => "0,0,0");
  return canvas.encode("jpeg", 85);
}

/** Draws characters whose typeface the document does not bring in one of ours; returns those that none has. */
function withOurFaces(context: SKRSContext2D): Set<string> {
  const missing = new Set<string>();
  for (const how of ["fillText", "strokeText"] as const) {
    const draw = context[how].bind(context);
    context[how] = (text, x, y, most) => {
      const before = context.font;
      const [size = "16px"] = /[\d.]+px/.exec(before) ?? [];
      const face = text.trim() === "" ? "" : faceFor(text, before);
      if (face === null) missing.add(text);
      else if (face !== "") context.font = `${size} "${face}"`;
      draw(text, x, y, most);
      context.font = before;
    };
  }
  return missing;
}

type Place = { x: number; y: number; width: number; height: number };

/** A place in whole dots, with a little around it. */
function dotsOf({ width, height }: Canvas, [x0, y0, x1, y1]: Rect): Place {
  const [x, y] = [Math.max(0, Math.floor(x0) - 2), Math.max(0, Math.floor(y0) - 2)];
  const [right, bottom] = [Math.min(width, Math.ceil(x1) + 2), Math.min(height, Math.ceil(y1) + 2)];
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** What differs by less than this is no text that a reader sees, but may be one that a program does. */
const TRACE = 40;

/** The one colour of a place whose text cannot be read, so that no trace of it is left; null where it can be read. */
function evenColour(data: Uint8ClampedArray, width: number, place: Place): string | null {
  // How many dots have which light in each channel: a page has many places, and sorting takes its time.
  const channels = [0, 1, 2].map(() => new Uint32Array(256));
  for (let y = place.y; y < place.y + place.height; y += 1)
    for (let at = (y * width + place.x) * 4, end = at + place.width * 4; at < end; at += 4)
      channels.forEach((counts, channel) => {
        const light = data[at + channel] ?? 0;
        counts[light] = (counts[light] ?? 0) + 1;
      });
  const all = place.width * place.height;
  const wide = channels.some((counts) => lightAt(counts, 0.98 * all) - lightAt(counts, 0.02 * all) > TRACE);
  return all === 0 || wide ? null : channels.map((counts) => lightAt(counts, all / 2)).join(",");
}

/** The light that so many dots do not exceed. */
function lightAt(counts: Uint32Array, dots: number): number {
  let seen = 0;
  const light = counts.findIndex((count) => {
    seen += count;
    return seen > dots;
  });
  return light < 0 ? 255 : light;
}
