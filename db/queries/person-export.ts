import "server-only";
import { and, asc, inArray } from "drizzle-orm";
import { mustBeAbleTo } from "@/domain/permissions";
import type { PersonFilter } from "@/domain/person/filter";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { users } from "../schema";
import { inParts } from "./in-parts";
import { keptBy, withRoles } from "./person";

/** All the people a filter keeps, in their order: their ids, and the lines of any part of them as they are read. */
export async function everyPerson(db: Reader, viewer: Viewer, filter: PersonFilter, now: Date) {
  mustBeAbleTo(viewer, "person.write");
  const kept = keptBy(db, viewer, filter, now);
  const found = await db.select({ id: users.id }).from(users).where(kept).orderBy(asc(users.account));
  const ids = found.map(({ id }) => id);
  const read = (part: string[]) => withRoles(db, viewer, and(kept, inArray(users.id, part)));
  return { total: ids.length, ids, rows: (part: readonly string[] = ids) => inParts(part, read) };
}

/** A person with his living roles. */
export type PersonLine = Awaited<ReturnType<typeof withRoles>>[number];
