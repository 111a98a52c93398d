/**
 * What a file may hold. `unpacked` is what an XLSX may grow to: a zip bomb is refused before it is read.
 * `chunk` rows are one transaction of a run; `passwords` are handed out at once, because each takes its time to hash.
 */
export const IMPORT_LIMITS = {
  bytes: 20 * 1024 * 1024,
  unpacked: 300 * 1024 * 1024,
  rows: 20_000,
  columns: 60,
  cell: 20_000,
  chunk: 250,
  passwords: 500,
  pageSize: 50,
} as const;

/** The worker's job that goes on with batches. */
export const IMPORT_JOB = "work-on-imports";
