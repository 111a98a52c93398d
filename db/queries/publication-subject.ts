import "server-only";
import { and, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import { needsAcceptance } from "@/domain/inspection/kinds";
import { countOpen, findingsOf, type PlacedFinding } from "@/domain/publication/findings";
import type { PublicationSubject } from "@/domain/publication/guards";
import { capOfProposals, type Level, type PublicLevel, proposedLevel } from "@/domain/publication/levels";
import { type Decision, isShown, type PublicFile } from "@/domain/publication/snapshot";
import type { Reader } from "../client";
import { clocks, publicationFiles, publications } from "../schema";
import type { PublishableCase } from "./publication-facts";

/** A publication's row, or what stands for it while nobody has touched it. */
export type PublicationRecord = typeof publications.$inferSelect;
export type PublicationFileRecord = typeof publicationFiles.$inferSelect;

/** The row of a case's publication, when there is one. */
export async function publicationRow(db: Reader, congressId: string, suggestionId: string) {
  const [row] = await db
    .select()
    .from(publications)
    .where(and(eq(publications.congressId, congressId), eq(publications.suggestionId, suggestionId)));
  return row;
}

/** The inspected files of a case's publication. */
export async function fileRows(db: Reader, congressId: string, suggestionId: string) {
  return db
    .select(getTableColumns(publicationFiles))
    .from(publicationFiles)
    .innerJoin(
      publications,
      and(
        eq(publications.congressId, publicationFiles.congressId),
        eq(publications.id, publicationFiles.publicationId),
      ),
    )
    .where(and(eq(publications.congressId, congressId), eq(publications.suggestionId, suggestionId)))
    .orderBy(publicationFiles.inspectedAt, publicationFiles.id);
}

/** The running publish clock of each of these cases. */
export async function runningClocks(db: Reader, congressId: string, ids: readonly string[]) {
  const rows = await db
    .select({ id: clocks.id, suggestionId: clocks.suggestionId })
    .from(clocks)
    .where(
      and(
        eq(clocks.congressId, congressId),
        inArray(clocks.suggestionId, [...ids]),
        eq(clocks.clock, "publish"),
        isNull(clocks.stoppedOn),
      ),
    );
  return new Map(rows.map(({ id, suggestionId }) => [suggestionId, id]));
}

/** A decision as far as it has come: the row's, or what the desk proposes. */
export type Standing = {
  subject: PublicationSubject;
  decision: Decision;
  files: PublicFile[];
  findings: PlacedFinding[];
  proposed: Level;
};

/** What the guards of a publication may know; pure, from rows that were read. */
export function standingOf(
  row: PublicationRecord | undefined,
  of: PublishableCase,
  files: readonly PublicationFileRecord[],
  replyWaits: boolean,
): Standing {
  const choice = row?.choice ?? of.choice;
  const proposed = proposedLevel(choice, of.proposals);
  const level = row?.level ?? proposed;
  const decision: Decision = {
    level: publicLevel(level),
    summary: row?.summary ?? "",
    masked: row?.masked ?? [],
    hidden: row?.hidden ?? [],
  };
  const withFiles = isShown(decision.level, "files");
  const chosen = files.filter((file) => file.chosen && withFiles);
  const clean = chosen.flatMap(publicFile);
  const answers = { masked: decision.masked, left: row?.left ?? [] };
  const findings = findingsOf(
    { ...of.facts, summary: decision.summary, files: clean },
    decision.level,
    answers,
  );
  const subject: PublicationSubject = {
    state: row?.state ?? "proposed",
    leadId: of.leadId,
    choice,
    level: row?.level ?? "none",
    proposed: capOfProposals(of.proposals),
    reason: row?.reason ?? "",
    summary: decision.summary,
    openFindings: countOpen(findings),
    replyWaits,
    uncleanFiles: chosen.filter((file) => !mayGoOut(file)).length,
  };
  return { subject, decision, files: clean, findings, proposed };
}

/** Whether a file has a clean copy, and somebody has accepted what stays in it. */
export const mayGoOut = ({ sha256, findings, acceptedBy }: PublicationFileRecord): boolean =>
  sha256 !== null && (acceptedBy !== null || !findings.some(needsAcceptance));

const publicLevel = (level: Level): PublicLevel => (level === "none" ? "title" : level);

function publicFile({ id, name, mime, size, sha256 }: PublicationFileRecord): PublicFile[] {
  if (name === null || mime === null || size === null || sha256 === null) return [];
  return [{ id, name, mime, size, sha256 }];
}
