import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { AssignmentSubject } from "@/domain/assignment/guards";
import { type Day, dayOf } from "@/domain/day";
import { CONTACT_WAYS } from "@/domain/reply/dictionary";
import { missingFromReply } from "@/domain/reply/draft";
import { UNIT_KINDS } from "@/domain/unit";
import { namesOf } from "@/domain/workflow";
import type { Reader } from "../client";
import {
  arbitrations,
  assignments,
  clocks,
  commitments,
  contactRecords,
  events,
  extensions,
  replies,
  replyClasses,
  units,
} from "../schema";
import { statement } from "../statement";
import { settingsOf } from "./congress";
import { isUnderKeySupervision } from "./key-subject";
import type { SuggestionRecord } from "./suggestion-subject";

/** A whole row of `assignments`. */
export type AssignmentRecord = typeof assignments.$inferSelect;

/** Which assignment is asked about, whatever its row says. */
type AssignmentKey = Pick<AssignmentRecord, "congressId" | "suggestionId" | "id">;

/** Everything the guards may know of an assignment at this moment. */
export async function assignmentSubject(
  db: Reader,
  row: AssignmentRecord,
  suggestion: SuggestionRecord,
  now: Date,
): Promise<AssignmentSubject> {
  return subjectOf(row, suggestion, await assignmentFacts(db, row, suggestion, now));
}

/** The part of it that does not stand in its row, so that both can be asked in one journey. */
export async function assignmentFacts(
  db: Reader,
  key: AssignmentKey,
  suggestion: SuggestionRecord,
  now: Date,
) {
  const [governmentSide, others, window, contacts, reply, drafters, extension, consent, arbitrated, isKey] =
    await Promise.all([
      isOfGovernment(db, key),
      workOn(db, key.congressId, key.suggestionId, dayOf(now)),
      readClocks(db, key, now),
      countContacts(db, key, suggestion.round),
      readReply(db, key, suggestion, dayOf(now)),
      readDrafters(db, key),
      lastExtension(db, key),
      consentNeeded(db, key.congressId),
      decidedFor(db, key),
      isUnderKeySupervision(db, key.congressId, key.suggestionId),
    ]);
  const known = { governmentSide, arbitrated, isKey, drafters, extension, extensionConsentNeeded: consent };
  return { ...known, ...contacts, ...reply, ...window, others };
}

type Facts = Awaited<ReturnType<typeof assignmentFacts>>;

/** Nothing was asked: for a move that asks nothing but the row. */
export const NOTHING_ASKED: Facts = {
  governmentSide: false,
  arbitrated: false,
  isKey: false,
  drafters: [],
  extension: null,
  extensionConsentNeeded: false,
  contactsThisRound: 0,
  meetingsThisRound: 0,
  missing: 0,
  returnWindowOpen: false,
  beforeDue: false,
  others: [],
};

/** What the guards may know, of the row and of what else was asked. */
export function subjectOf(
  row: AssignmentRecord,
  suggestion: SuggestionRecord,
  { others, returnWindowOpen, ...facts }: Facts,
): AssignmentSubject {
  return {
    ...facts,
    ...caseOf(others, row),
    state: row.state,
    kind: row.kind,
    unitId: row.unitId,
    caseState: suggestion.state,
    round: suggestion.round,
    returnWindowOpen: row.returnWindowOpened || returnWindowOpen,
    opinionDraftedBy: row.opinionDraftedBy,
    opinionRejections: row.opinionRejections,
  };
}

async function isOfGovernment(db: Reader, { congressId, id }: AssignmentKey) {
  const [unit] = await kindOf(db, congressId, id);
  return unit ? UNIT_KINDS[unit.kind].governmentSide : false;
}

const kindOf = statement((db, congressId: string, id: string) =>
  db
    .select({ kind: units.kind })
    .from(units)
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, units.congressId), eq(assignments.unitId, units.id)),
    )
    .where(and(eq(assignments.congressId, congressId), eq(assignments.id, id))),
);

/** Who leads the case, and how many co-opinions the lead still has to wait for. */
function caseOf(others: Awaited<ReturnType<typeof workOn>>, { kind }: AssignmentRecord) {
  const settled = ["opinion_sent", "done", "returned", "cancelled"];
  const waiting = others.filter(
    (other) => other.kind === "co" && !settled.includes(other.state) && !other.overdue,
  );
  const lead = others.find(
    (other) => other.kind === "lead" && !["returned", "cancelled"].includes(other.state),
  );
  return { leadUnitId: lead?.unitId ?? null, opinionsPending: kind === "lead" ? waiting.length : 0 };
}

const workOn = statement((db, congressId: string, suggestionId: string, today: Day) => {
  const overdue = sql`exists (select 1 from ${clocks} where ${clocks.congressId} = ${assignments.congressId}
    and ${clocks.assignmentId} = ${assignments.id} and ${clocks.clock} in ('coOpinion', 'opinionRedo')
    and ${clocks.stoppedOn} is null and ${clocks.dueOn} < ${today})`;
  return db
    .select({
      kind: assignments.kind,
      state: assignments.state,
      unitId: assignments.unitId,
      overdue: sql<boolean>`${overdue}`,
    })
    .from(assignments)
    .where(and(eq(assignments.congressId, congressId), eq(assignments.suggestionId, suggestionId)));
});

