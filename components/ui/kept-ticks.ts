import type { Viewer } from "@/domain/viewer";

/** A row that was ticked: what is sent for it, what it is called, and what else was chosen for it, by name. */
export type Ticked = { value: string; label: string; fields: Readonly<Record<string, string>> };

/** A row by its id alone; its value may say the version that was looked at: "<id>@<version>". */
const rowOf = (value: string) => value.split("@")[0];

/**
 * Where what was ticked stands now: on this page as it was seen, on none of this page's rows, or on one that has
 * changed since, which nobody has looked at.
 */
export function placed(kept: readonly Ticked[], page: readonly string[]) {
  const now = new Map(page.map((value) => [rowOf(value), value]));
  const at = ({ value }: Ticked) => now.get(rowOf(value));
  return {
    here: kept.filter((one) => at(one) === one.value),
    elsewhere: kept.filter((one) => at(one) === undefined),
    changed: kept.filter((one) => at(one) !== undefined && at(one) !== one.value).length,
  };
}

// Where a browser keeps nothing, what was ticked lives as long as the document.
const inMemory = new Map<string, string>();

const keyOf = (list: string) => `yanlu:ticks:${list}`;

/** Whose list it is: somebody may be at the same desk in two congresses. */
export const tickListOf = ({ congressId, userId }: Viewer, address: string) =>
  `${congressId}:${userId}:${address}`;

/** What was ticked in a list, in this tab of the browser. */
export function keptTicks(list: string): Ticked[] {
  const read = () => sessionStorage.getItem(keyOf(list));
  return tickedIn(tried(read) ?? inMemory.get(list) ?? "[]");
}

/** Keeps what is ticked in a list, until the tab is closed. */
export function keepTicks(list: string, ticks: readonly Ticked[]): void {
  const text = JSON.stringify(ticks);
  inMemory.set(list, text);
  tried(() => sessionStorage.setItem(keyOf(list), text));
}

/** Nothing is ticked in a list any more. */
export const forgetTicks = (list: string): void => keepTicks(list, []);

/** Nothing is ticked in any list, and no title is left in this tab, which keeps nothing else. */
export function forgetAllTicks(): void {
  inMemory.clear();
  tried(() => sessionStorage.clear());
}

function tried<Answer>(work: () => Answer): Answer | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function tickedIn(text: string): Ticked[] {
  const all: unknown = tried(() => JSON.parse(text));
  return Array.isArray(all) ? all.filter(isTicked) : [];
}

function isTicked(one: unknown): one is Ticked {
  if (typeof one !== "object" || one === null) return false;
  const { value, label, fields } = { value: null, label: null, fields: null, ...one };
  return typeof value === "string" && typeof label === "string" && isFields(fields);
}

const isFields = (fields: unknown) =>
  typeof fields === "object" &&
  fields !== null &&
  Object.values(fields).every((each) => typeof each === "string");
