type Value = string | number;

/** A notice as it is read; `unitEn` is the English name of the unit that it names, where it names one. */
export type ReadNotice = {
  key: string;
  values: Readonly<Record<string, Value>>;
  unitEn?: string | null | undefined;
};

/** Under which of its values a notice names a unit. */
export const UNIT_VALUES = ["unit", "who"] as const;

/** What an old notice may not bring along. */
const UNTOLD = { title: "", number: "", note: "", text: "", days: 0, dueOn: "", clock: "", kind: "" };

/** What the words of a notice are filled with; it was stored with Chinese names, and in English a unit has its own. */
export function noticeValues({ values, unitEn }: ReadNotice, locale: string): Record<string, Value> {
  const filled = { ...UNTOLD, ...values };
  if (!unitEn || !locale.startsWith("en")) return filled;
  const named = UNIT_VALUES.filter((name) => name in values).map((name) => [name, unitEn]);
  return { ...filled, ...Object.fromEntries(named) };
}