async function readClocks(db: Reader, key: AssignmentKey, now: Date) {
  const open = await clocksOf(db, key.congressId, key.id);
  const today = dayOf(now);
  const running = (name: string) => open.some(({ clock, dueOn }) => clock === name && today <= dueOn);
  return { returnWindowOpen: running("returnRequest"), beforeDue: running("reply") };
}

const clocksOf = statement((db, congressId: string, assignmentId: string) =>
  db
    .select({ clock: clocks.clock, dueOn: clocks.dueOn })
    .from(clocks)
    .where(
      and(eq(clocks.congressId, congressId), eq(clocks.assignmentId, assignmentId), isNull(clocks.stoppedOn)),
    ),
);

async function countContacts(db: Reader, key: AssignmentKey, round: number) {
  const [count] = await contactsOf(db, key.congressId, key.id, round);
  return count ?? { contactsThisRound: 0, meetingsThisRound: 0 };
}

const contactsOf = statement((db, congressId: string, assignmentId: string, round: number) => {
  const met = inArray(contactRecords.way, FACE_TO_FACE);
  return db
    .select({
      contactsThisRound: sql<number>`count(*)::int`,
      meetingsThisRound: sql<number>`(count(*) filter (where ${met}))::int`,
    })
    .from(contactRecords)
    .where(
      and(
        eq(contactRecords.congressId, congressId),
        eq(contactRecords.assignmentId, assignmentId),
        eq(contactRecords.round, round),
        // What the deputy says did not happen is no contact.
        isNull(contactRecords.objectedAt),
      ),
    );
});

const FACE_TO_FACE = namesOf(CONTACT_WAYS).filter((way) => CONTACT_WAYS[way].faceToFace);

async function readReply(db: Reader, key: AssignmentKey, suggestion: SuggestionRecord, today: Day) {
  const { congressId, id } = key;
  const [[reply], promised] = await Promise.all([
    currentReply(db, congressId, id, suggestion.round),
    promisedIn(db, congressId, id, suggestion.round),
  ]);
  const draft = reply ? { ...reply.replies, commitments: promised } : null;
  const missing = missingFromReply(draft, suggestion.points.length, reply?.reply_classes ?? null, today);
  return { missing: missing.length };
}

const isCurrent = (congressId: string, assignmentId: string, round: number) =>
  and(eq(replies.congressId, congressId), eq(replies.assignmentId, assignmentId), eq(replies.round, round));

const currentReply = statement((db, congressId: string, assignmentId: string, round: number) =>
  db
    .select()
    .from(replies)
    .leftJoin(
      replyClasses,
      and(eq(replyClasses.congressId, replies.congressId), eq(replyClasses.key, replies.classKey)),
    )
    .where(isCurrent(congressId, assignmentId, round)),
);

const promisedIn = statement((db, congressId: string, assignmentId: string, round: number) =>
  db
    .select({ text: commitments.text, dueOn: commitments.dueOn, owner: commitments.owner })
    .from(commitments)
    .innerJoin(
      replies,
      and(eq(replies.congressId, commitments.congressId), eq(replies.id, commitments.replyId)),
    )
    .where(isCurrent(congressId, assignmentId, round)),
);

/** Who wrote at the reply since the work began, or began again: the row names only the last of them. */
async function readDrafters(db: Reader, key: AssignmentKey) {
  const rows = await saves(db, key.congressId, key.suggestionId, key.id);
  const again = rows.findLastIndex(({ name }) => name === "assignment.rehandle");
  return [...new Set(rows.slice(again + 1).map(({ actorId }) => actorId))];
}

const saves = statement((db, congressId: string, suggestionId: string, assignmentId: string) =>
  db
    .select({ name: events.name, actorId: events.actorId })
    .from(events)
    .where(
      and(
        eq(events.congressId, congressId),
        eq(events.suggestionId, suggestionId),
        eq(events.assignmentId, assignmentId),
        inArray(events.name, ["assignment.saveReply", "assignment.rehandle"]),
      ),
    )
    .orderBy(asc(events.seq)),
);

async function lastExtension(db: Reader, key: AssignmentKey) {
  const [extension] = await extensionsOf(db, key.congressId, key.id);
  return extension?.state ?? null;
}

const extensionsOf = statement((db, congressId: string, assignmentId: string) =>
  db
    .select({ state: extensions.state })
    .from(extensions)
    .where(and(eq(extensions.congressId, congressId), eq(extensions.assignmentId, assignmentId)))
    .orderBy(sql`${extensions.state} = 'refused'`, desc(extensions.proposedOn))
    .limit(1),
);

async function decidedFor(db: Reader, key: AssignmentKey) {
  const [decided] = await decisions(db, key.congressId, key.suggestionId, key.id);
  return (decided?.count ?? 0) > 0;
}

const decisions = statement((db, congressId: string, suggestionId: string, assignmentId: string) =>
  db
    .select({ count: count() })
    .from(arbitrations)
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, arbitrations.congressId), eq(assignments.unitId, arbitrations.unitId)),
    )
    .where(
      and(
        eq(arbitrations.congressId, congressId),
        eq(arbitrations.suggestionId, suggestionId),
        eq(assignments.id, assignmentId),
        eq(arbitrations.state, "decided"),
      ),
    ),
);

async function consentNeeded(db: Reader, congressId: string) {
  return (await settingsOf(db, congressId)).extensionConsent;
}
