import { type PublishedFilter, publishedFilter } from "../publication/list";

/** What an address of the portal may hold, and the filter it stands for. */
const NAMES = {
  q: "q",
  year: "year",
  session: "sessionId",
  category: "categoryIds",
  unit: "unitIds",
  deputy: "deputyId",
  state: "states",
  class: "classKeys",
  verdict: "verdicts",
  sort: "sort",
  page: "page",
} as const satisfies Record<string, keyof PublishedFilter>;

export type PortalParameter = keyof typeof NAMES;

/** A choice as it stands in an address. */
export type PortalChoice = Partial<Record<PortalParameter, string | number | readonly string[] | undefined>>;

/** The filter of an address; what is unknown in it counts as not asked for. */
export function portalFilter(asked: Record<string, string | string[] | undefined>): PublishedFilter {
  const entries = Object.entries(NAMES).map(([name, field]) => [field, given(asked[name])]);
  return publishedFilter.parse(Object.fromEntries(entries));
}

// An empty field of a plain form is none.
function given(value: string | string[] | undefined) {
  if (Array.isArray(value)) return value.filter((each) => each !== "");
  return value === "" ? undefined : value;
}

/** The choice that a filter came from; `portalFilter` reads it back. */
export function choiceOf(filter: PublishedFilter): PortalChoice {
  const { q, year, sessionId, categoryIds, unitIds, deputyId, states, classKeys, verdicts, sort } = filter;
  return {
    ...{ q, year, session: sessionId, category: categoryIds, unit: unitIds, deputy: deputyId },
    ...{ state: states, class: classKeys, verdict: verdicts, sort: sort === "newest" ? undefined : sort },
  };
}

/** Where the list of a choice stands, or its feed; page 1 needs no word. */
export function portalAddress(choice: PortalChoice, base = "/portal"): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choice)) {
    if (name === "page" && value === 1) continue;
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== "") query.append(name, String(each));
  }
  const text = query.toString();
  return text === "" ? base : `${base}?${text}`;
}

/** Where a published case stands: under its number where it has one. */
export const storyAddress = ({ id, number }: { id: string; number: string | null }): string =>
  `/portal/${encodeURIComponent(number ?? id)}`;

/** The number or id in such an address, coded or read already; what cannot be read stands for itself and is nobody's. */
export function storyIn(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
