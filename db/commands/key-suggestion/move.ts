import "server-only";
import { and, eq } from "drizzle-orm";
import { type KeySubject, mayBeNominated } from "@/domain/key-suggestion/guards";
import { type KeyTransitionName, keyWorkflow } from "@/domain/key-suggestion/workflow";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import { systemViewer, type Viewer } from "@/domain/viewer";
import type { DomainEvent } from "../../chain";
import type { Context } from "../../command";
import { type KeyRecord, keySubject } from "../../queries/key-subject";
import { keySuggestions } from "../../schema";
import { type Case, loadCase } from "../suggestion/move";

/** A key suggestion in the hands of a command, with its case; both rows are locked until the transaction ends. */
export type Key = { row: KeyRecord; subject: KeySubject; case: Case };

/** What a move may bring along besides the table's row. */
type Options = {
  patch?: Partial<typeof keySuggestions.$inferInsert>;
  note?: string | undefined;
  detail?: Record<string, unknown>;
};

/** Locks the key suggestion of a case that the viewer may see. 404 when there is none for him. */
export async function loadKey(context: Context, suggestionId: string): Promise<Key> {
  const at = await loadCase(context, suggestionId);
  const [row] = await context.tx
    .select()
    .from(keySuggestions)
    .where(
      and(eq(keySuggestions.congressId, at.row.congressId), eq(keySuggestions.suggestionId, suggestionId)),
    )
    .for("update");
  if (!row) throw notFound();
  return { row, subject: await keySubject(context.tx, row, at.row), case: at };
}

/** Moves a key suggestion along a row of its table, as the viewer. `seen`: the version he looked at. */
export async function moveKey(
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
export async function moveKeyBySystem(
  context: Context,
  key: Key,
  name: KeyTransitionName,
  options: Options = {},
) {
  const detail = { ...options.detail, by: "system" };
  return moveAs(systemViewer(context.viewer.congressId), context, key, name, { ...options, detail });
}

async function moveAs(
  viewer: Viewer,
  { tx }: Context,
  key: Key,
  name: KeyTransitionName,
  { patch = {}, note, detail = {} }: Options,
): Promise<{ event: DomainEvent; at: Key }> {
  const verdict = keyWorkflow.judge(name, key.subject, viewer);
  if (verdict.kind === "hidden") throw new Refusal("conflict", "general.stepNotOpen");
  if (verdict.kind === "refused") throw new Refusal("conflict", verdict.because.key);
  const { row } = key;
  const [moved] = await tx
    .update(keySuggestions)
    .set({ ...patch, state: verdict.to, version: row.version + 1 })
    .where(
      and(
        eq(keySuggestions.congressId, row.congressId),
        eq(keySuggestions.id, row.id),
        eq(keySuggestions.state, row.state),
        eq(keySuggestions.version, row.version),
      ),
    )
    .returning();
  if (!moved) throw tooLate();
  const event = {
    name: `keySuggestion.${name}`,
    suggestionId: row.suggestionId,
    note,
    // The case's own states are told by its own events; these stand beside them.
    detail: { ...detail, keyFrom: row.state, keyTo: verdict.to },
  };
  return { event, at: { ...key, row: moved, subject: { ...key.subject, state: verdict.to } } };
}

/** Refuses a case that is not handled any more. */
export function mustBeNominable({ row }: Case): void {
  if (!mayBeNominated(row.state)) throw new Refusal("conflict", "keySuggestion.notNominable");
}
