import "server-only";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { seenOf } from "@/domain/organisation/fields";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { DomainEvent } from "../chain";
import type { Tx } from "../client";
import type { Outcome } from "../command";
import { congresses } from "../schema";

/** A "no" in the words of `refusal.organisation`. */
export const refused = (key: string, values?: Record<string, string | number>) =>
  new Refusal("conflict", `organisation.${key}`, values);

/**
 * Lets one administrator at a time change the lists of a congress, so that what a command has checked still
 * holds when it writes. Cases go on: a foreign key's lock does not wait for this one.
 */
export async function lockOrganisation(tx: Tx, { congressId }: Viewer): Promise<void> {
  await tx
    .select({ id: congresses.id })
    .from(congresses)
    .where(eq(congresses.id, congressId))
    .for("no key update");
}

/** The row of a list, or "there is no such thing". */
export function rowOf<Row extends { id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((each) => each.id === id);
  if (!row) throw notFound();
  return row;
}

/** Refuses a form that came twice: its row's id was made with the form. */
export function mustBeNew(rows: readonly { id: string }[], id: string): void {
  if (rows.some((row) => row.id === id)) throw refused("sentTwice");
}

/** Refuses a name that another row of the list has, retired ones too. */
export function mustBeFree(rows: readonly { id: string; name: string }[], id: string, name: string): void {
  if (rows.some((row) => row.name === name && row.id !== id)) throw refused("nameTaken", { name });
}

/** Refuses a change of a row that is no longer as it was shown, and one that changes nothing. */
export function mustBeAsSeen(
  fields: z.ZodObject,
  row: Readonly<Record<string, unknown>>,
  seen: string,
  wanted: Readonly<Record<string, unknown>>,
): void {
  const stands = seenOf(fields, row);
  if (stands === seenOf(fields, wanted)) throw refused("nothingChanged");
  if (stands !== seen) throw tooLate();
}

/** Refuses to retire what is retired. */
export function mustBeLiving({ retiredOn }: { retiredOn: string | null }): void {
  if (retiredOn !== null) throw refused("alreadyRetired");
}

/** Refuses to revive what lives. */
export function mustBeRetired({ retiredOn }: { retiredOn: string | null }): void {
  if (retiredOn === null) throw refused("notRetired");
}

/** Refuses with a count when open work still uses the row. */
export function mustBeUnused(count: number, key: string): void {
  if (count > 0) throw refused(key, { count });
}

/** The outcome of a change to a list: the row's id, and one event that names it. */
export function said(
  name: string,
  id: string,
  detail: Record<string, unknown> = {},
): Outcome<{ id: string }> {
  const event: DomainEvent = { name, detail: { id, ...detail } };
  return { value: { id }, events: [event] };
}

/** What a change did, for the event: the fields of the form before and after. */
export function beforeAndAfter(
  fields: z.ZodObject,
  row: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = Object.keys(fields.shape);
  const pick = (from: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return { before: pick(row), after: pick(wanted) };
}
