import "server-only";
import { and, eq } from "drizzle-orm";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import {
  assignments,
  commitments,
  eventSubscriptions,
  replies,
  suggestions,
  units,
  yearReports,
} from "../schema";
import { statement } from "../statement";
import { given } from "./commitment";
import { visibleTo } from "./visible";
import { reportsShownTo } from "./year-report";

/** Which version a row has now, in one small statement; null for a row that the viewer may not see. */
export type VersionOf = (db: Reader, viewer: Viewer, id: string) => Promise<number | null>;

type Row = { version: number };

/** The version in the one row that a statement finds. */
const only =
  (find: (db: Reader, viewer: Viewer, id: string) => Promise<readonly Row[]>): VersionOf =>
  async (db, viewer, id) =>
    (await find(db, viewer, id))[0]?.version ?? null;

/** Of a suggestion. */
export const suggestionVersion: VersionOf = only(
  statement((db, viewer: Viewer, id: string) =>
    db
      .select({ version: suggestions.version })
      .from(suggestions)
      .where(and(visibleTo(viewer), eq(suggestions.id, id))),
  ),
);

/** Of a unit's part in a case. */
export const assignmentVersion: VersionOf = only(
  statement((db, viewer: Viewer, id: string) =>
    db
      .select({ version: assignments.version })
      .from(assignments)
      .innerJoin(suggestions, ofCase(assignments))
      .where(and(visibleTo(viewer), eq(assignments.id, id))),
  ),
);

/** Of a promise that was given. */
export const commitmentVersion: VersionOf = only(
  statement((db, viewer: Viewer, id: string) =>
    db
      .select({ version: commitments.version })
      .from(commitments)
      .innerJoin(
        replies,
        and(eq(replies.congressId, commitments.congressId), eq(replies.id, commitments.replyId)),
      )
      .innerJoin(suggestions, ofCase(replies))
      .where(and(visibleTo(viewer), given, eq(commitments.id, id))),
  ),
);

/** Of a unit's yearly report. */
export const yearReportVersion: VersionOf = only(
  statement((db, viewer: Viewer, id: string) =>
    db
      .select({ version: yearReports.version })
      .from(yearReports)
      .innerJoin(units, and(eq(units.congressId, yearReports.congressId), eq(units.id, yearReports.unitId)))
      .where(and(reportsShownTo(viewer), eq(yearReports.id, id))),
  ),
);

/** Of another system's subscription. */
export const eventSubscriptionVersion: VersionOf = async (db, viewer, id) =>
  can(viewer, "eventSubscription.write") ? subscriptionVersion(db, viewer, id) : null;

const subscriptionVersion = only(
  statement((db, viewer: Viewer, id: string) =>
    db
      .select({ version: eventSubscriptions.version })
      .from(eventSubscriptions)
      .where(and(eq(eventSubscriptions.congressId, viewer.congressId), eq(eventSubscriptions.id, id))),
  ),
);

const ofCase = (table: typeof assignments | typeof replies) =>
  and(eq(suggestions.congressId, table.congressId), eq(suggestions.id, table.suggestionId));
