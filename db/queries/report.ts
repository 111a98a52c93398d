import "server-only";
import { and, asc, desc, eq, isNotNull, like, type SQL, sql } from "drizzle-orm";
import { can } from "@/domain/permissions";
import { notFound } from "@/domain/refusal";
import { DEFAULT_TEMPLATE } from "@/domain/report/default-template";
import { readTemplate } from "@/domain/report/template";
import { reportWorkflow } from "@/domain/report/workflow";
import { isUuid } from "@/domain/uuid";
import type { Viewer } from "@/domain/viewer";
import { atOnce, type Reader } from "../client";
import {
  congressSessions,
  events,
  reports as r,
  reportEditions,
  reportTemplates,
  suggestions,
  terms,
  users,
} from "../schema";
import { countForReport } from "./report-count";
import { visibleTo } from "./visible";

/** Reports that the viewer may see: those who write them see all, the others what was once issued. */
const shownTo = (viewer: Viewer): SQL =>
  and(
    eq(r.congressId, viewer.congressId),
    can(viewer, "report.write") || viewer.role === "system"
      ? undefined
      : can(viewer, "report.read")
        ? isNotNull(r.issuedOn)
        : sql`false`,
  ) ?? sql`false`;

const selectReports = (db: Reader) =>
  db
    .select({
      id: r.id,
      version: r.version,
      state: r.state,
      scope: r.scope,
      session: { term: terms.number, number: congressSessions.number },
      text: r.text,
      templateVersion: r.templateVersion,
      edition: r.edition,
      number: r.number,
      issuedOn: r.issuedOn,
      withdrawal: r.withdrawal,
      supersededBy: r.supersededBy,
      createdAt: r.createdAt,
      changedAt: r.changedAt,
      createdBy: users.name,
    })
    .from(r)
    .innerJoin(users, eq(users.id, r.createdBy))
    .leftJoin(
      congressSessions,
      and(
        eq(congressSessions.congressId, r.congressId),
        sql`${congressSessions.id}::text = ${r.scope}->>'sessionId'`,
      ),
    )
    .leftJoin(
      terms,
      and(eq(terms.congressId, congressSessions.congressId), eq(terms.id, congressSessions.termId)),
    )
    .$dynamic();

type Found = Awaited<ReturnType<typeof selectReports>>[number];

const told = ({ session, ...row }: Found) => ({ ...row, session: sessionIn(session) });

const sessionIn = (session: Found["session"]) =>
  session?.term == null || session.number === null ? null : { term: session.term, number: session.number };

/** The reports, the newest first. */
export async function listReports(db: Reader, viewer: Viewer) {
  const rows = await selectReports(db).where(shownTo(viewer)).orderBy(desc(r.createdAt), asc(r.id));
  return rows.map(told);
}

/** A report as a list shows it. */
export type ReportRow = Awaited<ReturnType<typeof listReports>>[number];

/**
 * A report with its editions and what is counted now; `edition` asks for an older one. A draft has no edition yet:
 * its figures are those of now. 404 when it is not shown to the viewer.
 */
export async function findReport(db: Reader, viewer: Viewer, id: string, now: Date, edition?: number | null) {
  if (!isUuid(id)) throw notFound();
  const [found] = await selectReports(db).where(and(shownTo(viewer), eq(r.id, id)));
  if (!found) throw notFound();
  const report = told(found);
  const wanted = edition ?? report.edition;
  const together = atOnce(db);
  const [editions, frozen, live] = await Promise.all([
    listEditions(together, viewer, id),
    findEdition(together, viewer, id, wanted),
    countForReport(db, viewer.congressId, report.scope, now),
  ]);
  if (wanted > 0 && !frozen) throw notFound();
  const isNewest = wanted === report.edition;
  const text = isNewest || !frozen ? report.text : frozen.text;
  const subject = { state: report.state, blanks: readTemplate(report.text).blanks };
  return {
    report,
    editions,
    edition: wanted,
    isNewest,
    text,
    frozen: frozen?.snapshot ?? null,
    live,
    offers: isNewest ? reportWorkflow.offers(subject, viewer) : [],
  };
}

/** A report as its page shows it. */
export type ReportDetail = Awaited<ReturnType<typeof findReport>>;

/** What happened to a report, the newest first. */
export function listReportEvents(db: Reader, viewer: Viewer, id: string) {
  return db
    .select({ seq: events.seq, at: events.at, name: events.name, note: events.note, by: users.name })
    .from(events)
    .innerJoin(users, eq(users.id, events.actorId))
    .where(
      and(
        eq(events.congressId, viewer.congressId),
        like(events.name, "report.%"),
        sql`${events.detail}->>'reportId' = ${id}`,
      ),
    )
    .orderBy(desc(events.seq));
}

/** Which of these cases the viewer may open. */
export async function mayOpen(db: Reader, viewer: Viewer, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: suggestions.id })
    .from(suggestions)
    .where(and(visibleTo(viewer), sql`${suggestions.id} = any(${sql.param([...new Set(ids)])}::uuid[])`));
  return new Set(rows.map(({ id }) => id));
}

/** The template that a new report begins with: the newest version, or the product's own as version 0. */
export async function findTemplate(db: Reader, { congressId }: Viewer) {
  const [row] = await selectTemplates(db)
    .where(eq(reportTemplates.congressId, congressId))
    .orderBy(desc(reportTemplates.version))
    .limit(1);
  return row ?? { version: 0, text: DEFAULT_TEMPLATE, savedBy: null, savedAt: null };
}

/** All versions of the template, the newest first; version 0 is the product's own. */
export async function listTemplates(db: Reader, { congressId }: Viewer) {
  const rows = await selectTemplates(db)
    .where(eq(reportTemplates.congressId, congressId))
    .orderBy(desc(reportTemplates.version));
  return [...rows, { version: 0, text: DEFAULT_TEMPLATE, savedBy: null, savedAt: null }];
}

const selectTemplates = (db: Reader) =>
  db
    .select({
      version: reportTemplates.version,
      text: reportTemplates.text,
      savedBy: users.name,
      savedAt: reportTemplates.savedAt,
    })
    .from(reportTemplates)
    .innerJoin(users, eq(users.id, reportTemplates.savedBy))
    .$dynamic();

const listEditions = (db: Reader, { congressId }: Viewer, id: string) =>
  db
    .select({
      edition: reportEditions.edition,
      seq: reportEditions.seq,
      hash: reportEditions.hash,
      frozenAt: reportEditions.frozenAt,
      frozenBy: users.name,
    })
    .from(reportEditions)
    .innerJoin(users, eq(users.id, reportEditions.frozenBy))
    .where(and(eq(reportEditions.congressId, congressId), eq(reportEditions.reportId, id)))
    .orderBy(desc(reportEditions.edition));

async function findEdition(db: Reader, { congressId }: Viewer, id: string, edition: number) {
  const [row] = await db
    .select({ text: reportEditions.text, snapshot: reportEditions.snapshot })
    .from(reportEditions)
    .where(
      and(
        eq(reportEditions.congressId, congressId),
        eq(reportEditions.reportId, id),
        eq(reportEditions.edition, edition),
      ),
    );
  return row ?? null;
}
