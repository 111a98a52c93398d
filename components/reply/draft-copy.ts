import { keep, kept } from "../inbox/local-store";
import type { ReplyValues } from "./values";

/** A draft as this browser keeps it: what was typed, what it began with, and when it was typed. */
export type DraftCopy = { values: ReplyValues; base: ReplyValues; at: number };

/** Keeps what is typed, for the day the line, the session or the page is lost. */
export const keepDraft = (key: string, copy: Omit<DraftCopy, "at">) => keep(key, { ...copy, at: Date.now() });

/** What was kept under this key and can be read. */
export function keptDraft(key: string): DraftCopy | null {
  const copy = kept(key);
  if (typeof copy !== "object" || copy === null) return null;
  const { values, base, at } = { values: null, base: null, at: null, ...copy };
  return isValues(values) && isValues(base) && typeof at === "number" ? { values, base, at } : null;
}

const isValues = (value: unknown): value is ReplyValues =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((each) => typeof each === "string");
