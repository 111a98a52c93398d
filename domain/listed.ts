/**
 * Names in a row as the reader's language writes them: 甲、乙、丙 and a, b, c. Not the kind "unit", which Chinese writes
 * without anything between them.
 */
export const listed = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(names);
