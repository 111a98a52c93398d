import type { RowFilter } from "@/domain/import-batch/states";

/** How many rows of a batch stand where. */
export type Counts = Record<
  RowFilter | "all" | "done" | "createdRows" | "changedRows" | "unchangedRows" | "removed" | "restored",
  number
>;
