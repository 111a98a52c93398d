import "server-only";
import { and, asc, eq, inArray, isNull, ne, notInArray } from "drizzle-orm";
import { nextStep } from "@/domain/key-suggestion/step";
import { contentPercent, reaches } from "@/domain/key-suggestion/vote";
import { keyWorkflow } from "@/domain/key-suggestion/workflow";
import { notFound } from "@/domain/refusal";
import { isUuid } from "@/domain/uuid";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import {
  assignments,
  keySuggestions as k,
  keyVisits,
  keyVotes,
  memberships,
  suggestions as s,
  units,
  users,
} from "../schema";
import { statement } from "../statement";
import { listFilesFor } from "./attachment";
import { keysOf, ofCase } from "./key-line";
import { keySubject } from "./key-subject";
import { namesOf } from "./people";
import { visibleTo } from "./visible";

/** A case's key supervision as one story, with what the viewer could do now. 404 when there is none for him. */
export async function readKey(db: Reader, viewer: Viewer, suggestionId: string) {
  const found = await findKey(db, viewer, suggestionId);
  if (!found) throw notFound();
  const { key, suggestion } = found;
  const [subject, visits, votes, heads, files, names, committee] = await Promise.all([
    keySubject(db, key, suggestion),
    listVisits(db, key),
    listVotes(db, key),
    listHeads(db, suggestion),
    listFilesFor(db, viewer, suggestionId, "visit"),
    namesOf(db, [key.leaderId, key.nominatedBy]),
    findCommittee(db, key),
  ]);
  return {
    key,
    suggestion,
    visits,
    votes,
    heads,
    files,
    committee,
    leader: key.leaderId ? (names.get(key.leaderId) ?? null) : null,
    nominator: names.get(key.nominatedBy) ?? "",
    step: nextStep(subject),
    offers: keyWorkflow.offers(subject, viewer),
  };
}

/** A key suggestion's story. */
export type KeyStory = Awaited<ReturnType<typeof readKey>>;

/** The key suggestion of a case and the case, or null when there is none that the viewer may know of. */
export async function findKey(db: Reader, viewer: Viewer, suggestionId: string) {
  if (!isUuid(suggestionId)) return null;
  const [found] = await keyOf(db, viewer, suggestionId);
  return found ?? null;
}

const keyOf = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({ key: k, suggestion: s })
    .from(k)
    .innerJoin(s, ofCase)
    .where(and(visibleTo(viewer), keysOf(viewer), eq(s.id, suggestionId))),
);

type Key = typeof k.$inferSelect;

function listVisits(db: Reader, { congressId, id }: Key) {
  return db
    .select({
      id: keyVisits.id,
      kind: keyVisits.kind,
      heldOn: keyVisits.heldOn,
      place: keyVisits.place,
      people: keyVisits.people,
      minutes: keyVisits.minutes,
      by: users.name,
    })
    .from(keyVisits)
    .innerJoin(users, eq(users.id, keyVisits.recordedBy))
    .where(and(eq(keyVisits.congressId, congressId), eq(keyVisits.keyId, id)))
    .orderBy(asc(keyVisits.heldOn), asc(keyVisits.recordedAt));
}

async function listVotes(db: Reader, { congressId, id }: Key) {
  const rows = await db
    .select()
    .from(keyVotes)
    .where(and(eq(keyVotes.congressId, congressId), eq(keyVotes.keyId, id)))
    .orderBy(asc(keyVotes.round));
  return rows.map((row) => ({
    ...row,
    percent: contentPercent(row),
    passed: reaches(row, row.threshold),
  }));
}

/** The heads of the units that owe the answer: a key suggestion is theirs to handle (Henan Art. 17). */
async function listHeads(db: Reader, { congressId, id }: typeof s.$inferSelect) {
  const rows = await db
    .select({ id: units.id, name: units.name, nameEn: units.nameEn, head: users.name })
    .from(assignments)
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .leftJoin(
      memberships,
      and(
        eq(memberships.congressId, assignments.congressId),
        eq(memberships.unitId, assignments.unitId),
        inArray(memberships.role, ["unit_head"]),
        isNull(memberships.endedOn),
      ),
    )
    .leftJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(assignments.congressId, congressId),
        eq(assignments.suggestionId, id),
        ne(assignments.kind, "co"),
        notInArray(assignments.state, ["returned", "cancelled"]),
      ),
    );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

async function findCommittee(db: Reader, { congressId, committeeId }: Key) {
  if (committeeId === null) return null;
  const [unit] = await db
    .select({ name: units.name, nameEn: units.nameEn })
    .from(units)
    .where(and(eq(units.congressId, congressId), eq(units.id, committeeId)));
  return unit ?? null;
}
