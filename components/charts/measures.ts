/** Pixels of one row of lying bars. */
export const ROW_HEIGHT = 40;

/** Pixels for the names beside lying bars: eight characters. */
export const NAME_WIDTH = 132;
