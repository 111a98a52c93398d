import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

type Matrix = readonly [number, number, number, number, number, number];
/** A place on a page, in its points: left, bottom, right, top. */
export type Rect = readonly [number, number, number, number];

/** Where a page hides something: what cannot be read there, and what was marked to be blackened. */
export type Unseen = { hidden: Rect[]; black: Rect[] };

/** What a page draws that can lie over each other; `at` is when. */
export type Drawn = {
  texts: { at: number; rect: Rect }[];
  /** `picture`: it may show the very text that lies under it, as a scan does. */
  boxes: { at: number; rect: Rect; picture: boolean }[];
  /** Texts that are drawn without ink, with next to none, or in white on white. */
  invisible: Rect[];
  /** How many texts lie outside of what a page or a frame shows, and how many pictures do in part. */
  cropped: number;
};

type State = {
  matrix: Matrix;
  alpha: number;
  size: number;
  mode: number;
  leading: number;
  pale: boolean;
  /** What shows at most. */
  frame: Rect;
};
type Glyph = { width?: number; unicode?: string };

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

const FILLS = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const IMAGES = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

/**
 * Follows a page's drawing and notes each text, filled box and picture, and in which order they come; `page`: what is
 * seen of it.
 */
export function drawnOn(
  { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] },
  page: Rect,
): Drawn {
  const drawn: Drawn = { texts: [], boxes: [], invisible: [], cropped: 0 };
  const pen = newPen(page);
  const grounds: Rect[] = [];
  fnArray.forEach((operator, at) => {
    const args = argsArray[at];
    if (follow(pen, operator, args)) return;
    const { matrix, alpha, mode, pale } = pen.now;
    if (operator === OPS.showText) {
      const { rect, solid } = write(pen, args);
      if (!solid) return;
      if (!meets(rect, pen.now.frame)) drawn.cropped += 1;
      const bare = pale && !grounds.some((ground) => coveredPart(rect, ground).length > 0);
      if (mode === 3 || mode === 7 || alpha < 0.05 || bare) drawn.invisible.push(rect);
      else drawn.texts.push({ at, rect });
    } else if (operator === OPS.constructPath) {
      clip(pen, args);
      const box = filledBox(args);
      if (box && !pale) grounds.push(placed(box, matrix));
      if (box && alpha > 0.9) drawn.boxes.push({ at, rect: placed(box, matrix), picture: false });
    } else if (IMAGES.has(operator)) {
      const rect = placed([0, 0, 1, 1], matrix);
      if (shownPart(rect, pen.now.frame) < MOST) drawn.cropped += 1;
      if (alpha <= 0.9) return;
      grounds.push(rect);
      drawn.boxes.push({ at, rect, picture: true });
    }
  });
  return drawn;
}

// A bleed of some millimetres is no secret.
const MOST = 0.9;

const meets = (a: Rect, b: Rect) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

const both = (a: Rect, b: Rect): Rect => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

/** How much of a place shows in a frame, from 0 to 1. */
function shownPart(rect: Rect, frame: Rect): number {
  const [x0, y0, x1, y1] = both(rect, frame);
  const whole = (rect[2] - rect[0]) * (rect[3] - rect[1]);
  return whole > 0 ? (Math.max(0, x1 - x0) * Math.max(0, y1 - y0)) / whole : 1;
}

/** The texts that lie under a box that was drawn after them, at least with a letter: for each, the parts that do. */
export function coveredText({ texts, boxes }: Pick<Drawn, "texts" | "boxes">): Rect[][] {
  return texts
    .map((text) => boxes.flatMap(({ at, rect }) => (at > text.at ? coveredPart(text.rect, rect) : [])))
    .filter((places) => places.length > 0);
}

function coveredPart(text: Rect, box: Rect): Rect[] {
  const [x0, y0] = [Math.max(text[0], box[0]), Math.max(text[1], box[1])];
  const [x1, y1] = [Math.min(text[2], box[2]), Math.min(text[3], box[3])];
  const half = (text[3] - text[1]) / 2;
  return x1 - x0 >= Math.min(half, (text[2] - text[0]) / 2) && y1 - y0 >= half ? [[x0, y0, x1, y1]] : [];
}

/** Whether a point lies in one of these places. */
export const isWithin = (places: readonly Rect[], x: number, y: number): boolean =>
  places.some((rect) => x >= rect[0] - 1 && x <= rect[2] + 1 && y >= rect[1] - 1 && y <= rect[3] + 1);

/** What draws: the state, those that were saved, and where the line and the text stand. */
type Pen = { now: State; saved: State[]; line: Matrix; text: Matrix; clips: boolean };

const newPen = (frame: Rect): Pen => ({
  now: { matrix: IDENTITY, alpha: 1, size: 1, mode: 0, leading: 0, pale: false, frame },
  saved: [],
  clips: false,
  line: IDENTITY,
  text: IDENTITY,
});

function setLine(pen: Pen, matrix: Matrix): void {
  pen.line = matrix;
  pen.text = matrix;
}

const moveLine = (pen: Pen, x: number, y: number) => setLine(pen, times([1, 0, 0, 1, x, y], pen.line));

