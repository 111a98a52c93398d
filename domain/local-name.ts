/** Something named in both languages, as units, categories, delegations and classes are. */
export type Named = { name: string; nameEn: string };

/** A thing's name in the reader's language; the Chinese one where there is no English name. */
export const localName = ({ name, nameEn }: Named, locale: string): string =>
  locale.startsWith("en") && nameEn !== "" ? nameEn : name;

/** Names that are joined already, in the reader's language; null where there are none. */
export const namesIn = (locale: string, names: string | null, namesEn: string | null): string | null =>
  names && localName({ name: names, nameEn: namesEn ?? "" }, locale);
