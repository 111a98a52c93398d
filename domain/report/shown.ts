import type { ReportChart } from "./chart";
import type { Difference } from "./difference";
import type { FigureRef } from "./figure";
import type { FilledBlock, FilledRun } from "./fill";
import type { ReportTable } from "./table";
import type { LineStyle } from "./template";

/** A run as a page shows it: a figure with its definition, the way to its rows, and what it is now when that differs. */
export type ShownRun =
  | { kind: "words" | "blank"; text: string }
  | { kind: "figure"; text: string; label: string; definition: string; href?: string; now?: string };

/** A cell as a page shows it. */
export type ShownCell = { text: string; href?: string };

/** A part of a report as a page shows it; plain values, so that it can travel to the browser. */
export type ShownBlock =
  | { kind: "text"; style: LineStyle; runs: readonly ShownRun[] }
  | { kind: "table"; table: Omit<ReportTable, "rows"> & { rows: readonly (readonly ShownCell[])[] } }
  | { kind: "chart"; chart: Omit<ReportChart, "rows"> & { rows: readonly ShownBar[] } };

type ShownBar = { label: string; values: readonly number[]; href?: string };

/** A text that is being written as it would read now, and what is wrong with its placeholders. */
export type Preview = { blocks: readonly ShownBlock[]; problems: readonly string[] };

/** A placeholder of the palette: what it means, and its value now. */
export type PaletteItem = { name: string; label: string; value: string };

/** Placeholders that belong together. */
export type PaletteGroup = { title: string; items: readonly PaletteItem[] };

/** How a page tells of figures; without `href` they lead nowhere, as in a preview. */
export type Teller = {
  href?: ((ref: FigureRef) => string) | undefined;
  words: (figure: Figure) => { label: string; definition: string };
  /** What to say of a figure that counts other rows now; undefined when it does not. */
  now?: ((figure: Figure) => string | undefined) | undefined;
};

type Figure = Extract<FilledRun, { kind: "figure" }>;

/** A filled report as a page shows it. */
export const showReport = (blocks: readonly FilledBlock[], teller: Teller): ShownBlock[] =>
  blocks.map((block) => {
    if (block.kind === "text") return { ...block, runs: block.runs.map((run) => shownRun(run, teller)) };
    if (block.kind === "table") return { kind: "table", table: shownTable(block.table, teller) };
    return { kind: "chart", chart: shownChart(block.chart, teller) };
  });

function shownRun(run: FilledRun, { href, words, now }: Teller): ShownRun {
  if (run.kind !== "figure") return run;
  const changed = now?.(run);
  return {
    kind: "figure",
    text: run.text,
    ...words(run),
    ...(href && { href: href(run.ref) }),
    ...(changed !== undefined && { now: changed }),
  };
}

const shownTable = ({ rows, ...table }: ReportTable, { href }: Teller) => ({
  ...table,
  rows: rows.map((cells) =>
    cells.map(({ text, ref, href: own }): ShownCell => {
      const to = href ? (own ?? (ref && href(ref))) : undefined;
      return to === undefined ? { text } : { text, href: to };
    }),
  ),
});

const shownChart = ({ rows, ...chart }: ReportChart, { href }: Teller) => ({
  ...chart,
  rows: rows.map(({ label, values, ref }): ShownBar => {
    return href && ref ? { label, values, href: href(ref) } : { label, values };
  }),
});

/** A figure beside what is counted now, as numbers with the numbers of the cases that came and went. */
export function toldDifference({ was, is, came, went }: Difference) {
  const numbersOf = (rows: Difference["came"]) => [...new Set(rows.map(({ number }) => number))];
  return { was, is, came: numbersOf(came), went: numbersOf(went) };
}
