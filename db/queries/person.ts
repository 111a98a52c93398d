import "server-only";
import { and, asc, eq, exists, gt, ilike, inArray, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";
import { mustBeAbleTo } from "@/domain/permissions";
import type { AccountState, PersonFilter } from "@/domain/person/filter";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { memberships, users } from "../schema";
import { membershipsOf } from "./person-detail";

/** People on one page of the list. */
const PEOPLE_PER_PAGE = 50;

/** The people of the viewer's congress that a filter keeps, one page of them, with their living roles. */
export async function listPeople(db: Reader, viewer: Viewer, filter: PersonFilter, now: Date) {
  mustBeAbleTo(viewer, "person.write");
  const kept = keptBy(db, viewer, filter, now);
  const page = { limit: PEOPLE_PER_PAGE, offset: (filter.page - 1) * PEOPLE_PER_PAGE };
  const [rows, total] = await Promise.all([withRoles(db, viewer, kept, page), db.$count(users, kept)]);
  return { rows, total, pages: Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE)) };
}

/** The people that a filter keeps. */
export const keptBy = (db: Reader, viewer: Viewer, filter: PersonFilter, now: Date): SQL | undefined =>
  and(isOurs(db, viewer, filter), speaksOf(filter.q), inState(filter.state, now));

/** People by their accounts, with their living roles in the viewer's congress. */
export async function withRoles(
  db: Reader,
  viewer: Viewer,
  kept: SQL | undefined,
  page?: { limit: number; offset: number },
) {
  const ordered = selectPeople(db).where(kept).orderBy(asc(users.account));
  const people = page ? await ordered.limit(page.limit).offset(page.offset) : await ordered;
  const ids = people.map(({ id }) => id);
  const roles = ids.length === 0 ? [] : await membershipsOf(db, viewer, inArray(memberships.userId, ids));
  return people.map((person) => ({
    ...person,
    memberships: roles.filter(({ userId, endedOn }) => userId === person.id && endedOn === null),
  }));
}

const selectPeople = (db: Reader) =>
  db
    .select({
      id: users.id,
      account: users.account,
      name: users.name,
      lockedUntil: users.lockedUntil,
      retiredOn: users.retiredOn,
      mustChangePassword: users.mustChangePassword,
    })
    .from(users)
    .$dynamic();

/** Somebody is ours by any membership, also one that has ended; a filter asks for living ones. */
function isOurs(db: Reader, { congressId }: Viewer, { role, unit, delegation }: PersonFilter) {
  const filtered = role || unit || delegation;
  const ours = db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.congressId, congressId),
        eq(memberships.userId, users.id),
        filtered ? isNull(memberships.endedOn) : undefined,
        role ? eq(memberships.role, role) : undefined,
        unit ? eq(memberships.unitId, unit) : undefined,
        delegation ? eq(memberships.delegationId, delegation) : undefined,
      ),
    );
  return exists(ours);
}

function speaksOf(words: string) {
  if (words === "") return undefined;
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return or(ilike(users.name, pattern), ilike(users.account, pattern));
}

function inState(state: AccountState | undefined, now: Date) {
  const unlocked = or(isNull(users.lockedUntil), lte(users.lockedUntil, now));
  const living = isNull(users.retiredOn);
  switch (state) {
    case "usable":
      return and(living, unlocked, eq(users.mustChangePassword, false));
    case "first_password":
      return and(living, unlocked, eq(users.mustChangePassword, true));
    case "locked":
      return and(living, gt(users.lockedUntil, now));
    case "retired":
      return isNotNull(users.retiredOn);
    case undefined:
      return undefined;
  }
}
