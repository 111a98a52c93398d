import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { mustBeAbleTo } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { memberships, substitutions, units, users } from "../schema";

const substitute = alias(users, "substitute");

/** Who stood, stands or will stand in for whom: a head's own unit, for an administrator all; the newest first. */
export function listSubstitutions(db: Reader, viewer: Viewer, ofPerson?: string) {
  mustBeAbleTo(viewer, "substitution.write");
  return db
    .select({
      id: substitutions.id,
      away: users.name,
      substitute: substitute.name,
      unit: { name: units.name, nameEn: units.nameEn },
      fromOn: substitutions.fromOn,
      untilOn: substitutions.untilOn,
      endedOn: substitutions.endedOn,
      reason: substitutions.reason,
    })
    .from(substitutions)
    .innerJoin(users, eq(users.id, substitutions.userId))
    .innerJoin(substitute, eq(substitute.id, substitutions.substituteId))
    .innerJoin(units, and(eq(units.congressId, substitutions.congressId), eq(units.id, substitutions.unitId)))
    .where(
      and(
        eq(substitutions.congressId, viewer.congressId),
        viewer.role === "unit_head" ? ownUnit(viewer) : undefined,
        ofPerson
          ? sql`${ofPerson}::uuid in (${substitutions.userId}, ${substitutions.substituteId})`
          : undefined,
      ),
    )
    .orderBy(desc(substitutions.fromOn), asc(users.name));
}

/** Handlers and heads who can be away or stand in: of a head's own unit, for an administrator of all. */
export function listUnitPeople(db: Reader, viewer: Viewer) {
  mustBeAbleTo(viewer, "substitution.write");
  return db
    .select({
      membershipId: memberships.id,
      userId: users.id,
      name: users.name,
      role: memberships.role,
      unitId: units.id,
      unit: { name: units.name, nameEn: units.nameEn },
    })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.retiredOn)))
    .innerJoin(units, and(eq(units.congressId, memberships.congressId), eq(units.id, memberships.unitId)))
    .where(
      and(
        eq(memberships.congressId, viewer.congressId),
        isNull(memberships.endedOn),
        isNull(memberships.lentBy),
        inArray(memberships.role, ["unit_handler", "unit_head"]),
        viewer.role === "unit_head" ? eq(memberships.unitId, viewer.unitId ?? viewer.userId) : undefined,
      ),
    )
    .orderBy(asc(units.name), desc(memberships.role), asc(users.name));
}

/** A handler or head as a choice. */
export type UnitPerson = Awaited<ReturnType<typeof listUnitPeople>>[number];

const ownUnit = ({ unitId, userId }: Viewer) => eq(substitutions.unitId, unitId ?? userId);
