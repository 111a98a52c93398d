/** A place of a publication as words: the key under `publication.places`, and its number where there are several. */
export function placeOf(field: string): { key: PlaceKey; number: number } {
  const [noun = "", second, third, fourth] = field.split(".");
  if (noun === "points") return { key: "points", number: Number(second) + 1 };
  if (noun === "replies")
    return third === "answers"
      ? { key: "answers", number: Number(fourth) + 1 }
      : { key: third === "explanation" ? "explanation" : "replySummary", number: 0 };
  if (noun === "commitments") return { key: "commitments", number: 0 };
  if (noun === "situation" || noun === "cause" || noun === "summary" || noun === "files")
    return { key: noun, number: 0 };
  return { key: "title", number: 0 };
}

/** The kinds of places. */
export type PlaceKey =
  | "title"
  | "summary"
  | "situation"
  | "cause"
  | "points"
  | "answers"
  | "replySummary"
  | "explanation"
  | "commitments"
  | "files";
