import "server-only";
import { PUBLIC_STATES } from "@/domain/publication/refresh";
import {
  PUBLICATION_TRANSITIONS,
  type PublicationTransitionName,
  publicationWorkflow,
} from "@/domain/publication/workflow";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import { systemViewer } from "@/domain/viewer";
import { changesOf } from "../../change";
import type { Context } from "../../command";
import { laterIfUnmoved } from "../../later";
import { type PublishableCase, publishableCases } from "../../queries/publication-facts";
import {
  fileRows,
  type PublicationFileRecord,
  type PublicationRecord,
  publicationRow,
  runningClocks,
  type Standing,
  standingOf,
} from "../../queries/publication-subject";
import { publications } from "../../schema";
import { allOrNothing } from "../../together";
import { lockCase } from "../suggestion/move";

/** A case's publication in the hands of a command: the case's row is locked, so nobody else has it. */
export type Held = Standing & {
  row: PublicationRecord;
  of: PublishableCase;
  /** The running clock of the 20 working days, when there is one. */
  clockId: string | undefined;
  fileRows: PublicationFileRecord[];
};

/** Locks a case that the viewer may see and reads its publication; the first touch makes its row. */
export async function loadPublication(context: Context, suggestionId: string, seen?: number): Promise<Held> {
  const [held] = await loadPublicationAnd(context, suggestionId, seen, () => []);
  return held;
}

/** The same, and in the same journey what else the command asks (as `loadCaseAnd`). */
export async function loadPublicationAnd<Asked extends readonly Promise<unknown>[]>(
  context: Context,
  suggestionId: string,
  seen: number | undefined,
  ask: () => readonly [...Asked],
): Promise<[Held, ...Asked]> {
  const { tx, viewer } = context;
  const { congressId } = viewer;
  const suggestion = await lockCase(context, suggestionId);
  const more = ask();
  const [found, files, cases, clocks] = await allOrNothing([
    publicationRow(tx, congressId, suggestionId),
    fileRows(tx, congressId, suggestionId),
    publishableCases(tx, congressId, [suggestionId]),
    runningClocks(tx, congressId, [suggestionId]),
    Promise.allSettled(more),
  ]);
  const open: readonly string[] = PUBLIC_STATES;
  if (!found && !open.includes(suggestion.state)) throw new Refusal("conflict", "publication.notAccepted");
  if (seen !== undefined && seen !== (found?.version ?? 0)) throw tooLate();
  const row = found ?? (await begin(context, suggestionId));
  const of = cases.get(suggestionId);
  if (!of) throw notFound();
  const clockId = clocks.get(suggestionId);
  const standing = standingOf(row, of, files, clockId !== undefined);
  return [{ row, of, clockId, fileRows: files, ...standing }, ...more];
}

async function begin({ tx, viewer }: Context, suggestionId: string): Promise<PublicationRecord> {
  const [row] = await tx
    .insert(publications)
    .values({ congressId: viewer.congressId, suggestionId, version: 0 })
    .returning();
  if (!row) throw new Error("No publication was written");
  return row;
}

/** Refuses a move that the table does not allow this viewer now; returns the state it leads to. */
export function mustMay(
  { viewer }: Context,
  { subject }: Pick<Held, "subject">,
  name: PublicationTransitionName,
) {
  const acting = name === "refresh" ? systemViewer(viewer.congressId) : viewer;
  const verdict = publicationWorkflow.judge(name, subject, acting);
  if (verdict.kind === "hidden") throw new Refusal("conflict", "general.stepNotOpen");
  if (verdict.kind === "refused") throw new Refusal("conflict", verdict.because.key);
  return verdict.to;
}

/** Writes a publication's row; whoever saw another version is told. */
export function writePublication(
  { tx }: Context,
  row: PublicationRecord,
  patch: Partial<typeof publications.$inferInsert>,
): void {
  laterIfUnmoved(tx, changePublication(tx, row, { ...patch, version: row.version + 1 }));
}

const changePublication = changesOf(publications);

/** Whether a row of the table stops the clock of publishing. */
export function stopsClock(name: PublicationTransitionName): boolean {
  return "stops" in PUBLICATION_TRANSITIONS[name];
}
