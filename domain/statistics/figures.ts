import { type FactName, METRIC_NAMES, METRICS, type MetricName } from "./metrics";
import { share } from "./share";

/** How many cases each fact is true of. */
export type FactCounts = Record<FactName, number>;

/** A figure as it is shown: the cases counted, those counted among, and their share (0–1). */
export type Figure = { count: number; among: number | null; share: number | null };

/** Every figure by its name. */
export type Figures = Record<MetricName, Figure>;

/** The figures that follow from counted facts; all zero when nothing was counted. */
export function figuresOf(counts: FactCounts | null): Figures {
  const figure = (name: MetricName): Figure => {
    const { of, among } = METRICS[name];
    const count = counts?.[of] ?? 0;
    const whole = among === null ? null : (counts?.[among] ?? 0);
    return { count, among: whole, share: whole === null ? null : share(count, whole) };
  };
  return Object.fromEntries(METRIC_NAMES.map((name) => [name, figure(name)])) as Figures;
}
