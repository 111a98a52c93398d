/** Stands for a row's key in an address: a table of figures has one address for a column instead of one for each cell. */
export const EACH = "EACH";
