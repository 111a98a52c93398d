/** One kind of thing that is counted; `key` finds its number, `label` is its name. */
export type Series = { key: string; label: string };

/** A name with one number for each series. */
export type SeriesRow = {
  label: string;
  href?: string | undefined;
  values: Readonly<Record<string, number>>;
};

/** The colours in their order; from the sixth on they come round again, told apart by the legend's order. */
const COLOURS = ["var(--chart-1)", "var(--chart-2)", "var(--chart-3)", "var(--chart-4)", "var(--chart-5)"];

/** The colour of the nth series. */
export const colourOf = (index: number): string => COLOURS[index % COLOURS.length] ?? "var(--chart-1)";

/** Lines differ in their dashes too, so that they can be told apart without colour. */
export const dashOf = (index: number): string => ["0", "7 4", "2 4", "10 3 2 3", "4 2"][index % 5] ?? "0";

/** Text on an axis, in the size of the page's small type. */
export const TICK = { fill: "var(--muted)", fontSize: "0.875rem" };
