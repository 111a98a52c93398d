import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments, extensions, replies, replyClasses, returnRequests, units, users } from "../schema";
import { listInbox } from "./inbox";
import { extendedDue } from "./inbox-extension";

/** Everything that waits for the head of the viewer's unit, by the day it is due, with the gist of each. */
export async function listForHead(db: Reader, viewer: Viewer, now: Date) {
  const lines = await listInbox(db, viewer, { tab: "head", size: 200 }, now);
  const ids = lines.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [drafts, opinions, returns, times] = await Promise.all([
    draftsOf(db, viewer, ids),
    opinionsOf(db, viewer, ids),
    returnsOf(db, viewer, ids),
    extensionsOf(db, viewer, ids, now),
  ]);
  const by = <Row extends { assignmentId: string }>(rows: readonly Row[], id: string) =>
    rows.find(({ assignmentId }) => assignmentId === id) ?? null;
  return lines.map((line) => ({
    ...line,
    draft: drafts.find((one) => one.assignmentId === line.id && one.round === line.round) ?? null,
    opinion: by(opinions, line.id),
    request: by(returns, line.id),
    extension: by(times, line.id),
  }));
}

/** Something that waits for the head. */
export type HeadLine = Awaited<ReturnType<typeof listForHead>>[number];

function draftsOf(db: Reader, { congressId }: Viewer, ids: readonly string[]) {
  return db
    .select({
      assignmentId: replies.assignmentId,
      round: replies.round,
      answers: replies.answers,
      summary: replies.summary,
      class: { key: replyClasses.key, name: replyClasses.name, nameEn: replyClasses.nameEn },
      draftedBy: users.name,
    })
    .from(replies)
    .leftJoin(
      replyClasses,
      and(eq(replyClasses.congressId, replies.congressId), eq(replyClasses.key, replies.classKey)),
    )
    .leftJoin(users, eq(users.id, replies.draftedBy))
    .where(and(eq(replies.congressId, congressId), inArray(replies.assignmentId, [...ids])));
}

function opinionsOf(db: Reader, { congressId }: Viewer, ids: readonly string[]) {
  return db
    .select({ assignmentId: assignments.id, text: assignments.opinion, draftedBy: users.name })
    .from(assignments)
    .leftJoin(users, eq(users.id, assignments.opinionDraftedBy))
    .where(and(eq(assignments.congressId, congressId), inArray(assignments.id, [...ids])));
}

function returnsOf(db: Reader, { congressId }: Viewer, ids: readonly string[]) {
  return db
    .select({
      assignmentId: returnRequests.assignmentId,
      reason: returnRequests.reason,
      unit: { name: units.name, nameEn: units.nameEn },
      proposedBy: users.name,
    })
    .from(returnRequests)
    .leftJoin(
      units,
      and(eq(units.congressId, returnRequests.congressId), eq(units.id, returnRequests.proposedUnitId)),
    )
    .innerJoin(users, eq(users.id, returnRequests.proposedBy))
    .where(
      and(
        eq(returnRequests.congressId, congressId),
        eq(returnRequests.state, "proposed"),
        inArray(returnRequests.assignmentId, [...ids]),
      ),
    );
}

async function extensionsOf(db: Reader, viewer: Viewer, ids: readonly string[], now: Date) {
  const asked = await db
    .select({
      assignmentId: extensions.assignmentId,
      suggestionId: assignments.suggestionId,
      ground: extensions.ground,
      note: extensions.noteToDeputy,
      proposedBy: users.name,
    })
    .from(extensions)
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, extensions.congressId), eq(assignments.id, extensions.assignmentId)),
    )
    .innerJoin(users, eq(users.id, extensions.proposedBy))
    .where(
      and(
        eq(extensions.congressId, viewer.congressId),
        eq(extensions.state, "proposed"),
        inArray(extensions.assignmentId, [...ids]),
      ),
    );
  return Promise.all(
    asked.map(async ({ suggestionId, ...request }) => {
      const due = await extendedDue(db, viewer, { id: request.assignmentId, suggestionId }, now);
      return { ...request, dueOn: due?.dueOn ?? null };
    }),
  );
}
