import { entryOf, FIGURE_NAMES, type FigureGroup, type FigureName, GROUPS } from "./catalogue";

/** The figures of each heading of the dashboard, in the catalogue's order. */
export const BOARD = Object.fromEntries(
  GROUPS.map((group) => [group, FIGURE_NAMES.filter((name) => entryOf(name).group === group)]),
) as Record<FigureGroup, FigureName[]>;
