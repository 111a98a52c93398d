import { db } from "@/db/client";
import { listAssigned } from "@/db/queries/assigned-list";
import { findCongress } from "@/db/queries/organisation";
import { dayOf, isDay } from "@/domain/day";
import { formatOf } from "@/domain/document/format";
import { assignmentList } from "@/domain/letter/assignment-list";
import { notFound } from "@/domain/refusal";
import { readListQuery } from "@/domain/suggestion/list";
import { answer } from "@/server/api/answer";
import { documentFile } from "@/server/document/file";
import { letterPen } from "@/server/letter-pen";

/** The list of assigned cases (交办清单) as Word or PDF: those of the case list's own filters, or of `assignedOn=`. */
export const GET = answer("assignment.create", async (viewer, request) => {
  const { searchParams } = new URL(request.url);
  const ask = Object.fromEntries(searchParams);
  const format = formatOf(ask.format ?? null);
  if (!format) throw notFound();
  const now = new Date();
  const assignedOn = ask.assignedOn && isDay(ask.assignedOn) ? ask.assignedOn : null;
  const [cases, congress, pen] = await Promise.all([
    listAssigned(db, viewer, { filter: readListQuery(ask).filter, assignedOn }, now),
    findCongress(db, viewer),
    letterPen(),
  ]);
  return documentFile(assignmentList(cases, { congress, today: dayOf(now) }, pen), format, "assigned");
});
