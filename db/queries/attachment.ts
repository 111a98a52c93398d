import "server-only";
import { and, asc, eq, exists, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { AttachmentPurpose } from "@/domain/attachment/purposes";
import { notFound } from "@/domain/refusal";
import { isUuid } from "@/domain/uuid";
import { oversees, type Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments, attachments, events, suggestions, users } from "../schema";
import { statement } from "../statement";
import { visibleTo } from "./visible";

const COLUMNS = {
  id: attachments.id,
  name: attachments.name,
  mime: attachments.mime,
  size: attachments.size,
  sha256: attachments.sha256,
  assignmentId: attachments.assignmentId,
  purpose: attachments.purpose,
  subjectId: attachments.subjectId,
  uploadedBy: users.name,
  uploadedAt: attachments.uploadedAt,
};

/** The files of a case that the viewer may open, oldest first; those of a commitment, a visit … by their own list. */
export const listAttachments = statement((db, viewer: Viewer, suggestionId: string) => {
  const own = inArray(attachments.purpose, ["text", "work"]);
  return readable(db, viewer, and(eq(attachments.suggestionId, suggestionId), own)).orderBy(
    asc(attachments.uploadedAt),
  );
});

/** The files for a purpose that belong to a case, and to a row of it when `subjectId` is given; oldest first. */
export const listFilesFor = statement(
  (db, viewer: Viewer, suggestionId: string, purpose: AttachmentPurpose, subjectId?: string) => {
    const which = and(
      eq(attachments.suggestionId, suggestionId),
      eq(attachments.purpose, purpose),
      subjectId === undefined ? undefined : eq(attachments.subjectId, subjectId),
    );
    return readable(db, viewer, which).orderBy(asc(attachments.uploadedAt));
  },
);

/** A file as its reader sees it. */
export type AttachmentRow = Awaited<ReturnType<typeof listAttachments>>[number];

/** One file that the viewer may open; anybody else's is not there. */
export async function findAttachment(db: Reader, viewer: Viewer, id: string): Promise<AttachmentRow> {
  if (!isUuid(id)) throw notFound();
  const [file] = await readable(db, viewer, eq(attachments.id, id));
  if (!file) throw notFound();
  return file;
}

function readable(db: Reader, viewer: Viewer, which: SQL | undefined) {
  return db
    .select(COLUMNS)
    .from(attachments)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, attachments.congressId), eq(suggestions.id, attachments.suggestionId)),
    )
    .innerJoin(users, eq(users.id, attachments.uploadedBy))
    .leftJoin(
      assignments,
      and(eq(assignments.congressId, attachments.congressId), eq(assignments.id, attachments.assignmentId)),
    )
    .where(and(visibleTo(viewer), isNull(attachments.removedAt), which, unitWork(viewer)));
}

// A unit's papers are its own until it has replied; the office that watches over the handling sees them before.
function unitWork(viewer: Viewer): SQL | undefined {
  if (oversees(viewer)) return undefined;
  const own = viewer.unitId ? eq(assignments.unitId, viewer.unitId) : sql`false`;
  return or(isNull(attachments.assignmentId), own, handedOut());
}

/** A unit's paper that went out with a reply or an opinion: others read it, and it stays as it is, in each round. */
export const handedOut = (): SQL =>
  exists(
    sql`(select 1 from ${events} where ${and(
      eq(events.congressId, attachments.congressId),
      eq(events.suggestionId, attachments.suggestionId),
      eq(events.assignmentId, attachments.assignmentId),
      inArray(events.name, ["assignment.issue", "assignment.sendOpinion"]),
      sql`${events.at} >= ${attachments.uploadedAt}`,
    )})`,
  );
