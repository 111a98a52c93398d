/** What a notice is about: a case, or the batch of an import that it names; null where it only says something. */
export type NoticePlace = { kind: "suggestion" | "import"; id: string };

const PATHS = { suggestion: "/suggestions", import: "/imports" } as const satisfies Record<
  NoticePlace["kind"],
  string
>;

type Told = { suggestionId: string | null; values: Readonly<Record<string, string | number>> };

/** The place that a notice leads to. */
export function placeOf({ suggestionId, values }: Told): NoticePlace | null {
  if (suggestionId !== null) return { kind: "suggestion", id: suggestionId };
  return typeof values.importId === "string" ? { kind: "import", id: values.importId } : null;
}

/** The address of a place; null when its parts, which a form brings, name none. */
export function pathOfPlace(kind: string, id: string): string | null {
  const known = kind === "suggestion" || kind === "import" ? kind : null;
  return known && /^[0-9a-f-]{36}$/i.test(id) ? `${PATHS[known]}/${id}` : null;
}
