import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Context } from "../../command";
import { later } from "../../later";
import { cosigners, wishedUnits } from "../../schema";
import { allOrNothing } from "../../together";

/** Whom a draft names: its co-signers with their places, and the units wished for. */
export type Named = { signers: readonly { userId: string; position: number }[]; unitIds: readonly string[] };

/** A draft that names nobody yet. */
export const NOBODY: Named = { signers: [], unitIds: [] };

/** Whom a draft names as it stands. */
export async function namedIn({ tx, viewer }: Context, id: string): Promise<Named> {
  const [signers, wishes] = await allOrNothing([
    tx
      .select({ userId: cosigners.userId, position: cosigners.position })
      .from(cosigners)
      .where(and(eq(cosigners.congressId, viewer.congressId), eq(cosigners.suggestionId, id))),
    tx
      .select({ unitId: wishedUnits.unitId })
      .from(wishedUnits)
      .where(and(eq(wishedUnits.congressId, viewer.congressId), eq(wishedUnits.suggestionId, id))),
  ]);
  return { signers, unitIds: wishes.map(({ unitId }) => unitId) };
}

type Form = { id: string; cosignerIds: readonly string[]; wishedUnitIds: readonly string[] };

/** Writes whom a form names, co-signers in the order of naming: first who is gone, then who is new. */
export function saveNamed({ tx, viewer }: Context, form: Form, before: Named): void {
  const { congressId } = viewer;
  const place = { congressId, suggestionId: form.id };
  const signers = changeOf(
    before.signers.map(({ userId }) => userId),
    form.cosignerIds,
  );
  const wishes = changeOf(before.unitIds, form.wishedUnitIds);
  const signed = and(eq(cosigners.congressId, congressId), eq(cosigners.suggestionId, form.id));
  const unsigned = and(signed, inArray(cosigners.userId, signers.gone));
  if (signers.gone.length > 0) later(tx, tx.delete(cosigners).where(unsigned));
  const wished = and(eq(wishedUnits.congressId, congressId), eq(wishedUnits.suggestionId, form.id));
  const unwished = and(wished, inArray(wishedUnits.unitId, wishes.gone));
  if (wishes.gone.length > 0) later(tx, tx.delete(wishedUnits).where(unwished));
  // The order of signing stays: who takes over from the lead is the first who confirmed.
  const next = Math.max(-1, ...before.signers.map(({ position }) => position)) + 1;
  const lines = signers.fresh.map((userId, index) => ({ ...place, userId, position: next + index }));
  if (lines.length > 0) later(tx, tx.insert(cosigners).values(lines));
  const units = wishes.fresh.map((unitId) => ({ ...place, unitId }));
  if (units.length > 0) later(tx, tx.insert(wishedUnits).values(units));
}

function changeOf(before: readonly string[], wanted: readonly string[]) {
  const ids = [...new Set(wanted)];
  return {
    gone: before.filter((id) => !ids.includes(id)),
    fresh: ids.filter((id) => !before.includes(id)),
  };
}
