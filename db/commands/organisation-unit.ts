import "server-only";
import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { ACTIVE_STATES } from "@/domain/assignment/states";
import { dayOf } from "@/domain/day";
import { rowInput } from "@/domain/organisation/fields";
import { changeUnitInput, createUnitInput, unitFields, wouldLoop } from "@/domain/organisation/unit";
import { OPEN_STATES } from "@/domain/suggestion/states";
import { UNIT_KINDS } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { command } from "../command";
import { listUnits, type UnitRow } from "../queries/organisation";
import { assignments, memberships, suggestions, units } from "../schema";
import {
  beforeAndAfter,
  lockOrganisation,
  mustBeAsSeen,
  mustBeFree,
  mustBeLiving,
  mustBeNew,
  mustBeRetired,
  mustBeUnused,
  refused,
  rowOf,
  said,
} from "./organisation";

/** Adds a unit. Its key is its id: nobody has to think of one. */
export const createUnit = command({
  permission: "organisation.write",
  input: createUnitInput,
  async run({ tx, viewer }, { id, ...fields }) {
    const all = await lockedUnits(tx, viewer);
    mustBeNew(all, id);
    mustBeFree(all, id, fields.name);
    mustHaveParent(all, id, fields.parentId);
    await tx.insert(units).values({ congressId: viewer.congressId, id, key: id, ...fields });
    return said("unit.create", id, fields);
  },
});

/** Renames a unit, moves it under another or changes its kind. */
export const changeUnit = command({
  permission: "organisation.write",
  input: changeUnitInput,
  async run({ tx, viewer }, { id, seen, ...fields }) {
    const all = await lockedUnits(tx, viewer);
    const unit = rowOf(all, id);
    mustBeAsSeen(unitFields, unit, seen, fields);
    mustBeFree(all, id, fields.name);
    mustHaveParent(all, id, fields.parentId, unit.parentId);
    // Handlers do not become members of a special committee, nor the other way round.
    if (UNIT_KINDS[unit.kind].handles !== UNIT_KINDS[fields.kind].handles) {
      mustBeUnused(await activeCases(tx, viewer, id), "unitHasCases");
      mustBeUnused(await people(tx, viewer, id), "unitHasPeople");
    }
    await tx.update(units).set(fields).where(isUnit(viewer, id));
    return said("unit.change", id, beforeAndAfter(unitFields, unit, fields));
  },
});

/** Retires a unit that has no open case, no living unit under it and nobody who acts for it. */
export const retireUnit = command({
  permission: "organisation.write",
  input: rowInput,
  async run({ tx, viewer, now }, { id }) {
    const all = await lockedUnits(tx, viewer);
    const unit = rowOf(all, id);
    mustBeLiving(unit);
    // Waits for an assignment that is just being made: its foreign key holds the row.
    await tx.select({ id: units.id }).from(units).where(isUnit(viewer, id)).for("update");
    mustBeUnused(await activeCases(tx, viewer, id), "unitHasCases");
    const children = all.filter(({ parentId, retiredOn }) => parentId === id && retiredOn === null);
    mustBeUnused(children.length, "unitHasUnits");
    mustBeUnused(await people(tx, viewer, id), "unitHasPeople");
    await tx
      .update(units)
      .set({ retiredOn: dayOf(now) })
      .where(isUnit(viewer, id));
    return said("unit.retire", id, { name: unit.name });
  },
});

/** Takes a retired unit back; the unit above it must live. */
export const reviveUnit = command({
  permission: "organisation.write",
  input: rowInput,
  async run({ tx, viewer }, { id }) {
    const all = await lockedUnits(tx, viewer);
    const unit = rowOf(all, id);
    mustBeRetired(unit);
    mustHaveParent(all, id, unit.parentId);
    await tx.update(units).set({ retiredOn: null }).where(isUnit(viewer, id));
    return said("unit.revive", id, { name: unit.name });
  },
});

async function lockedUnits(tx: Tx, viewer: Viewer): Promise<UnitRow[]> {
  await lockOrganisation(tx, viewer);
  return listUnits(tx, viewer, { retired: true, committees: "too" });
}

// A unit may stay where it is, even when the unit above has been retired since.
function mustHaveParent(
  all: readonly UnitRow[],
  id: string,
  parentId: string | null,
  before: string | null = null,
) {
  if (parentId === null || parentId === before) return;
  if (rowOf(all, parentId).retiredOn !== null) throw refused("parentRetired");
  if (wouldLoop(all, id, parentId)) throw refused("parentLoops");
}

async function activeCases(tx: Tx, { congressId }: Viewer, unitId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(assignments)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, assignments.congressId), eq(suggestions.id, assignments.suggestionId)),
    )
    .where(
      and(
        eq(assignments.congressId, congressId),
        eq(assignments.unitId, unitId),
        inArray(assignments.state, ACTIVE_STATES),
        inArray(suggestions.state, OPEN_STATES),
      ),
    );
  return row?.count ?? 0;
}

const people = (tx: Tx, { congressId }: Viewer, unitId: string) =>
  tx.$count(
    memberships,
    and(eq(memberships.congressId, congressId), eq(memberships.unitId, unitId), isNull(memberships.endedOn)),
  );

const isUnit = ({ congressId }: Viewer, id: string) =>
  and(eq(units.congressId, congressId), eq(units.id, id));
