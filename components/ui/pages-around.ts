export const GAP = "…";

/** The page numbers to show: first, last, the current one with a neighbour on each side, gaps between. */
export function pagesAround(page: number, pages: number): (number | `${typeof GAP}${number}`)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    (each) => each >= 1 && each <= pages,
  );
  return shown.flatMap((each, index) => {
    const before = shown[index - 1] ?? 0;
    if (each - before === 1) return [each];
    // A gap of one page is that page.
    return each - before === 2 ? [each - 1, each] : [`${GAP}${each}` as const, each];
  });
}
