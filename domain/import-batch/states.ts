import { namesOf } from "../workflow";

/**
 * Where an import batch stands. `open`: it can still write. `works`: a worker has to go on with it.
 * Checked (dry run only), then run, then perhaps undone; what was only checked can be discarded.
 */
export const BATCH_STATES = {
  checked: { open: true, works: false, tone: "info" },
  running: { open: true, works: true, tone: "warn" },
  done: { open: false, works: false, tone: "ok" },
  undoing: { open: true, works: true, tone: "warn" },
  undone: { open: false, works: false, tone: "neutral" },
  discarded: { open: false, works: false, tone: "neutral" },
} as const satisfies Record<
  string,
  { open: boolean; works: boolean; tone: "info" | "warn" | "ok" | "neutral" }
>;
export type BatchState = keyof typeof BATCH_STATES;
export const BATCH_STATE_NAMES = namesOf(BATCH_STATES);

/** What the dry run says would become of a row. */
export const OUTCOMES = ["new", "changed", "unchanged", "wrong"] as const;
export type RowOutcome = (typeof OUTCOMES)[number];

/** What the run made of a row; `failed`: it had become wrong since the dry run. */
export const RESULTS = ["created", "changed", "unchanged", "failed"] as const;
export type RowResult = (typeof RESULTS)[number];

/** What an undo made of a row; `kept`: something was built upon it. */
export const UNDONE = ["removed", "restored", "kept"] as const;
export type RowUndone = (typeof UNDONE)[number];

/** What the list of a batch's rows can be narrowed to: an outcome of the dry run, a failure of the run, a row kept by the undo. */
export const ROW_FILTERS = [...OUTCOMES, "failed", "kept"] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];
