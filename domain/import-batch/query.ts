import { IMPORT_LIMITS } from "./limits";
import { ROW_FILTERS, type RowFilter } from "./states";

/** Which rows of a batch an address asks for. */
export type RowQuery = { filter: RowFilter | null; page: number };

/** Reads an address; what means nothing is left out. */
export function readRowQuery(address: Record<string, string | string[] | undefined>): RowQuery {
  const page = Number(address.page);
  return {
    filter: ROW_FILTERS.find((each) => each === address.rows) ?? null,
    page: Number.isInteger(page) && page > 0 && page <= IMPORT_LIMITS.rows ? page : 1,
  };
}

/** The address of these rows. */
export function rowQueryText({ filter, page }: RowQuery): string {
  const parts = { ...(filter ? { rows: filter } : {}), ...(page > 1 ? { page: String(page) } : {}) };
  const text = new URLSearchParams(parts).toString();
  return text === "" ? "" : `?${text}`;
}
