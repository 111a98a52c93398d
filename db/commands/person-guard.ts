import "server-only";
import { and, eq, isNull, lte, or } from "drizzle-orm";
import { Refusal } from "@/domain/refusal";
import { fitsRole } from "@/domain/unit";
import { type Role, SYSTEM_USER_ID, type Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import type { Context } from "../command";
import { findPerson, type PersonDetail } from "../queries/person-detail";
import { delegations, memberships, units, users } from "../schema";

/** The person, if his account is still in use. */
export async function livingPerson({ tx, viewer }: Context, userId: string): Promise<PersonDetail> {
  const person = await findPerson(tx, viewer, userId);
  if (person.retiredOn !== null) throw new Refusal("conflict", "person.retired");
  return person;
}

/** The same, for somebody else than the acting administrator: nobody gives himself a role, or takes one. */
export function otherLivingPerson(context: Context, userId: string): Promise<PersonDetail> {
  mustBeAnother(context, userId);
  return livingPerson(context, userId);
}

/** The same, if the account is this congress's alone: whoever can reset it could act in the others. */
export async function ownPerson(context: Context, userId: string): Promise<PersonDetail> {
  const person = await livingPerson(context, userId);
  // The owner of the installation, at its command line, may.
  if (person.isShared && context.viewer.userId !== SYSTEM_USER_ID)
    throw new Refusal("forbidden", "person.sharedAccount");
  return person;
}

/** The same, for somebody else than the acting administrator. */
export function otherPerson(context: Context, userId: string): Promise<PersonDetail> {
  mustBeAnother(context, userId);
  return ownPerson(context, userId);
}

function mustBeAnother({ viewer }: Context, userId: string): void {
  if (userId === viewer.userId) throw new Refusal("conflict", "person.notYourself");
}

/** Refuses what would leave the congress without an administrator who can sign in. Called after the change. */
export async function administratorRemains({ tx, viewer, now }: Context): Promise<void> {
  const [one] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        isAdministrator(viewer),
        isNull(users.retiredOn),
        or(isNull(users.lockedUntil), lte(users.lockedUntil, now)),
      ),
    )
    .limit(1);
  if (!one) throw new Refusal("conflict", "person.lastAdministrator");
}

/** Two administrators who remove each other at once must come one after the other. */
export async function lockAdministrators({ tx, viewer }: Context): Promise<void> {
  await tx.select({ id: memberships.id }).from(memberships).where(isAdministrator(viewer)).for("update");
}

/** It holds that the unit or the delegation is there and not retired, and that the unit is one for the role. */
export async function placeIsOpen(
  tx: Tx,
  { congressId }: Viewer,
  { role, unitId, delegationId }: { role: Role; unitId: string | null; delegationId: string | null },
): Promise<void> {
  if (unitId !== null) {
    const mine = and(eq(units.congressId, congressId), eq(units.id, unitId), isNull(units.retiredOn));
    const [unit] = await tx.select({ kind: units.kind }).from(units).where(mine);
    if (!unit) throw new Refusal("not_found", "general.notFound");
    if (!fitsRole(unit.kind, role)) throw new Refusal("conflict", "person.unitDoesNotFit");
  }
  if (delegationId !== null) {
    const mine = and(
      eq(delegations.congressId, congressId),
      eq(delegations.id, delegationId),
      isNull(delegations.retiredOn),
    );
    if ((await tx.$count(delegations, mine)) === 0) throw new Refusal("not_found", "general.notFound");
  }
}

const isAdministrator = ({ congressId }: Viewer) =>
  and(
    eq(memberships.congressId, congressId),
    eq(memberships.role, "administrator"),
    isNull(memberships.endedOn),
  );
