import type { ReportChart } from "./chart";
import type { Difference } from "./difference";
import { type FigureRef, partQuery } from "./figure";
import type { FilledBlock, FilledRun } from "./fill";
import type { Cell, ReportTable } from "./table";
import type { LineStyle } from "./template";

/** A run as a page shows it: a figure with its definition, the way to its rows, and what it is now when that differs. */
export type ShownRun =
  | { kind: "words" | "blank"; text: string }
  | { kind: "figure"; text: string; label: string; definition: string; href?: string; now?: string };

/** A cell as a page shows it; its own address only where the table does not tell it. */
type ShownCell = string | { text: string; href: string };

/** A table as a page shows it: a cell's address is that of its column with what its row adds. */
export type ShownTable = Omit<ReportTable, "columns" | "rows"> & {
  columns: readonly (ReportTable["columns"][number] & { href?: string })[];
  rows: readonly { part: string; cells: readonly ShownCell[] }[];
};

/** A part of a report as a page shows it; plain values, so that it can travel to the browser. */
export type ShownBlock =
  | { kind: "text"; style: LineStyle; runs: readonly ShownRun[] }
  | { kind: "table"; table: ShownTable }
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

function shownTable({ columns, rows, ...table }: ReportTable, { href }: Teller): ShownTable {
  const parts = rows.map((cells) => partQuery(cells.find(({ ref }) => ref)?.ref ?? {}));
  const told = columns.map((_, place) => {
    const column = rows.map((cells) => cells[place]);
    return href && addressOf(column, parts, href);
  });
  const cellOf = ({ text, ref, href: own }: Cell, place: number): ShownCell => {
    const to = href && !told[place] ? (own ?? (ref && href(ref))) : undefined;
    return to === undefined ? text : { text, href: to };
  };
  return {
    ...table,
    columns: columns.map((column, place) => ({ ...column, ...(told[place] && { href: told[place] }) })),
    rows: rows.map((cells, row) => ({ part: parts[row] ?? "", cells: cells.map(cellOf) })),
  };
}

/** The address of a column whose cells all count the same, each for the part of its row. */
function addressOf(
  column: readonly (Cell | undefined)[],
  parts: readonly string[],
  href: (ref: FigureRef) => string,
): string | undefined {
  const [first, ...others] = column.map((cell, row) => {
    if (!cell?.ref || cell.href || partQuery(cell.ref) !== parts[row]) return undefined;
    const { kind, fact } = cell.ref;
    return href({ kind, fact });
  });
  return others.every((each) => each === first) ? first : undefined;
}

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