function change(pen: Pen, part: Partial<State>): void {
  pen.now = { ...pen.now, ...part };
}

function restore(pen: Pen): void {
  pen.now = pen.saved.pop() ?? pen.now;
}

const MOVES: Record<number, (pen: Pen, args: number[]) => void> = {
  [OPS.save]: (pen) => void pen.saved.push(pen.now),
  [OPS.restore]: restore,
  [OPS.paintFormXObjectEnd]: restore,
  [OPS.transform]: (pen, args) => change(pen, { matrix: times(matrixOf(args), pen.now.matrix) }),
  [OPS.beginText]: (pen) => setLine(pen, IDENTITY),
  [OPS.setTextMatrix]: (pen, args) => setLine(pen, matrixOf(args)),
  [OPS.moveText]: (pen, [x = 0, y = 0]) => moveLine(pen, x, y),
  [OPS.setLeadingMoveText]: (pen, [x = 0, y = 0]) => {
    change(pen, { leading: -y });
    moveLine(pen, x, y);
  },
  [OPS.setLeading]: (pen, [leading = 0]) => change(pen, { leading: -leading }),
  [OPS.nextLine]: (pen) => moveLine(pen, 0, -pen.now.leading),
  [OPS.setTextRenderingMode]: (pen, [mode = 0]) => change(pen, { mode }),
  [OPS.clip]: willClip,
  [OPS.eoClip]: willClip,
};

/** Follows an operator that draws nothing itself; false when it is none of those. */
function follow(pen: Pen, operator: number, args: unknown): boolean {
  if (operator === OPS.setFont) change(pen, { size: Number((args as unknown[])[1]) });
  else if (operator === OPS.setFillRGBColor) change(pen, { pale: isPale(String((args as unknown[])[0])) });
  else if (operator === OPS.setGState) change(pen, { alpha: alphaOf(args, pen.now.alpha) });
  else if (operator === OPS.paintFormXObjectBegin) {
    pen.saved.push(pen.now);
    const [matrix, box] = args as [number[] | null, ArrayLike<number> | null];
    if (matrix) change(pen, { matrix: times(matrixOf(matrix), pen.now.matrix) });
    if (box) narrow(pen, box);
  } else {
    const move = MOVES[operator];
    if (!move) return false;
    move(pen, numbersOf(args));
  }
  return true;
}

function willClip(pen: Pen): void {
  pen.clips = true;
}

/** The path that was just made is the frame of what follows, as far as its outermost points. */
function clip(pen: Pen, args: unknown): void {
  const [, , bounds] = args as [number, unknown, ArrayLike<number> | null];
  if (pen.clips && bounds) narrow(pen, bounds);
  pen.clips = false;
}

function narrow(pen: Pen, bounds: ArrayLike<number>): void {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds);
  // A path without a point has none.
  if (![x0, y0, x1, y1].every(Number.isFinite)) return;
  change(pen, { frame: both(pen.now.frame, placed([x0, y0, x1, y1], pen.now.matrix)) });
}

// White, or so near to it that nobody reads it on white paper.
const isPale = (colour: string) => /^#(?:f[0-9a-f]){3}$/i.test(colour);

/** Writes glyphs: where they come to stand, and whether any of them is more than a blank. */
function write(pen: Pen, args: unknown): { rect: Rect; solid: boolean } {
  const glyphs = ((args as unknown[])[0] ?? []) as (Glyph | number)[];
  const width = glyphs.reduce<number>(
    (sum, glyph) => sum + (typeof glyph === "number" ? -glyph : (glyph.width ?? 0)),
    0,
  );
  const wide = (width * pen.now.size) / 1000;
  const rect = placed([0, 0, wide, pen.now.size * 0.7], times(pen.text, pen.now.matrix));
  pen.text = times([1, 0, 0, 1, wide, 0], pen.text);
  const solid = glyphs.some((glyph) => typeof glyph === "object" && (glyph?.unicode ?? "x").trim() !== "");
  return { rect, solid };
}

function matrixOf(args: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(args);
  return [a, b, c, d, e, f];
}

// Some operators have their numbers in a list of their own.
function numbersOf(args: unknown): number[] {
  const list = Array.isArray(args) ? args : [];
  const [first] = list;
  return (typeof first === "object" && first !== null ? Array.from(first as ArrayLike<number>) : list).map(
    Number,
  );
}

function alphaOf(args: unknown, before: number): number {
  const settings = ((args as unknown[])[0] ?? []) as [string, unknown][];
  const fill = settings.find(([name]) => name === "ca");
  return fill ? Number(fill[1]) : before;
}

/** The box that a path fills, when it is painted at all; a thin line covers nothing. */
function filledBox(args: unknown): Rect | null {
  const [operator, , bounds] = args as [number, unknown, ArrayLike<number> | null];
  if (!FILLS.has(operator) || !bounds) return null;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds);
  return Math.abs(x1 - x0) > 2 && Math.abs(y1 - y0) > 2 ? [x0, y0, x1, y1] : null;
}

function placed([x0, y0, x1, y1]: Rect, [a, b, c, d, e, f]: Matrix): Rect {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]): [number, number] => [a * x + c * y + e, b * x + d * y + f]);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
