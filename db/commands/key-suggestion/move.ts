import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { type KeySubject, mayBeNominated } from "@/domain/key-suggestion/guards";
import { type KeyTransitionName, keyWorkflow } from "@/domain/key-suggestion/workflow";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import { systemViewer, type Viewer } from "@/domain/viewer";
import type { DomainEvent } from "../../chain";
import { changesOf } from "../../change";
import type { Context } from "../../command";
import { changed, laterIfUnmoved } from "../../later";
import { type KeyRecord, keyFacts, keySubjectOf } from "../../queries/key-subject";
import { keySuggestions } from "../../schema";
import { statement } from "../../statement";
import { type Case, loadCaseAnd } from "../suggestion/move";

/**
 * A key suggestion in the hands of a command, with its case; both rows are locked until the transaction ends. `stored`:
 * its row as it stands, when a move was not written yet.
 */
export type Key = { row: KeyRecord; stored?: KeyRecord; subject: KeySubject; case: Case };

/** What a move may bring along besides the table's row. */
type Options = {
  patch?: Partial<typeof keySuggestions.$inferInsert>;
  note?: string | undefined;
  detail?: Record<string, unknown>;
  /** The next move of the same command writes it. */
  passing?: true;
};

/** Locks the key suggestion of a case that the viewer may see. 404 when there is none for him. */
export async function loadKey(context: Context, suggestionId: string): Promise<Key> {
  const [key] = await loadKeyAnd(context, suggestionId, () => []);
  return key;
}

/** The same, and in the same journey what else the command asks (as `loadCaseAnd`). */
export async function loadKeyAnd<Asked extends readonly (Promise<unknown> | null)[]>(
  context: Context,
  suggestionId: string,
  ask: (at: Pick<Case, "row">) => readonly [...Asked],
): Promise<[Key, ...Asked]> {
  const { tx, viewer } = context;
  const { congressId } = viewer;
  const [at, locked, facts, ...more] = await loadCaseAnd(context, suggestionId, (held) => [
    lockedKey(tx, congressId, suggestionId).execute(),
    keyFacts(tx, congressId, suggestionId),
    ...ask(held),
  ]);
  const [row] = await locked;
  if (!row) throw notFound();
  return [{ row, subject: keySubjectOf(row, at.row, await facts), case: at }, ...more];
}

/** Locks the key suggestions of cases that are locked already, in the same order. */
export const lockedKeys = statement((db, congressId: string, suggestionIds: readonly string[]) =>
  db
    .select()
    .from(keySuggestions)
    .where(
      and(
        eq(keySuggestions.congressId, congressId),
        sql`${keySuggestions.suggestionId} = any(${suggestionIds}::uuid[])`,
      ),
    )
    .orderBy(asc(keySuggestions.suggestionId))
    .for("update"),
);

const lockedKey = statement((db, congressId: string, suggestionId: string) =>
  db
    .select()
    .from(keySuggestions)
    .where(and(eq(keySuggestions.congressId, congressId), eq(keySuggestions.suggestionId, suggestionId)))
    .for("update"),
);

/** Moves a key suggestion along a row of its table, as the viewer. `seen`: the version he looked at. */
export function moveKey(
  context: Context,
  key: Key,
  name: KeyTransitionName,
  options: Options & { seen?: number } = {},
) {
  const { seen, ...rest } = options;
  if (seen !== undefined && seen !== key.row.version) throw tooLate();
  return moveAs(context.viewer, context, key, name, rest);
}

/** Moves it along a row that belongs to the system, within somebody's command. */
export function moveKeyBySystem(context: Context, key: Key, name: KeyTransitionName, options: Options = {}) {
  const detail = { ...options.detail, by: "system" };
  return moveAs(systemViewer(context.viewer.congressId), context, key, name, { ...options, detail });
}

function moveAs(
  viewer: Viewer,
  { tx }: Context,
  key: Key,
  name: KeyTransitionName,
  { patch = {}, note, detail = {}, passing }: Options,
): { event: DomainEvent; at: Key } {
  const verdict = keyWorkflow.judge(name, key.subject, viewer);
  if (verdict.kind === "hidden") throw new Refusal("conflict", "general.stepNotOpen");
  if (verdict.kind === "refused") throw new Refusal("conflict", verdict.because.key);
  const { row, stored = row } = key;
  const change = { ...patch, state: verdict.to, version: row.version + 1 };
  if (!passing) laterIfUnmoved(tx, changeKey(tx, stored, change));
  const moved = passing ? { row: changed(row, change), stored } : { row: changed(row, change) };
  const event = {
    name: `keySuggestion.${name}`,
    suggestionId: row.suggestionId,
    note,
    // The case's own states are told by its own events; these stand beside them.
    detail: { ...detail, keyFrom: row.state, keyTo: verdict.to },
  };
  return { event, at: { ...moved, subject: { ...key.subject, state: verdict.to }, case: key.case } };
}

const changeKey = changesOf(keySuggestions);

/** Refuses a case that is not handled any more. */
export function mustBeNominable({ row }: Case): void {
  if (!mayBeNominated(row.state)) throw new Refusal("conflict", "keySuggestion.notNominable");
}
