import "server-only";
import { and, asc, inArray } from "drizzle-orm";
import { mustBeAbleTo } from "@/domain/permissions";
import type { PersonFilter } from "@/domain/person/filter";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { users } from "../schema";
import { type Parts, partsOf } from "./in-parts";
import { keptBy, withRoles } from "./person";

/** All the people a filter keeps, in their order. */
export async function everyPerson(
  db: Reader,
  viewer: Viewer,
  filter: PersonFilter,
  now: Date,
): Promise<Parts<PersonLine>> {
  mustBeAbleTo(viewer, "person.write");
  const kept = keptBy(db, viewer, filter, now);
  const found = await db.select({ id: users.id }).from(users).where(kept).orderBy(asc(users.account));
  return partsOf(found, (part) => withRoles(db, viewer, and(kept, inArray(users.id, part))));
}

/** A person with his living roles. */
export type PersonLine = Awaited<ReturnType<typeof withRoles>>[number];
