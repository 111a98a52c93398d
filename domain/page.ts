/** Rows on one page of a list. */
export const PAGE_ROWS = 30;

/** How many pages so many rows have. */
export const pagesOf = (total: number, size = PAGE_ROWS) => Math.max(1, Math.ceil(total / size));

/** The page that an address asks for; pages count from 1, and what is none is the first. */
export const readPage = (asked: string | readonly string[] | undefined) =>
  Math.max(Number.parseInt([asked].flat()[0] ?? "", 10) || 1, 1);
