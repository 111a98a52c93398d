/** What past cases took: how many there were, and the working days that half, three quarters, nine tenths kept to. */
export type Distribution = { n: number; median: number; p75: number; p90: number };

/** The distribution of past durations by the nearest rank, so that each figure is one a real case had. */
export function distributionOf(durations: readonly number[]): Distribution | null {
  if (durations.length === 0) return null;
  const rising = durations.toSorted((a, b) => a - b);
  return { n: rising.length, median: rank(rising, 0.5), p75: rank(rising, 0.75), p90: rank(rising, 0.9) };
}

function rank(rising: readonly number[], part: number): number {
  return rising[Math.ceil(part * rising.length) - 1] ?? 0;
}
