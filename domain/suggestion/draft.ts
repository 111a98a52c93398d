import type { Text } from "../form-state";
import { FORMATIONS, LIMITS, PUBLICITY_CHOICES } from "./dictionary";
import { type MissingTextPart, missingFromText } from "./text";

/** A draft as its form holds it: every value as a browser sends it, "" for nothing chosen yet. */
export type DraftValues = {
  title: string;
  situation: string;
  cause: string;
  points: readonly string[];
  categoryId: string;
  publicity: string;
  formation: string;
  repeatedYears: string;
  wantsContact: boolean;
  oneMatter: boolean;
  wishedUnitIds: readonly string[];
  cosignerIds: readonly string[];
};

/** The form before anything is written. */
export const EMPTY_DRAFT: DraftValues = {
  title: "",
  situation: "",
  cause: "",
  points: [],
  categoryId: "",
  publicity: "",
  formation: "",
  repeatedYears: "0",
  wantsContact: true,
  oneMatter: false,
  wishedUnitIds: [],
  cosignerIds: [],
};

/** What became of a draft that was saved by itself. `at`: an ISO moment; `theirs`: what stands on the server. */
export type Kept =
  | { status: "saved"; version: number; at: string }
  | { status: "conflict"; version: number; theirs: DraftValues }
  | { status: "signedOut" }
  | { status: "invalid" }
  | { status: "refused"; because: Text };

/** What stands in a form, by the names of its fields. */
export function draftFromForm(form: FormData): DraftValues {
  const one = (name: string) => textOf(form.get(name));
  const all = (name: string) => form.getAll(name).map(textOf);
  const points = [...form.keys()]
    .filter((name) => /^points\.\d+$/.test(name))
    .toSorted((a, b) => Number(a.slice(7)) - Number(b.slice(7)));
  return {
    title: one("title"),
    situation: one("situation"),
    cause: one("cause"),
    points: points.map(one),
    categoryId: one("categoryId"),
    publicity: one("publicity"),
    formation: one("formation"),
    repeatedYears: one("repeatedYears") || EMPTY_DRAFT.repeatedYears,
    wantsContact: form.has("wantsContact"),
    oneMatter: form.has("oneMatter"),
    wishedUnitIds: all("wishedUnitIds[]"),
    cosignerIds: all("cosignerIds[]"),
  };
}

/** The same words and choices, whatever the order of ticks and the space around them. */
export const sameDraft = (a: DraftValues, b: DraftValues): boolean => plain(a) === plain(b);

/** The fields in which two drafts differ, in the form's order. */
export const differences = (a: DraftValues, b: DraftValues): (keyof DraftValues)[] => {
  const [one, other] = [tidy(a), tidy(b)];
  return fieldsOf(a).filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
};

/** What still has to be written or ticked before it can be filed; words under `suggestion.missing` and `filing`. */
export function missingFromDraft(values: DraftValues): (MissingTextPart | "oneMatter")[] {
  const missing = missingFromText({
    ...values,
    categoryId: values.categoryId || null,
    publicity: PUBLICITY_CHOICES.find((each) => each === values.publicity) ?? null,
    formation: FORMATIONS.find((each) => each === values.formation) ?? null,
  });
  return values.oneMatter ? missing : [...missing, "oneMatter"];
}

/** A draft that was kept in a browser; null for anything that is none. */
export function draftIn(value: unknown): DraftValues | null {
  if (typeof value !== "object" || value === null) return null;
  const found = new Map<string, unknown>(Object.entries(value));
  const one = (name: string) => textOf(found.get(name));
  const all = (name: string) => [found.get(name)].flat().filter((each) => typeof each === "string");
  if (typeof found.get("title") !== "string" || !Array.isArray(found.get("points"))) return null;
  return {
    title: one("title"),
    situation: one("situation"),
    cause: one("cause"),
    points: all("points"),
    categoryId: one("categoryId"),
    publicity: one("publicity"),
    formation: one("formation"),
    repeatedYears: one("repeatedYears") || EMPTY_DRAFT.repeatedYears,
    wantsContact: found.get("wantsContact") === true,
    oneMatter: found.get("oneMatter") === true,
    wishedUnitIds: all("wishedUnitIds"),
    cosignerIds: all("cosignerIds"),
  };
}

/** The numbered points after a button of a form without scripts: "add", "remove:1", "up:1", "down:0". */
export function changedPoints(points: readonly string[], act: string): readonly string[] {
  const [name, at] = act.split(":");
  const index = Number(at ?? "");
  if (name === "add") return points.length < LIMITS.points ? [...points, ""] : points;
  if (name === "remove") return points.filter((_, each) => each !== index);
  if (name === "up") return swapped(points, index - 1);
  return name === "down" ? swapped(points, index) : points;
}

/** The list with the item at `index` and the one after it in each other's place. */
export function swapped<Item>(items: readonly Item[], index: number): readonly Item[] {
  const [first, second] = [items[index], items[index + 1]];
  if (index < 0 || first === undefined || second === undefined) return items;
  return items.toSpliced(index, 2, second, first);
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const fieldsOf = (values: DraftValues) => Object.keys(values) as (keyof DraftValues)[];

const plain = (values: DraftValues): string => {
  const tidied = tidy(values);
  return JSON.stringify(fieldsOf(EMPTY_DRAFT).map((name) => tidied[name]));
};

// A browser sends line ends as two characters, the database keeps what it was sent.
const tidyText = (text: string): string => text.replaceAll("\r\n", "\n").trim();

const tidy = (values: DraftValues): DraftValues => ({
  ...values,
  title: tidyText(values.title),
  situation: tidyText(values.situation),
  cause: tidyText(values.cause),
  points: values.points.map(tidyText).filter((point) => point !== ""),
  wishedUnitIds: values.wishedUnitIds.toSorted(),
  cosignerIds: values.cosignerIds.toSorted(),
});
