/** The typeface of the picture, as its font file names itself. */
export const SHARE_FONT = "Noto Sans SC";

/** The size that networks ask for. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

type Share = { congress: string; product: string; title: string; number: string; line: string };

/** A suggestion as a picture to be shared: whose, its number, its title, where it stands. SVG 1.1. */
export function shareSvg({ congress, product, title, number, line }: Share): string {
  const { width, height } = SHARE_SIZE;
  const lines = wrapped(title, LINE, LINES);
  const size = lines.length > 2 ? 58 : 68;
  const texts = lines.map((words, index) => text(80, 250 + index * size * 1.35, size, "#17212b", words, 700));
  return [
    `<svg xmlns="${NAMESPACE}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<rect width="${width}" height="14" fill="#b3261e"/>`,
    `<rect y="${height - 110}" width="${width}" height="110" fill="#f4f6f8"/>`,
    text(80, 108, 34, "#a3221b", congress, 700),
    text(80, 160, 28, "#55606d", number, 500),
    ...texts,
    text(80, height - 44, 32, "#17212b", line, 500),
    `<g text-anchor="end">${text(width - 80, height - 44, 32, "#a3221b", product, 700)}</g>`,
    "</svg>",
  ].join("");
}

// The name of SVG, which is no address that anybody calls.
const NAMESPACE = ["http:", "", "www.w3.org", "2000", "svg"].join("/");

const LINE = 30;
const LINES = 3;

const text = (x: number, y: number, size: number, colour: string, words: string, weight: number): string =>
  `<text x="${x}" y="${y}" font-family="${SHARE_FONT}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(words)}</text>`;

/** Breaks a text into lines of so many half-widths; what does not fit ends in an ellipsis. */
export function wrapped(words: string, halves: number, most: number): string[] {
  const lines: string[] = [""];
  let used = 0;
  for (const character of words) {
    const width = character.charCodeAt(0) > 0xff ? 2 : 1;
    if (used + width > halves) {
      if (lines.length === most)
        return [...lines.slice(0, -1), `${[...(lines.at(-1) ?? "")].slice(0, -1).join("")}…`];
      lines.push("");
      used = 0;
    }
    lines[lines.length - 1] += character;
    used += width;
  }
  return lines;
}

// A title is a person's: markup in it is words, and what XML forbids is left out.
const escaped = (words: string): string =>
  words
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
