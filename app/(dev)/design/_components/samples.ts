/** Made-up rows for the list and the charts. */
export const ROWS = [
  {
    number: 17,
    subject: "walk",
    unit: "housing",
    tone: "info",
    state: "assigned",
    day: "2026-11-26",
    left: 3,
  },
  {
    number: 42,
    subject: "school",
    unit: "education",
    tone: "ok",
    state: "replied",
    day: "2026-12-09",
    left: 12,
  },
  {
    number: 108,
    subject: "bus",
    unit: "traffic",
    tone: "danger",
    state: "late",
    day: "2026-11-20",
    left: -2,
  },
  {
    number: 131,
    subject: "well",
    unit: "water",
    tone: "warn",
    state: "rehandling",
    day: "2026-11-23",
    left: 0,
  },
] as const;

export type SampleRow = (typeof ROWS)[number];

/** Numbers by month, January to August. */
export const MONTHS = [
  ["2026-01", 6, 2],
  ["2026-02", 9, 4],
  ["2026-03", 148, 7],
  ["2026-04", 12, 21],
  ["2026-05", 8, 46],
  ["2026-06", 10, 97],
  ["2026-07", 5, 18],
  ["2026-08", 4, 9],
] as const;
