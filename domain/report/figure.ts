import { COMMITMENT_FACT_NAMES } from "../statistics/commitments";
import { FACT_NAMES, type Grouping, METRIC_NAMES, METRICS } from "../statistics/metrics";

/** What a key suggestion can be counted as. */
export const KEY_FACT_NAMES = ["all", "resolved", "planned", "content", "voted"] as const;
export type KeyFact = (typeof KEY_FACT_NAMES)[number];

/** What a report breaks its figures down by. */
export const GROUPED = ["category", "unit", "delegation", "month"] as const satisfies readonly Grouping[];
export type Grouped = (typeof GROUPED)[number];

/** What is counted, and which facts can be true of it. */
export const COUNTED = {
  case: FACT_NAMES,
  commitment: COMMITMENT_FACT_NAMES,
  key: KEY_FACT_NAMES,
} as const satisfies Record<string, readonly string[]>;

/** A kind of rows. */
export type CountedKind = keyof typeof COUNTED;

/** Facts that are no figure of their own, only what others are counted among. */
export const BARE_FACTS = FACT_NAMES.filter(
  (fact) => !METRIC_NAMES.some((name) => METRICS[name].of === fact),
);

/** A figure: rows of one kind of which a fact is true, all or those of one group. */
export type FigureRef = {
  kind: CountedKind;
  fact: string;
  by?: Grouped | undefined;
  /** The group's key; "" for the rows without one. */
  group?: string | undefined;
};

/** A figure as it stands in an address, such as "figure=case.filed&by=category&group=…". */
export const figureQuery = ({ kind, fact, ...part }: FigureRef): string =>
  new URLSearchParams({ figure: `${kind}.${fact}` }).toString() + partQuery(part);

/** What an address adds to ask for one group of a figure's rows, such as "&by=category&group=…". */
export const partQuery = ({ by, group = "" }: Pick<FigureRef, "by" | "group">): string =>
  by === undefined ? "" : `&${new URLSearchParams({ by, group })}`;

/** The figure an address asks for; null when there is no such figure. */
export function readFigure(
  address: Record<string, string | readonly string[] | undefined>,
): FigureRef | null {
  const text = (name: string) => (typeof address[name] === "string" ? address[name] : undefined);
  const [kind = "", fact = "", ...rest] = (text("figure") ?? "").split(".");
  if (rest.length > 0 || !isKind(kind)) return null;
  const facts: readonly string[] = COUNTED[kind];
  if (!facts.includes(fact)) return null;
  const by = GROUPED.find((each) => each === text("by"));
  if (by === undefined) return text("by") === undefined ? { kind, fact } : null;
  return { kind, fact, by, group: text("group") ?? "" };
}

const isKind = (text: string): text is CountedKind => Object.hasOwn(COUNTED, text);
