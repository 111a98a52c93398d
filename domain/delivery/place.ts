import { namesOf } from "../workflow";

const PATHS = {
  suggestion: "/suggestions",
  import: "/imports",
  subscription: "/admin/event-subscriptions",
} as const;

type PlaceKind = keyof typeof PATHS;

/** What a notice is about: a case, or what it names of an import or a subscription; null where it only says something. */
export type NoticePlace = { kind: PlaceKind; id: string };

type Told = { suggestionId: string | null; values: Readonly<Record<string, string | number>> };

/** The place that a notice leads to. */
export function placeOf({ suggestionId, values }: Told): NoticePlace | null {
  if (suggestionId !== null) return { kind: "suggestion", id: suggestionId };
  if (typeof values.subscriptionId === "string") return { kind: "subscription", id: values.subscriptionId };
  return typeof values.importId === "string" ? { kind: "import", id: values.importId } : null;
}

/** The address of a place; null when its parts, which a form brings, name none. */
export function pathOfPlace(kind: string, id: string): string | null {
  const known = namesOf(PATHS).find((each) => each === kind);
  return known && /^[0-9a-f-]{36}$/i.test(id) ? `${PATHS[known]}/${id}` : null;
}
