import { z } from "zod";
import { isDay } from "../day";
import { words } from "../words";

/** A Chinese name. */
export const nameField = words().trim().min(1).max(60);

/** An English name. */
export const nameEnField = words().trim().min(1).max(120);

/** Where a row stands in its list. */
export const positionField = z.coerce.number().int().min(0).max(999);

/** A day that exists. */
export const dayField = z.string().refine(isDay, { error: "not_a_day", abort: true });

/** A checkbox of a form: sent as "on", or not at all. */
export const tickedField = z.preprocess((value) => value === "on" || value === true, z.boolean());

/** The id of another row; the empty choice of a list is none. */
export const chosenField = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.uuid().nullable(),
);

/** A row of a list, to retire or to revive. */
export const rowInput = z.object({ id: z.uuid() });

/** What a form for a new row sends besides its fields: the row's id, so that the same form makes one row only. */
export const newRow = { id: z.uuid() };

/** What an edit form sends besides its fields: the row, and the row as it was shown (`seenOf`). */
export const shownRow = { id: z.uuid(), seen: z.string().max(4000) };

/**
 * A row as a form shows it, in one line: a command compares it, so that nobody overwrites what he did not see.
 * Only the fields of the form count.
 */
export function seenOf(fields: z.ZodObject, row: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.keys(fields.shape).map((name) => row[name] ?? null));
}
