/** Choices that look like chance and are the same at every loading. */
export type Luck = {
  /** A whole number from `least` to `most`. */
  number: (least: number, most: number) => number;
  chance: (probability: number) => boolean;
  pick: <Value>(from: readonly Value[]) => Value;
  /** So many different ones of a list. */
  some: <Value>(count: number, from: readonly Value[]) => Value[];
};

/** Luck of its own for each seed, so that a change of one story leaves the others as they were. */
export function luckOf(seed: string): Luck {
  const next = mulberry32(hashOf(seed));
  const number = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    number,
    chance: (probability) => next() < probability,
    pick: (from) => at(from, number(0, from.length - 1)),
    some: (count, from) => {
      const left = [...from];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        at(left.splice(number(0, left.length - 1), 1), 0),
      );
    },
  };
}

function at<Value>(from: readonly Value[], index: number): Value {
  const value = from[index];
  if (value === undefined) throw new RangeError("Nothing to choose from");
  return value;
}

// FNV-1a, 32 bits.
const hashOf = (text: string) =>
  [...text].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619),
    2_166_136_261,
  );

/** A small generator of good quality; its constants are its name. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
