import "server-only";
import { and, asc, desc, eq, isNull, max, ne, type SQL } from "drizzle-orm";
import { mustBeAbleTo } from "@/domain/permissions";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { delegations, deputies, loginSessions, memberships, terms, units, users } from "../schema";
import { allOrNothing } from "../together";

/** A person of the viewer's congress with all his roles and mandates here, ended ones too. */
export async function findPerson(db: Reader, viewer: Viewer, userId: string) {
  mustBeAbleTo(viewer, "person.write");
  const [roles, [account], mandates, isShared, lastSeenAt] = await allOrNothing([
    membershipsOf(db, viewer, eq(memberships.userId, userId)),
    accountOf(db, userId),
    mandatesOf(db, viewer, userId),
    servesElsewhere(db, viewer, userId),
    lastSeen(db, userId),
  ]);
  if (!account || roles.length === 0) throw notFound();
  return { ...account, memberships: roles, mandates, isShared, lastSeenAt };
}

function accountOf(db: Reader, userId: string) {
  return db
    .select({
      id: users.id,
      account: users.account,
      name: users.name,
      createdAt: users.createdAt,
      lockedUntil: users.lockedUntil,
      retiredOn: users.retiredOn,
      mustChangePassword: users.mustChangePassword,
    })
    .from(users)
    .where(eq(users.id, userId));
}

/** A person as an administrator sees him. */
export type PersonDetail = Awaited<ReturnType<typeof findPerson>>;

/** Roles in the viewer's congress with the names of their units and delegations; living ones first. */
export function membershipsOf(db: Reader, { congressId }: Viewer, which: SQL) {
  return db
    .select({
      id: memberships.id,
      userId: memberships.userId,
      role: memberships.role,
      unitId: memberships.unitId,
      unitName: units.name,
      unitNameEn: units.nameEn,
      delegationId: memberships.delegationId,
      delegationName: delegations.name,
      delegationNameEn: delegations.nameEn,
      endedOn: memberships.endedOn,
      lentBy: memberships.lentBy,
    })
    .from(memberships)
    .leftJoin(units, and(eq(units.congressId, memberships.congressId), eq(units.id, memberships.unitId)))
    .leftJoin(
      delegations,
      and(eq(delegations.congressId, memberships.congressId), eq(delegations.id, memberships.delegationId)),
    )
    .where(and(eq(memberships.congressId, congressId), which))
    .orderBy(desc(isNull(memberships.endedOn)), asc(memberships.role), asc(memberships.id));
}

/** Whether somebody also serves another congress, so that his account is not this congress's alone. */
async function servesElsewhere(db: Reader, { congressId }: Viewer, userId: string): Promise<boolean> {
  const elsewhere = and(
    eq(memberships.userId, userId),
    ne(memberships.congressId, congressId),
    isNull(memberships.endedOn),
  );
  return (await db.$count(memberships, elsewhere)) > 0;
}

function mandatesOf(db: Reader, { congressId }: Viewer, userId: string) {
  return db
    .select({
      id: deputies.id,
      termId: deputies.termId,
      term: terms.number,
      delegationId: deputies.delegationId,
      delegationName: delegations.name,
      delegationNameEn: delegations.nameEn,
      cardNo: deputies.cardNo,
      status: deputies.status,
      phone: deputies.phone,
      post: deputies.post,
    })
    .from(deputies)
    .innerJoin(terms, and(eq(terms.congressId, deputies.congressId), eq(terms.id, deputies.termId)))
    .innerJoin(
      delegations,
      and(eq(delegations.congressId, deputies.congressId), eq(delegations.id, deputies.delegationId)),
    )
    .where(and(eq(deputies.congressId, congressId), eq(deputies.userId, userId)))
    .orderBy(desc(terms.number));
}

async function lastSeen(db: Reader, userId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: max(loginSessions.lastSeenAt) })
    .from(loginSessions)
    .where(eq(loginSessions.userId, userId));
  return row?.at ?? null;
}
