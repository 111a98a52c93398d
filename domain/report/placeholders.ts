import { COMMITMENT_METRIC_NAMES, COMMITMENT_METRICS } from "../statistics/commitments";
import { METRIC_NAMES, METRICS } from "../statistics/metrics";
import { type FigureRef, GROUPED, KEY_FACT_NAMES } from "./figure";

/** What the report itself knows, such as its scope and its number. */
export const ABOUT_NAMES = ["congress", "scope", "asOf", "number", "issuedOn"] as const;
export type AboutName = (typeof ABOUT_NAMES)[number];

/** Tables, charts and lists; each stands alone on its line. */
export const BLOCK_NAMES = {
  table: ["class", "rating", ...GROUPED, "commitments", "figures"],
  chart: ["class", "rating", ...GROUPED],
  list: ["keySuggestions", "commitments"],
} as const;

/** What a block shows. */
export type BlockSlot = {
  [Kind in keyof typeof BLOCK_NAMES]: { kind: Kind; name: (typeof BLOCK_NAMES)[Kind][number] };
}[keyof typeof BLOCK_NAMES];

/** A figure of the catalogue: its count, what it is counted among, or its share in whole percents. */
export type FigureSlot = {
  kind: "count" | "among" | "share";
  /** The metric, as its word stands under `statistics`. */
  metric: string;
  ref: FigureRef;
  among: FigureRef | null;
};

/** What a placeholder within a line is filled with. */
export type InlineSlot = FigureSlot | { kind: "units" } | { kind: "about"; name: AboutName };

const NAME = `[A-Za-z][A-Za-z0-9]*(?::[A-Za-z][A-Za-z0-9]*)?`;

/** A placeholder as it stands in a text. */
export const PLACEHOLDER = new RegExp(String.raw`\{\{\s*(${NAME})\s*\}\}`, "g");

/** Every placeholder within a line, by its name; the figures follow from the catalogue of metrics. */
export const INLINE_SLOTS: ReadonlyMap<string, InlineSlot> = new Map([
  ...ABOUT_NAMES.map((name): [string, InlineSlot] => [name, { kind: "about", name }]),
  ["units", { kind: "units" }],
  ...METRIC_NAMES.flatMap((name) => slotsOf(name, "case", METRICS[name])),
  ...COMMITMENT_METRIC_NAMES.flatMap((name) =>
    slotsOf(name, "commitment", COMMITMENT_METRICS[name], "commitment:"),
  ),
  ...KEY_FACT_NAMES.flatMap((fact) =>
    slotsOf(fact, "key", { of: fact, among: fact === "all" ? null : "all" }, "key:"),
  ),
]);

/** Every placeholder that takes a line of its own, by its name. */
export const BLOCK_SLOTS: ReadonlyMap<string, BlockSlot> = new Map([
  ...BLOCK_NAMES.table.map((name): [string, BlockSlot] => [`table:${name}`, { kind: "table", name }]),
  ...BLOCK_NAMES.chart.map((name): [string, BlockSlot] => [`chart:${name}`, { kind: "chart", name }]),
  ...BLOCK_NAMES.list.map((name): [string, BlockSlot] => [`list:${name}`, { kind: "list", name }]),
]);

/** The names of all placeholders. */
export const PLACEHOLDER_NAMES: readonly string[] = [...INLINE_SLOTS.keys(), ...BLOCK_SLOTS.keys()];

function slotsOf(
  metric: string,
  kind: FigureRef["kind"],
  { of, among }: { of: string; among: string | null },
  prefix = "",
): [string, InlineSlot][] {
  const ref = { kind, fact: of };
  const count: [string, InlineSlot] = [`${prefix}${metric}`, { kind: "count", metric, ref, among: null }];
  if (among === null) return [count];
  const whole = { kind, fact: among };
  return [
    count,
    [`${prefix}${metric}Among`, { kind: "among", metric, ref: whole, among: null }],
    [`${prefix}${metric}Share`, { kind: "share", metric, ref, among: whole }],
  ];
}
