import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { viewDay } from "@/domain/clock/view";
import { dayOf } from "@/domain/day";
import { can } from "@/domain/permissions";
import { capOf } from "@/domain/publication/levels";
import { publicationWorkflow } from "@/domain/publication/workflow";
import { notFound } from "@/domain/refusal";
import { isUuid } from "@/domain/uuid";
import type { Viewer } from "@/domain/viewer";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import {
  clocks,
  publications,
  publicationVersions,
  publicationWithdrawals,
  suggestions,
  users,
} from "../schema";
import { statement } from "../statement";
import { listAttachments } from "./attachment";
import { publishableCases } from "./publication-facts";
import { fileRows, mayGoOut, publicationRow, standingOf } from "./publication-subject";
import { visibleTo } from "./visible";

/** Everything staff decides about a case's publicity with: what would be public, what was found, what may be done. 404 for others. */
export async function findPublication(db: Reader, viewer: Viewer, suggestionId: string, now: Date) {
  if (!isUuid(suggestionId)) throw notFound();
  const { congressId } = viewer;
  const [seen] = await db
    .select({ state: suggestions.state, publicity: suggestions.publicity })
    .from(suggestions)
    .where(and(visibleTo(viewer), eq(suggestions.id, suggestionId)));
  if (!seen || !can(viewer, "publication.decide")) throw notFound();
  const row = await publicationRow(db, congressId, suggestionId);
  const [cases, files, dueOn, attachments, versions, withdrawals] = await Promise.all([
    publishableCases(db, congressId, [suggestionId]),
    row ? fileRows(db, congressId, suggestionId) : [],
    publishDue(db, congressId, suggestionId),
    listAttachments(db, viewer, suggestionId),
    row ? listVersions(db, congressId, row.id) : [],
    row ? listWithdrawals(db, congressId, row.id) : [],
  ]);
  const of = cases.get(suggestionId);
  if (!of) throw notFound();
  const standing = standingOf(row, of, files, dueOn !== null);
  const { now: calendar } = await timekeeping(db, congressId);
  return {
    ...standing,
    of,
    row,
    version: row?.version ?? 0,
    cap: capOf(standing.subject.choice),
    due: dueOn === null ? null : viewDay(dueOn, dayOf(now), calendar),
    offers: publicationWorkflow.offers(standing.subject, viewer),
    attachments: attachments.map((file) => {
      const inspected = files.find(({ attachmentId }) => attachmentId === file.id) ?? null;
      return { ...file, inspected, mayGoOut: inspected !== null && mayGoOut(inspected) };
    }),
    versions,
    withdrawals,
  };
}

/** A publication as the desk shows it. */
export type PublicationDetail = Awaited<ReturnType<typeof findPublication>>;

/** What whoever may see a case is told of its publicity; the lead deputy also what he may choose anew. */
export async function publicityOf(db: Reader, viewer: Viewer, suggestionId: string) {
  const [row] = await publicity(db, viewer, suggestionId);
  if (!row) throw notFound();
  const { publicity: chosen, leadId, choice, ...rest } = row;
  const mine = can(viewer, "publication.consent") && leadId === viewer.userId;
  return { ...rest, choice: choice ?? chosen, mayChoose: mine && row.acceptedOn !== null };
}

const publicity = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({
      publicity: suggestions.publicity,
      leadId: suggestions.leadId,
      acceptedOn: suggestions.acceptedOn,
      choice: publications.choice,
      state: publications.state,
      level: publicationVersions.level,
      publishedAt: publicationVersions.publishedAt,
    })
    .from(suggestions)
    .leftJoin(
      publications,
      and(eq(publications.congressId, suggestions.congressId), eq(publications.suggestionId, suggestions.id)),
    )
    .leftJoin(
      publicationVersions,
      and(
        eq(publicationVersions.congressId, publications.congressId),
        eq(publicationVersions.publicationId, publications.id),
        eq(publicationVersions.current, true),
      ),
    )
    .where(and(visibleTo(viewer), eq(suggestions.id, suggestionId))),
);

async function publishDue(db: Reader, congressId: string, suggestionId: string) {
  const [row] = await db
    .select({ dueOn: clocks.dueOn })
    .from(clocks)
    .where(
      and(
        eq(clocks.congressId, congressId),
        eq(clocks.suggestionId, suggestionId),
        eq(clocks.clock, "publish"),
        isNull(clocks.stoppedOn),
      ),
    );
  return row?.dueOn ?? null;
}

function listVersions(db: Reader, congressId: string, publicationId: string) {
  const { id, number, kind, level, snapshot, hash, note, publishedAt, current } = publicationVersions;
  return db
    .select({ id, number, kind, level, snapshot, hash, note, publishedAt, current, by: users.name })
    .from(publicationVersions)
    .innerJoin(users, eq(users.id, publicationVersions.publishedBy))
    .where(
      and(
        eq(publicationVersions.congressId, congressId),
        eq(publicationVersions.publicationId, publicationId),
      ),
    )
    .orderBy(desc(number));
}

function listWithdrawals(db: Reader, congressId: string, publicationId: string) {
  const { id, reason, withdrawnOn } = publicationWithdrawals;
  return db
    .select({ id, reason, withdrawnOn, by: users.name })
    .from(publicationWithdrawals)
    .innerJoin(users, eq(users.id, publicationWithdrawals.withdrawnBy))
    .where(
      and(
        eq(publicationWithdrawals.congressId, congressId),
        eq(publicationWithdrawals.publicationId, publicationId),
      ),
    )
    .orderBy(asc(withdrawnOn));
}
