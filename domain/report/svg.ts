import type { ReportChart } from "./chart";

const WIDTH = 900;
const NAMES = 230;
const RIGHT = 70;
const ROW = 34;
const HEAD = 92;
const INK = "#1f2933";
const MUTED = "#52606d";
const LINE = "#d9dee3";
const COLOURS = ["#b3261e", "#2f5d8a", "#c98a1b", "#5b7f4d", "#7a8793"];

/** The colour of the nth series; the greys at the end are for what waits. */
const colourOf = (index: number): string => COLOURS[index % COLOURS.length] ?? INK;

// The name by which a reader knows SVG, not an address: nothing is fetched from it.
const NAMESPACE = ["http:", "", "www.w3.org", "2000", "svg"].join("/");

/** The font family that the drawing asks for; whoever renders it brings the files. */
export const CHART_FONT = "Noto Sans SC";

/** A chart as an SVG drawing with its finding as title; every text is escaped. */
export function chartSvg(chart: ReportChart): string {
  const { body, height } = chart.shape === "line" ? lines(chart) : bars(chart);
  return [
    `<svg xmlns="${NAMESPACE}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${CHART_FONT}">`,
    `<title>${escaped(chart.finding)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    word(0, 30, chart.finding, { size: 22, weight: 700 }),
    chart.series.length > 1 ? legend(chart.series) : "",
    body,
    "</svg>",
  ].join("");
}

function bars({ rows, series }: ReportChart) {
  const top = series.length > 1 ? HEAD : HEAD - 34;
  const totals = rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const scale = (WIDTH - NAMES - RIGHT) / Math.max(1, ...totals);
  const body = rows.map(({ label, values }, index) => {
    const y = top + index * ROW;
    const widths = values.map((value) => value * scale);
    const parts = widths.map((width, part) => {
      const x = NAMES + widths.slice(0, part).reduce((sum, each) => sum + each, 0);
      return rect(x, y, width, colourOf(part));
    });
    const end = NAMES + widths.reduce((sum, each) => sum + each, 0) + 8;
    const name = word(NAMES - 12, y + 17, shortened(label), { size: 17, anchor: "end" });
    return [name, ...parts, word(end, y + 17, String(totals[index]), { size: 17 })].join("");
  });
  return { body: body.join(""), height: top + rows.length * ROW + 12 };
}

function lines({ rows, series }: ReportChart) {
  const [left, right, top, bottom] = [60, WIDTH - 30, HEAD, HEAD + 230];
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const x = (index: number) => left + ((right - left) * (index + 0.5)) / Math.max(1, rows.length);
  const y = (value: number) => bottom - ((bottom - top) * value) / most;
  const grid = [0, 0.5, 1].map((part) => {
    const value = Math.round(most * part);
    const at = y(value);
    return `<path d="M${left} ${at}H${right}" stroke="${LINE}"/>${word(left - 10, at + 6, String(value), { size: 15, anchor: "end", fill: MUTED })}`;
  });
  const drawn = series.map((_, line) => {
    const points = rows.map(({ values }, index) => `${x(index)},${y(values[line] ?? 0)}`);
    const dash = line === 0 ? "" : ' stroke-dasharray="8 5"';
    return `<polyline points="${points.join(" ")}" fill="none" stroke="${colourOf(line)}" stroke-width="3"${dash}/>`;
  });
  const step = Math.ceil(rows.length / 12);
  const months = rows.flatMap(({ label }, index) =>
    index % step === 0
      ? [word(x(index), bottom + 26, label, { size: 15, anchor: "middle", fill: MUTED })]
      : [],
  );
  return { body: [...grid, ...drawn, ...months].join(""), height: bottom + 44 };
}

function legend(series: readonly string[]): string {
  let x = 0;
  return series
    .map((name, index) => {
      const at = x;
      x += 46 + [...name].length * 17;
      return `${rect(at, 52, 16, colourOf(index), 16)}${word(at + 24, 66, name, { size: 16, fill: MUTED })}`;
    })
    .join("");
}

const rect = (x: number, y: number, width: number, fill: string, height = 24) =>
  `<rect x="${round(x)}" y="${y}" width="${round(width)}" height="${height}" fill="${fill}"/>`;

type Look = { size: number; weight?: number; anchor?: "middle" | "end"; fill?: string };

function word(x: number, y: number, text: string, { size, weight, anchor, fill = INK }: Look): string {
  const more = `${weight ? ` font-weight="${weight}"` : ""}${anchor ? ` text-anchor="${anchor}"` : ""}`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${more}>${escaped(text)}</text>`;
}

const NAME_MAX = 13;
const shortened = (label: string) => {
  const letters = [...label];
  return letters.length > NAME_MAX ? `${letters.slice(0, NAME_MAX - 1).join("")}…` : label;
};

const round = (value: number) => Math.round(value * 10) / 10;

// What XML 1.0 cannot hold is left out, or the drawing would not be read at all.
const escaped = (text: string) =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
