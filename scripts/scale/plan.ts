/** One copying of the demo's year: the year it becomes, which copy within that year, and of how many cases. */
export type Pass = { year: number; copy: number; cases: number };

/** What is filed: so many suggestions in each of so many congresses. */
export type Shape = { cities: number; each: number };

/** The years that copies are moved to: from the first with a calendar to the last before the demo's own. */
export const FIRST_YEAR = 2004;
export const LAST_YEAR = 2022;

/** What one city with twenty years behind it has. */
const ONE_CITY = 10_000;

/**
 * How a number of suggestions is spread. Without `cities`, a city has ten thousand (about five hundred a year),
 * so 10,000, 100,000 and 1,000,000 are one, ten and a hundred cities.
 */
export function shapeOf(
  suggestions: number,
  cities = Math.max(1, Math.round(suggestions / ONE_CITY)),
): Shape {
  return { cities, each: Math.ceil(suggestions / cities) };
}

/** The copies that bring one city to its number: even over the years, the newest year first. */
export function passesOf({ missing, source }: { missing: number; source: number }): Pass[] {
  const years = LAST_YEAR - FIRST_YEAR + 1;
  return Array.from({ length: years }, (_, index) => index).flatMap((index) => {
    const share = Math.floor(missing / years) + (index < missing % years ? 1 : 0);
    return Array.from({ length: Math.ceil(share / source) }, (__, copy) => ({
      year: LAST_YEAR - index,
      copy,
      cases: Math.min(source, share - copy * source),
    }));
  });
}
