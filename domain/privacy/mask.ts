import type { Finding, PersonalDataKind } from "./kinds";

/** The name of a place with personal data: it stays the same while the text does. */
export const keyOf = (field: string, { start, end, kind }: Pick<Finding, "start" | "end" | "kind">): string =>
  `${field}@${start}-${end}-${kind}`;

// How many characters stay at the front and at the back; a reader still sees what kind of thing it was.
const KEPT: Record<PersonalDataKind, readonly [number, number]> = {
  mobile: [3, 4],
  landline: [4, 2],
  idCard: [3, 4],
  bankCard: [4, 4],
  email: [1, 0],
  plate: [2, 1],
  address: [0, 0],
};

/** Personal data made unreadable and as long as it was: 138****1234. Blanks and hyphens stay. */
export function mask(kind: PersonalDataKind, text: string): string {
  const characters = [...text];
  const solid = characters.filter((one) => !BETWEEN.test(one)).length;
  // However short it is, a good part of it goes.
  const front = Math.min(KEPT[kind][0], Math.floor(solid / 3));
  const back = Math.min(KEPT[kind][1], Math.floor(solid * 0.4));
  let place = 0;
  return characters
    .map((one) => {
      if (BETWEEN.test(one)) return one;
      place += 1;
      return place <= front || place > solid - back ? one : "*";
    })
    .join("");
}

const BETWEEN = /[\s-]/;

/** What staff hides. */
type Hiding = { masked: readonly string[]; hidden: readonly string[] };

/** A field's text with its masked places and hidden words made unreadable. */
export function maskText(field: string, text: string, { masked, hidden }: Hiding): string {
  const places = masked.flatMap((key) => placeIn(field, key) ?? []).toSorted((a, b) => b.start - a.start);
  const covered = places.reduce(
    (line, { start, end, kind }) =>
      line.slice(0, start) + mask(kind, line.slice(start, end)) + line.slice(end),
    text,
  );
  return hidden.reduce((line, word) => line.replaceAll(word, "*".repeat([...word].length)), covered);
}

function placeIn(field: string, key: string) {
  if (!key.startsWith(`${field}@`)) return null;
  const [, start, end, kind] = /^(\d+)-(\d+)-(\w+)$/.exec(key.slice(field.length + 1)) ?? [];
  if (start === undefined || end === undefined || kind === undefined || !isKind(kind)) return null;
  return { start: Number(start), end: Number(end), kind };
}

const isKind = (kind: string): kind is PersonalDataKind => Object.hasOwn(KEPT, kind);
