import { namesOf } from "../workflow";
import { type Finding, PERSONAL_DATA_KINDS, type PersonalDataKind } from "./kinds";
import { joinedOf, type Plain, plainOf } from "./plain";
import { RULES } from "./rules";

/**
 * Personal data in a text: where it stands, and of what kind. Digits may be full-width or written in Han, and numbers
 * broken up by spaces, dots, hyphens or the end of a line. Findings do not overlap; the kind that stands first in the
 * table wins.
 */
export function findPersonalData(text: string): Finding[] {
  const plain = plainOf(text);
  const joined = joinedOf(plain);
  const taken: Finding[] = [];
  for (const read of joined ? [plain, joined] : [plain])
    for (const kind of namesOf(PERSONAL_DATA_KINDS))
      for (const { start, end } of placesOf(kind, read))
        if (!taken.some((one) => start < one.end && one.start < end))
          taken.push({
            kind,
            sure: PERSONAL_DATA_KINDS[kind].sure,
            start,
            end,
            text: text.slice(start, end),
          });
  return taken.toSorted((a, b) => a.start - b.start);
}

type Place = { start: number; end: number };

const placesOf = (kind: PersonalDataKind, { text, at }: Plain): Place[] =>
  RULES[kind].flatMap(({ pattern, holds }) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => holds === undefined || holds(found))
      .map(({ index, 0: found }) => ({ start: at(index), end: at(index + found.length - 1) + 1 })),
  );
